package dev.shapewright.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import java.time.Duration;

/** Requests and limits that the tests share. */
final class Exchanges {
  static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

  static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  /** Makes a large body come at once. */
  static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

  private Exchanges() {}

  static HttpRequest post(ScriptedServer server, String body) {
    return post(server, body.getBytes(ISO_8859_1));
  }

  static HttpRequest post(ScriptedServer server, byte[] body) {
    return request(server, "POST", Headers.empty(), body);
  }

  static HttpRequest request(ScriptedServer server, String method, Headers headers, byte[] body) {
    return new HttpRequest(method, endpoint("http", "127.0.0.1", server), "/", headers, body);
  }

  static Endpoint endpoint(String scheme, String host, ScriptedServer server) {
    return new Endpoint(scheme, host, server.port(), "");
  }

  static TimeLimits limits(long connectMillis, long noProgressMillis, long totalMillis) {
    return new TimeLimits(
        Duration.ofMillis(connectMillis),
        Duration.ofMillis(noProgressMillis),
        Duration.ofMillis(totalMillis));
  }

  static String text(HttpResponse response) {
    return new String(response.body(), ISO_8859_1);
  }

  static TransportException failure(HttpTransport transport, HttpRequest request) {
    return failure(transport, request, LIMITS);
  }

  static TransportException failure(
      HttpTransport transport, HttpRequest request, TimeLimits limits) {
    return catchThrowableOfType(TransportException.class, () -> transport.send(request, limits));
  }

  /** The time that a task takes, in milliseconds. */
  static long millis(Runnable task) {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
