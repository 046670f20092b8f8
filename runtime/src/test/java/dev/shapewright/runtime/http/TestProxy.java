package dev.shapewright.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.shapewright.runtime.contract.LoopbackListener;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on loopback that leads every tunnel to one server, whatever name it was asked for, and
 * hands every plain request to it as well.
 */
final class TestProxy implements AutoCloseable {
  private final LoopbackListener listener;
  private final int target;
  private final String answer;
  final List<String> heads = new CopyOnWriteArrayList<>();

  private TestProxy(int target, String answer) throws IOException {
    this.target = target;
    this.answer = answer;
    this.listener = new LoopbackListener((socket, number) -> serve(socket));
  }

  /** Leads to the server. */
  static TestProxy to(ScriptedServer server) throws IOException {
    return new TestProxy(server.port(), "");
  }

  /** Answers every head with these bytes. */
  static TestProxy answering(String answer) throws IOException {
    return new TestProxy(0, answer);
  }

  HttpProxy proxy() {
    return HttpProxy.of("127.0.0.1", listener.port());
  }

  int port() {
    return listener.port();
  }

  private void serve(Socket socket) throws IOException {
    String head = LoopbackListener.readHead(socket.getInputStream());
    heads.add(head);
    if (target == 0) {
      socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
      pump(socket, null);
      return;
    }
    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
    server.setTcpNoDelay(true);
    listener.adopt(server);
    LoopbackListener.start(() -> pump(server, socket));
    if (head.startsWith("CONNECT ")) {
      // Such fields mean nothing in an answer to CONNECT.
      socket
          .getOutputStream()
          .write("HTTP/1.1 200 Connected\r\nContent-Length: 5\r\n\r\n".getBytes(ISO_8859_1));
    } else {
      server.getOutputStream().write(head.getBytes(ISO_8859_1));
    }
    pump(socket, server);
  }

  private static void pump(Socket from, @Nullable Socket to) {
    byte[] bytes = new byte[8192];
    try (from) {
      OutputStream out = to == null ? OutputStream.nullOutputStream() : to.getOutputStream();
      int count = from.getInputStream().read(bytes);
      while (count >= 0) {
        out.write(bytes, 0, count);
        count = from.getInputStream().read(bytes);
      }
      if (to != null) {
        to.close();
      }
    } catch (IOException e) {
      // The client's side of the story is what the tests look at.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
