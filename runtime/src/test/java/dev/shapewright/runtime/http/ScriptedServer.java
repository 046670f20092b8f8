package dev.shapewright.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.shapewright.runtime.contract.LoopbackListener;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A loopback server that does exactly what a script says, byte by byte. */
final class ScriptedServer implements AutoCloseable {
  /** What the server does with one connection; the connection is closed at its end. */
  interface Script {
    void serve(Peer peer) throws Exception;
  }

  private final LoopbackListener listener;
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

  private ScriptedServer(@Nullable SSLContext tls, Script script) throws IOException {
    this.listener =
        new LoopbackListener(
            (raw, number) ->
                script.serve(new Peer(raw, LoopbackListener.secured(raw, tls), number)));
  }

  /** Plays the script on each connection. */
  static ScriptedServer playing(Script script) throws IOException {
    return new ScriptedServer(null, script);
  }

  /** The same over TLS. */
  static ScriptedServer playingOverTls(SSLContext context, Script script) throws IOException {
    return new ScriptedServer(context, script);
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
    return listener.port();
  }

  int connections() {
    return listener.connections();
  }

  /** The next request in the order of arrival, as its bytes. */
  String nextRequest() throws InterruptedException {
    String request = requests.poll(5, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("The server got no request");
    }
    return request;
  }

  @Override
  public void close() throws IOException {
    listener.close();
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
      return LoopbackListener.readHead(socket.getInputStream());
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
      String head = readHead();
      String request = head + LoopbackListener.readBody(socket.getInputStream(), head);
      requests.add(request);
      return request;
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
