package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. The calling thread itself watches the time: the JDK's own time
 * limit ends with the head, and only cancelling its future closes the exchange.
 */
final class JdkExchange {
  private static final long NEVER = Long.MAX_VALUE;

  private final HttpRequest request;
  private final TimeLimits limits;
  private final int maxBody;
  private final long start;
  private final ExchangeState state;
  private final java.net.http.HttpRequest converted;
  private volatile @Nullable Future<?> running;
  private volatile boolean closed;

  /**
   * Checks and converts the request.
   *
   * @param start since when the limits count, as {@link System#nanoTime} tells it
   * @throws IllegalArgumentException if it cannot be sent faithfully
   */
  JdkExchange(HttpRequest request, TimeLimits limits, int maxBody, long start) {
    request.requireSendable();
    this.request = request;
    this.limits = limits;
    this.maxBody = maxBody;
    this.start = start;
    this.state = new ExchangeState(request.body().length > 0);
    this.converted = JdkRequest.of(request, state);
  }

  /** Ends the exchange because the transport closes. */
  void close() {
    closed = true;
    Future<?> present = running;
    if (present != null) {
      present.cancel(true);
    }
  }

  HttpResponse run(HttpClient client) throws InterruptedException {
    ResponseCheck check = new ResponseCheck(state, request.method().equals("HEAD"), maxBody);
    state.move();
    CompletableFuture<java.net.http.HttpResponse<byte[]>> future =
        client.sendAsync(converted, check);
    running = future;
    try {
      if (closed) {
        future.cancel(true);
      }
      return converted(await(future));
    } finally {
      // Whatever ended the wait early, this is what closes the connection.
      future.cancel(true);
    }
  }

  private java.net.http.HttpResponse<byte[]> await(
      CompletableFuture<java.net.http.HttpResponse<byte[]>> future) throws InterruptedException {
    while (true) {
      try {
        return future.get(left(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // What was the next limit may have moved meanwhile.
        if (left() <= 0) {
          throw passed();
        }
      } catch (CancellationException e) {
        throw ended(e);
      } catch (ExecutionException e) {
        if (closed) {
          throw ended(e);
        }
        throw JdkFailure.of(e, state, where());
      }
    }
  }

  private HttpResponse converted(java.net.http.HttpResponse<byte[]> response) {
    try {
      return new HttpResponse(
              response.statusCode(), ResponseCheck.headers(response.headers()), response.body())
          .decoded(maxBody);
    } catch (IllegalArgumentException e) {
      throw JdkFailure.of(new RefusedResponse("a header field is none"), state, where());
    }
  }

  /** Nanoseconds until the next limit may have passed. */
  private long left() {
    long now = System.nanoTime();
    long left = left(limits.total(), start, now);
    if (!state.isConnecting()) {
      return Math.min(left, left(limits.noProgress(), state.moved(), now));
    }
    // Once the connection is ready the other limit counts, and nobody wakes this thread then.
    left = Math.min(left, left(limits.noProgress(), now, now));
    return Math.min(left, left(limits.connect(), start, now));
  }

  private static long left(Duration limit, long since, long now) {
    boolean none = limit.isZero() || limit.toSeconds() > 1_000_000_000L;
    return none ? NEVER : Math.max(0, limit.toNanos() - (now - since));
  }

  private TransportException passed() {
    String what;
    if (left(limits.total(), start, System.nanoTime()) <= 0) {
      what = " took longer than the total limit of " + limits.total().toMillis();
    } else if (state.isConnecting()) {
      what = " took longer than the connect limit of " + limits.connect().toMillis();
    } else {
      what = " made no progress for " + limits.noProgress().toMillis();
    }
    return new TransportException(
        Kind.TIMEOUT, state.progress(), "The exchange with " + where() + what + " ms", null);
  }

  private TransportException ended(Exception cause) {
    return new TransportException(
        Kind.CLOSED,
        state.progress(),
        "The exchange with " + where() + " ended because the transport was closed",
        cause);
  }

  private String where() {
    return request.endpoint().host() + ':' + request.endpoint().port();
  }
}
