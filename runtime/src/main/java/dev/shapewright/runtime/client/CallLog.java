package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CallTimeoutException;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.retry.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The course of one call: its id, its attempts so far, what took how long, and the time left. */
final class CallLog implements CallContext {
  private final String serviceId;
  private final String operation;
  private final Duration callTimeout;
  private final LongSupplier nanoTime;
  private final boolean measured;
  private final long started;
  private final String invocationId;
  private final List<Attempt> attempts = new ArrayList<>(1);
  private long attemptStarted;
  private long partStarted;
  private long validation;
  private long serialization;
  private long signing;
  private long deserialization;
  private long requestBytes;
  private long responseBytes;
  private @Nullable String errorCode;
  private FailureKind failureKind = FailureKind.FATAL;
  private @Nullable AwsException lastFailure;

  /**
   * @param measured whether someone asks for {@link #metrics}, for which the clock is looked at
   *     eight times
   */
  CallLog(
      String serviceId,
      String operation,
      Duration callTimeout,
      LongSupplier nanoTime,
      boolean measured) {
    this.serviceId = serviceId;
    this.operation = operation;
    this.callTimeout = callTimeout;
    this.nanoTime = nanoTime;
    this.measured = measured;
    this.started = nanoTime.getAsLong();
    this.invocationId = randomId();
  }

  @Override
  public String serviceId() {
    return serviceId;
  }

  @Override
  public String operation() {
    return operation;
  }

  @Override
  public String invocationId() {
    return invocationId;
  }

  @Override
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** A part of the call begins, whose end one of the methods below tells. */
  void partStarts() {
    partStarted = measured ? nanoTime.getAsLong() : 0;
  }

  void validated() {
    validation += partEnded();
  }

  void serialized(HttpRequest request) {
    serialization += partEnded();
    requestBytes = request.bodyLength();
  }

  void signed() {
    signing += partEnded();
  }

  void deserialized(HttpResponse response) {
    deserialization += partEnded();
    responseBytes += response.bodyLength();
  }

  private long partEnded() {
    return measured ? nanoTime.getAsLong() - partStarted : 0;
  }

  /** What the call has cost until now. */
  CallMetrics metrics(@Nullable Throwable failure) {
    return new CallMetrics(
        serviceId,
        operation,
        invocationId,
        failure,
        Duration.ofNanos(nanoTime.getAsLong() - started),
        Duration.ofNanos(validation),
        Duration.ofNanos(serialization),
        Duration.ofNanos(signing),
        Duration.ofNanos(deserialization),
        requestBytes,
        responseBytes,
        attempts());
  }

  /** The code of the last answer's error as it came, or null when it named none. */
  @Nullable String errorCode() {
    return errorCode;
  }

  /** What the last answer's error means for another attempt. */
  FailureKind failureKind() {
    return failureKind;
  }

  /** The number of the attempt that is about to be made or under way, from 1. */
  int attemptNumber() {
    return attempts.size() + 1;
  }

  void attemptStarts() {
    attemptStarted = nanoTime.getAsLong();
  }

  /** Notes that the attempt under way succeeded and gives what is known of its response. */
  ResponseMetadata attemptSucceeded(HttpResponse response) {
    return answered(response, Integer.toString(response.status()), true);
  }

  /** Notes what error the attempt under way was answered with. */
  ResponseMetadata attemptRefused(HttpResponse response, @Nullable String code, FailureKind kind) {
    errorCode = code;
    failureKind = kind;
    String status = Integer.toString(response.status());
    // The server's own faults leave open what they happened to.
    boolean effect = response.status() >= 500 && kind != FailureKind.THROTTLING;
    return answered(response, code == null ? status : status + " " + code, effect);
  }

  private ResponseMetadata answered(HttpResponse response, String outcome, boolean effect) {
    attemptEnded(outcome, ResponseMetadata.requestIdIn(response.headers()), effect);
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
    boolean sent = failure.progress() != TransportException.Progress.NOTHING_SENT;
    attemptEnded(String.valueOf(failure.getMessage()), null, sent);
    TransportException withHistory = failure.withAttempts(attempts);
    failedWith(withHistory);
    return withHistory;
  }

  /** Notes that an interrupt ended the attempt under way, however far it got. */
  void attemptInterrupted() {
    attemptEnded("interrupted", null, true);
  }

  private void attemptEnded(String outcome, @Nullable String requestId, boolean effect) {
    Duration duration = Duration.ofNanos(nanoTime.getAsLong() - attemptStarted);
    attempts.add(new Attempt(attemptNumber(), outcome, requestId, duration, effect));
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
