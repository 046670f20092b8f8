package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CallTimeoutException;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TransportException;
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
  private @Nullable String errorCode;
  private @Nullable AwsException lastFailure;

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

  /** The code of the last answer's error as it came, or null when it named none. */
  @Nullable String errorCode() {
    return errorCode;
  }

  /** The number of the attempt that is about to be made or under way, from 1. */
  int attemptNumber() {
    return attempts.size() + 1;
  }

  void attemptStarts() {
    attemptStarted = nanoTime.getAsLong();
  }

  /** Notes how the attempt under way ended and gives what is known of its response. */
  ResponseMetadata attemptAnswered(HttpResponse response, @Nullable String code) {
    errorCode = code;
    String outcome =
        code == null ? Integer.toString(response.status()) : response.status() + " " + code;
    attemptEnded(outcome, ResponseMetadata.requestIdIn(response.headers()));
    return new ResponseMetadata(response.status(), response.headers(), attempts);
  }

  /**
   * Takes back the note of the last attempt, whose response means something else than it seemed.
   */
  void forgetLastAttempt() {
    attempts.remove(attempts.size() - 1);
  }

  /** Notes what an attempt ended in, for the case that there is no time for another. */
  void failedWith(AwsException failure) {
    lastFailure = failure;
  }

  /**
   * Notes that the attempt under way ended without a response and gives its failure with the call's
   * history.
   */
  TransportException attemptBroke(TransportException failure) {
    attemptFailed(String.valueOf(failure.getMessage()));
    TransportException withHistory = failure.withAttempts(attempts);
    failedWith(withHistory);
    return withHistory;
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
  Duration timeLeft() {
    if (callTimeout.isZero()) {
      return Duration.ZERO;
    }
    Duration left = callTimeout.minusNanos(nanoTime.getAsLong() - started);
    if (left.isNegative() || left.isZero()) {
      throw timedOut(" took longer than its limit of " + callTimeout.toMillis() + " ms");
    }
    return left;
  }

  /** Why the call ends now and does not wait for its limit first. */
  CallTimeoutException noTimeToPause(Duration pause) {
    return timedOut(
        " has no time for another attempt, due in "
            + pause.toMillis()
            + " ms, within its limit of "
            + callTimeout.toMillis()
            + " ms");
  }

  private CallTimeoutException timedOut(String what) {
    int made = attempts.size();
    String history = made == 1 ? "; 1 attempt made" : "; " + made + " attempts made";
    return new CallTimeoutException(operation + what + history, lastFailure, attempts);
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
