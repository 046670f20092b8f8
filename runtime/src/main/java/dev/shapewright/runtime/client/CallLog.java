package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.CallTimeoutException;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The course of one call: its id, its attempts so far and the time it has left. */
final class CallLog {
  private final String operation;
  private final Duration callTimeout;
  private final LongSupplier nanoTime;
  private final long started;
  private final String invocationId;
  private final List<Attempt> attempts = new ArrayList<>(1);
  private long attemptStarted;

  CallLog(String operation, Duration callTimeout, LongSupplier nanoTime) {
    this.operation = operation;
    this.callTimeout = callTimeout;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.invocationId = randomId();
  }

  String operation() {
    return operation;
  }

  /** The same for all attempts of the call. */
  String invocationId() {
    return invocationId;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** The number of the attempt that is about to be made or under way, from 1. */
  int attemptNumber() {
    return attempts.size() + 1;
  }

  void attemptStarts() {
    attemptStarted = nanoTime.getAsLong();
  }

  /** Notes how the attempt under way ended and gives what is known of its response. */
  ResponseMetadata attemptAnswered(HttpResponse response, @Nullable String errorCode) {
    String outcome =
        errorCode == null
            ? Integer.toString(response.status())
            : response.status() + " " + errorCode;
    attemptEnded(outcome, ResponseMetadata.requestIdIn(response.headers()));
    return new ResponseMetadata(response.status(), response.headers(), attempts);
  }

  /**
   * Takes back the note of the last attempt, whose response means something else than it seemed.
   */
  void forgetLastAttempt() {
    attempts.remove(attempts.size() - 1);
  }

  /** Notes that the attempt under way ended without a response. */
  void attemptFailed(String outcome) {
    attemptEnded(outcome, null);
  }

  private void attemptEnded(String outcome, @Nullable String requestId) {
    Duration duration = Duration.ofNanos(nanoTime.getAsLong() - attemptStarted);
    attempts.add(new Attempt(attemptNumber(), outcome, requestId, duration));
  }

  /**
   * What is left of the call's time.
   *
   * @return more than zero, or zero when the call has no limit
   * @throws CallTimeoutException if nothing is left
   */
  Duration timeLeft(@Nullable Throwable lastFailure) {
    if (callTimeout.isZero()) {
      return Duration.ZERO;
    }
    Duration left = callTimeout.minusNanos(nanoTime.getAsLong() - started);
    if (left.isNegative() || left.isZero()) {
      throw timedOut(lastFailure);
    }
    return left;
  }

  CallTimeoutException timedOut(@Nullable Throwable lastFailure) {
    return new CallTimeoutException(
        operation
            + " took longer than its limit of "
            + callTimeout.toMillis()
            + " ms, "
            + attempts.size()
            + (attempts.size() == 1 ? " attempt" : " attempts")
            + " made",
        lastFailure);
  }

  /**
   * A random UUID (version 4). It identifies and protects nothing, so no SecureRandom is woken up.
   */
  private static String randomId() {
    Random random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(0xCL << 60)) | (0x8L << 60);
    return new UUID(high, low).toString();
  }
}
