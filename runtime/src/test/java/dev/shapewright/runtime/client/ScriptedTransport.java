package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gives one answer after the other and keeps what it was asked to send. */
final class ScriptedTransport implements HttpTransport {
  /** One answer of the script. */
  interface Step {
    HttpResponse answer() throws InterruptedException;
  }

  final List<HttpRequest> requests = new ArrayList<>();
  final List<TimeLimits> limits = new ArrayList<>();
  private final Deque<Step> script = new ArrayDeque<>();
  boolean closed;

  ScriptedTransport then(Step step) {
    script.add(step);
    return this;
  }

  ScriptedTransport answers(int status, String body, String... headers) {
    return then(() -> response(status, body, headers));
  }

  ScriptedTransport fails(TransportException.Kind kind) {
    return then(
        () -> {
          throw failure(kind);
        });
  }

  static TransportException failure(TransportException.Kind kind) {
    return new TransportException(
        kind, TransportException.Progress.REQUEST_SENT, "The line is " + kind, null);
  }

  static HttpResponse response(int status, String body, String... headers) {
    Headers.Builder fields = Headers.builder().add("x-amzn-RequestId", "R1");
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    return new HttpResponse(status, fields.build(), body.getBytes(UTF_8));
  }

  @Override
  public HttpResponse send(HttpRequest request, TimeLimits limit) throws InterruptedException {
    requests.add(request);
    limits.add(limit);
    Step step = script.poll();
    if (step == null) {
      throw new AssertionError("The script has no answer for request " + requests.size());
    }
    return step.answer();
  }

  @Override
  public void close() {
    closed = true;
  }
}
