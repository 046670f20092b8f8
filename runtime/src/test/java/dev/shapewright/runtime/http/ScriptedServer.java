package dev.shapewright.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A loopback server that does exactly what a script says, byte by byte. */
final class ScriptedServer implements AutoCloseable {
  /** What the server does with one connection; the connection is closed at its end. */
  interface Script {
    void serve(Peer peer) throws Exception;
  }

  private final ServerSocket listener;
  private final Script script;
  private final @Nullable SSLSocketFactory tls;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

  private ScriptedServer(@Nullable SSLSocketFactory tls, Script script) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.script = script;
    start("accept", this::accept);
  }

  /** Plays the script on each connection. */
  static ScriptedServer playing(Script script) throws IOException {
    return new ScriptedServer(null, script);
  }

  /** The same over TLS. */
  static ScriptedServer playingOverTls(SSLContext context, Script script) throws IOException {
    return new ScriptedServer(context.getSocketFactory(), script);
  }

  /**
   * Answers each request of a connection with these bytes, one answer after the other, then closes.
   */
  static ScriptedServer answering(String... answers) throws IOException {
    return playing(
        peer -> {
          for (String answer : answers) {
            peer.readRequest();
            peer.send(answer);
          }
        });
  }

  int port() {
    return listener.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** The next request in the order of arrival, as its bytes. */
  String nextRequest() throws InterruptedException {
    String request = requests.poll(5, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("The server got no request");
    }
    return request;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        int number = connections.incrementAndGet();
        start("peer-" + number, () -> serve(socket, number));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket raw, int number) {
    try (raw) {
      Socket socket = raw;
      if (tls != null) {
        SSLSocket secured = (SSLSocket) tls.createSocket(raw, null, raw.getPort(), true);
        secured.setUseClientMode(false);
        socket = secured;
      }
      script.serve(new Peer(raw, socket, number));
    } catch (Exception e) {
      // The client's side of the story is what the tests look at.
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
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

  /** The server's end of one connection. */
  final class Peer {
    private final Socket raw;
    private final Socket socket;
    private final int number;

    Peer(Socket raw, Socket socket, int number) {
      this.raw = raw;
      this.socket = socket;
      this.number = number;
    }

    /** Which connection this is, from 1. */
    int number() {
      return number;
    }

    /** Reads a request's head alone; fails at the connection's end. */
    String readHead() throws IOException {
      return head().toString();
    }

    void skip(int count) throws IOException {
      socket.getInputStream().skipNBytes(count);
    }

    int available() throws IOException {
      return socket.getInputStream().available();
    }

    /** How many bytes still come before the client closes. */
    int countToEnd() throws IOException {
      return socket.getInputStream().readAllBytes().length;
    }

    /** Reads one request with its body; fails at the connection's end. */
    String readRequest() throws IOException {
      StringBuilder text = head();
      int at = text.indexOf("Content-Length: ");
      if (at >= 0) {
        int from = at + "Content-Length: ".length();
        int length = Integer.parseInt(text.substring(from, text.indexOf("\r\n", from)));
        text.append(new String(socket.getInputStream().readNBytes(length), ISO_8859_1));
      }
      String request = text.toString();
      requests.add(request);
      return request;
    }

    private StringBuilder head() throws IOException {
      StringBuilder text = new StringBuilder();
      while (text.indexOf("\r\n\r\n") < 0) {
        int b = socket.getInputStream().read();
        if (b < 0) {
          throw new IOException("The connection ended");
        }
        text.append((char) b);
      }
      return text;
    }

    void send(String text) throws IOException {
      send(text.getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    void sendRaw(byte[] bytes) throws IOException {
      raw.getOutputStream().write(bytes);
    }

    /** Reads some 400 KiB a second until the client closes. */
    void readSlowly() throws IOException, InterruptedException {
      while (socket.getInputStream().readNBytes(4096).length > 0) {
        Thread.sleep(10);
      }
    }

    /** Waits until the client closes, dropping what it sends. */
    void awaitEnd() throws IOException {
      byte[] dropped = new byte[8192];
      int count = 0;
      while (count >= 0) {
        count = socket.getInputStream().read(dropped);
      }
    }

    /** Closes TCP without TLS's farewell. */
    void cut() throws IOException {
      raw.shutdownOutput();
    }

    void reset() throws IOException {
      raw.setSoLinger(true, 0);
      raw.close();
    }

    void stall() throws InterruptedException {
      Thread.sleep(30_000);
    }
  }
}
