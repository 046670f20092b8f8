package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.shapewright.runtime.contract.LoopbackListener;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A loopback server of raw bytes that answers each request, right or wrong, and counts them. */
final class FaultyServer implements AutoCloseable {
  /** What the server does with a request that it has read; the connection is kept unless closed. */
  interface Answer {
    void to(Peer peer) throws Exception;
  }

  private final LoopbackListener listener;
  private final @Nullable Answer greeting;
  private final Answer answer;
  private final @Nullable SSLContext tls;
  private final AtomicInteger requests = new AtomicInteger();

  private FaultyServer(@Nullable Answer greeting, Answer answer, @Nullable SSLContext tls)
      throws IOException {
    this.greeting = greeting;
    this.answer = answer;
    this.tls = tls;
    this.listener = new LoopbackListener((socket, number) -> serve(socket));
  }

  /** Answers each request like this. */
  static FaultyServer answering(Answer answer) throws IOException {
    return new FaultyServer(null, answer, null);
  }

  /** Answers each request like this over TLS. */
  static FaultyServer answeringOverTls(SSLContext context, Answer answer) throws IOException {
    return new FaultyServer(null, answer, context);
  }

  /** Does this to each connection before it reads anything. */
  static FaultyServer greeting(Answer greeting) throws IOException {
    return new FaultyServer(greeting, Peer::close, null);
  }

  /** The bytes of an answer with a body, of which the caller may cut some. */
  static String response(int status, String body, String... fields) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Word\r\n");
    for (String field : fields) {
      text.append(field).append("\r\n");
    }
    return text + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return listener.port();
  }

  int connections() {
    return listener.connections();
  }

  /** How many requests were read in full. */
  int requests() {
    return requests.get();
  }

  private void serve(Socket socket) throws Exception {
    Peer peer = new Peer(LoopbackListener.secured(socket, tls));
    if (greeting != null) {
      greeting.to(peer);
    }
    while (!socket.isClosed()) {
      peer.readRequest();
      answer.to(peer);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  /** The server's end of one connection. */
  final class Peer {
    private final Socket socket;
    private final InputStream in;
    private String head = "";
    private String body = "";
    private int number;

    private Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    private void readRequest() throws IOException {
      head = LoopbackListener.readHead(in);
      body = LoopbackListener.readBody(in, head);
      number = requests.incrementAndGet();
    }

    /** The number of the request among all that the server has read, from 1. */
    int number() {
      return number;
    }

    String head() {
      return head;
    }

    /** The value of the member {@code taskId}. */
    String taskId() {
      int from = body.indexOf("\"taskId\":\"") + "\"taskId\":\"".length();
      return body.substring(from, body.indexOf('"', from));
    }

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Sends so much of a text, counted from its end if negative, and closes. */
    void sendPart(String text, int count) throws IOException {
      send(text.substring(0, count < 0 ? text.length() + count : count));
      close();
    }

    /** Sends byte by byte with a pause before each. */
    void trickle(String text, long millis) throws IOException, InterruptedException {
      for (int i = 0; i < text.length(); i++) {
        Thread.sleep(millis);
        send(text.substring(i, i + 1));
      }
    }

    /** Does nothing until the client closes. */
    void stall() throws IOException {
      while (in.read() >= 0) {
        // Whatever comes is not looked at.
      }
    }

    /** Leaves what comes where it is, until the server is closed. */
    void readNothing() throws InterruptedException {
      while (!socket.isClosed()) {
        Thread.sleep(20);
      }
    }

    /** Ends the connection as a server does that has crashed. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    void close() throws IOException {
      socket.close();
    }
  }
}
