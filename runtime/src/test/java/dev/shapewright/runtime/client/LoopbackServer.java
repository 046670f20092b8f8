package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A loopback server that answers each request with its own body, or holds it for ever. */
final class LoopbackServer implements AutoCloseable {
  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final boolean holds;
  final Semaphore requests = new Semaphore(0);
  final CountDownLatch clientClosed = new CountDownLatch(1);

  private LoopbackServer(boolean holds) throws IOException {
    this.holds = holds;
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** Answers {@code {"text":…}} with the task's id. */
  static LoopbackServer echoing() throws IOException {
    return new LoopbackServer(false);
  }

  static LoopbackServer holding() throws IOException {
    return new LoopbackServer(true);
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  void awaitRequest() throws InterruptedException {
    if (!requests.tryAcquire(5, TimeUnit.SECONDS)) {
      throw new AssertionError("No request came");
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      while (true) {
        String body = readRequest(in);
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

  private static String readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("The connection ended");
      }
      head.append((char) b);
    }
    int at = head.indexOf("Content-Length: ") + "Content-Length: ".length();
    int length = Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)));
    return new String(in.readNBytes(length), ISO_8859_1);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
