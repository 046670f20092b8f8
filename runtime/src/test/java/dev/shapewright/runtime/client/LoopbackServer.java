package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.shapewright.runtime.contract.LoopbackListener;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A loopback server that answers each request with its own body, or holds it for ever. */
final class LoopbackServer implements AutoCloseable {
  private final LoopbackListener listener;
  private final boolean holds;
  final Semaphore requests = new Semaphore(0);
  final CountDownLatch clientClosed = new CountDownLatch(1);

  private LoopbackServer(boolean holds) throws IOException {
    this.holds = holds;
    this.listener = new LoopbackListener((socket, number) -> serve(socket));
  }

  /** Answers {@code {"text":…}} with the task's id. */
  static LoopbackServer echoing() throws IOException {
    return new LoopbackServer(false);
  }

  static LoopbackServer holding() throws IOException {
    return new LoopbackServer(true);
  }

  String url() {
    return "http://127.0.0.1:" + listener.port();
  }

  void awaitRequest() throws InterruptedException {
    if (!requests.tryAcquire(5, TimeUnit.SECONDS)) {
      throw new AssertionError("No request came");
    }
  }

  private void serve(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      while (true) {
        String body = LoopbackListener.readBody(in, LoopbackListener.readHead(in));
        requests.release();
        if (holds) {
          in.read();
          clientClosed.countDown();
          return;
        }
        String id = body.substring(body.indexOf("taskId\":\"") + 9);
        String answer = "{\"text\":\"" + id.substring(0, id.indexOf('"')) + "\"}";
        socket
            .getOutputStream()
            .write(
                ("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n" + answer)
                    .getBytes(ISO_8859_1));
      }
    } catch (IOException e) {
      clientClosed.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
