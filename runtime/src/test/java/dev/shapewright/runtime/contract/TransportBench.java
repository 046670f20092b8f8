package dev.shapewright.runtime.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.contract.PeerServer.Script;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A transport under test, a server that it talks to, and what the tests say about both. */
@Timeout(30)
public abstract class TransportBench {
  static final TimeLimits LIMITS = limits(10_000, 10_000, 20_000);
  static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  static final byte[] NOTHING = {};

  final boolean secure;
  final SSLContext tls;
  HttpTransport transport = new Unmade();
  private @Nullable PeerServer server;

  /**
   * Prepares a run.
   *
   * @param secure whether over TLS
   */
  TransportBench(boolean secure) {
    this.secure = secure;
    try {
      this.tls = TestTls.context();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /**
   * A transport of the kind under test that uses no proxy.
   *
   * @param context for TLS, null for the JDK's default
   * @param maxBody the longest body
   * @param maxConnections how many connections or requests at a time
   */
  protected abstract HttpTransport open(
      @Nullable SSLContext context, int maxBody, int maxConnections);

  /** Whether the limit for connecting holds for a request without a body, too. */
  protected abstract boolean limitsConnectingWithoutBody();

  /** Whether a connection ends for certain when its response is refused while the server writes. */
  protected boolean endsWhileTheServerWrites() {
    return true;
  }

  @BeforeEach
  void openTransport() {
    transport = open(tls, 5_000_000, 50);
  }

  @AfterEach
  void closeBoth() throws IOException {
    transport.close();
    if (server != null) {
      server.close();
    }
  }

  /** One call on a thread of its own, and how it ended. */
  static final class Call {
    final Thread thread;
    private final FutureTask<@Nullable Throwable> end;
    volatile boolean flag;

    Call(Callable<HttpResponse> work) {
      this.end =
          new FutureTask<>(
              () -> {
                Throwable failure = catchThrowable(work::call);
                flag = Thread.currentThread().isInterrupted();
                return failure;
              });
      this.thread = new Thread(end, "call");
      thread.setDaemon(true);
      thread.start();
    }

    @Nullable Throwable failure() throws Exception {
      return end.get(2, TimeUnit.SECONDS);
    }
  }

  PeerServer server() {
    PeerServer present = server;
    if (present == null) {
      throw new AssertionError("No server was started");
    }
    return present;
  }

  void serve(Script script) throws IOException {
    if (server != null) {
      server.close();
    }
    server = new PeerServer(secure ? tls : null, script);
  }

  /** Answers the requests of each connection in turn, then waits for its end. */
  void serveAnswers(String... answers) throws IOException {
    serve(
        peer -> {
          for (String answer : answers) {
            peer.readRequest();
            peer.send(answer);
          }
          peer.awaitEnd();
        });
  }

  /** Answers the first request of each connection and closes. */
  void serveOnce(String answer) throws IOException {
    serve(
        peer -> {
          peer.readRequest();
          peer.send(answer);
        });
  }

  HttpResponse answer(String bytes) throws Exception {
    serveAnswers(bytes);
    return transport.send(request("POST", "b"), LIMITS);
  }

  Endpoint endpoint(String host) {
    return new Endpoint(secure ? "https" : "http", host, server().port(), "");
  }

  HttpRequest request(String method, String body) {
    return request(server().port(), method, body);
  }

  HttpRequest request(int port, String method, String body) {
    Endpoint endpoint = new Endpoint(secure ? "https" : "http", "localhost", port, "");
    byte[] bytes = body.isEmpty() ? NOTHING : body.getBytes(ISO_8859_1);
    return new HttpRequest(method, endpoint, "/", Headers.empty(), bytes);
  }

  TransportException failure(HttpRequest request) {
    return failure(transport, request, LIMITS);
  }

  TransportException failure(HttpRequest request, TimeLimits limits) {
    return failure(transport, request, limits);
  }

  static TransportException failure(
      HttpTransport transport, HttpRequest request, TimeLimits limits) {
    Throwable thrown = catchThrowable(() -> transport.send(request, limits));
    if (thrown instanceof TransportException failure) {
      return failure;
    }
    throw new AssertionError("Not a failure of the transport: " + thrown, thrown);
  }

  static void assertFailure(TransportException failure, Kind kind, Progress progress) {
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    assertThat(failure.progress()).as(failure.getMessage()).isEqualTo(progress);
  }

  static TimeLimits limits(long connect, long noProgress, long total) {
    return new TimeLimits(
        Duration.ofMillis(connect), Duration.ofMillis(noProgress), Duration.ofMillis(total));
  }

  static String text(HttpResponse response) {
    return new String(response.body(), ISO_8859_1);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  static String gzipHead(int length) {
    return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n";
  }

  private static final class Unmade implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      throw new AssertionError();
    }

    @Override
    public void close() {}
  }
}
