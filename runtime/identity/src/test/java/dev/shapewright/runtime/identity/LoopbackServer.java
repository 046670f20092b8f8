package dev.shapewright.runtime.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An imitation of an endpoint: answers each request with the bytes that a test makes of it. */
final class LoopbackServer implements AutoCloseable {
  /** Makes the bytes of an answer, or null to say nothing and keep the connection open. */
  interface Script {
    String answer(Request request) throws Exception;
  }

  /** What came. */
  record Request(String line, String head, String body) {
    String header(String name) {
      for (String field : head.lines().toList()) {
        if (field.regionMatches(true, 0, name + ": ", 0, name.length() + 2)) {
          return field.substring(name.length() + 2);
        }
      }
      return "";
    }
  }

  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile Script script;

  LoopbackServer(Script script) {
    this.script = script;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  static String ok(String body) {
    return answer(200, body);
  }

  static String answer(int status, String body, String... fields) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    for (int i = 0; i < fields.length; i += 2) {
      head.append(fields[i]).append(": ").append(fields[i + 1]).append("\r\n");
    }
    return head + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
  }

  LoopbackServer answering(Script other) {
    script = other;
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  Request last() {
    return requests.get(requests.size() - 1);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "loopback-server");
    thread.setDaemon(true);
    thread.start();
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
      while (true) {
        Request request = read(socket.getInputStream());
        requests.add(request);
        String answer = script.answer(request);
        if (answer.equals("stall")) {
          Thread.sleep(30_000);
        }
        socket.getOutputStream().write(answer.getBytes(UTF_8));
        socket.getOutputStream().flush();
        if (answer.contains("truncated")) {
          return;
        }
      }
    } catch (Exception e) {
      // The client's side of the story is what the tests look at.
    }
  }

  private static Request read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("The connection ended");
      }
      head.append((char) b);
    }
    String text = head.toString();
    Request bare = new Request(text.substring(0, text.indexOf('\r')), text, "");
    String length = bare.header("Content-Length");
    byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
    return new Request(bare.line(), text, new String(body, ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
