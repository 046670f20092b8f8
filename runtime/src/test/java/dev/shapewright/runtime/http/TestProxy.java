package dev.shapewright.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on loopback that leads every tunnel to one server, whatever name it was asked for, and
 * hands every plain request to it as well.
 */
final class TestProxy implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final String answer;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  final List<String> heads = new CopyOnWriteArrayList<>();

  private TestProxy(int target, String answer) throws IOException {
    this.target = target;
    this.answer = answer;
    start(this::accept);
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
    return HttpProxy.of("127.0.0.1", listener.getLocalPort());
  }

  int port() {
    return listener.getLocalPort();
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
    try {
      String head = readHead(socket.getInputStream());
      heads.add(head);
      if (target == 0) {
        socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
        pump(socket, null);
        return;
      }
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      server.setTcpNoDelay(true);
      sockets.add(server);
      start(() -> pump(server, socket));
      if (head.startsWith("CONNECT ")) {
        // Such fields mean nothing in an answer to CONNECT.
        socket
            .getOutputStream()
            .write("HTTP/1.1 200 Connected\r\nContent-Length: 5\r\n\r\n".getBytes(ISO_8859_1));
      } else {
        server.getOutputStream().write(head.getBytes(ISO_8859_1));
      }
      pump(socket, server);
    } catch (IOException e) {
      // The client's side of the story is what the tests look at.
    }
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("The connection ended");
      }
      head.append((char) b);
    }
    return head.toString();
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
      // As above.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "proxy");
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
