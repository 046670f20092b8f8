package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.retry.FailureClassifier;
import dev.shapewright.runtime.retry.FailureKind;
import dev.shapewright.runtime.retry.RetrySession;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out the calls of one client. Thread-safe. */
public final class ClientEngine implements AutoCloseable {
  private final EngineParts parts;
  private final CallOptions options;

  /** Whether closing this engine closes what it shares with its views. */
  private final boolean view;

  ClientEngine(EngineParts parts, CallOptions options, boolean view) {
    this.parts = parts;
    this.options = options;
    this.view = view;
  }

  /**
   * Carries out one call and waits for its end: complete, validate, serialize, then stamp, sign and
   * send under retry, then deserialize. Each attempt asks for credentials and is signed anew. What
   * a credentials provider throws ends the call.
   *
   * @param <I> the request
   * @param <O> the response
   * @param operation the operation
   * @param request the request
   * @return the response
   * @throws AwsServiceException if the service answered with an error
   * @throws dev.shapewright.runtime.validation.RequestValidationException if the request breaks
   *     rules of the model; nothing was sent
   * @throws dev.shapewright.runtime.DeserializationException if the service reported success, but
   *     its answer cannot be read
   * @throws TransportException if no complete answer came
   * @throws dev.shapewright.runtime.CallTimeoutException if the call's own time limit ended it
   * @throws CallInterruptedException if the calling thread was interrupted; its flag is set again
   * @throws AwsClientException if the client is closed, or the call failed on the client's side in
   *     another way
   */
  public <I, O> O call(Operation<I, O> operation, I request) {
    Objects.requireNonNull(request, "request");
    requireOpen(operation.name());
    I complete = operation.complete(request);
    RequestCheck.check(complete, operation.validator(), options.validation());
    HttpRequest unsigned = parts.protocol().write(operation, complete, options.headers());
    RetrySession retries = parts.retries().begin();
    CallLog call = new CallLog(operation.name(), options.callTimeout(), parts.nanoTime());
    while (true) {
      // Outside the try: what a credentials provider throws is no failure of an attempt.
      HttpRequest signed = sign(unsigned, call);
      try {
        HttpResponse response = send(signed, call);
        O result = parts.protocol().read(operation, response, call);
        retries.succeeded();
        return result;
      } catch (AwsServiceException e) {
        call.failedWith(e);
        FailureKind kind = classify(e.status(), call.errorCode());
        String retryAfter = e.responseMetadata().headers().first("x-amz-retry-after");
        pause(retries.delayBeforeRetry(kind, retryAfter), e, call);
      } catch (TransportException e) {
        TransportException withHistory = call.attemptBroke(e);
        if (e.kind() == TransportException.Kind.TIMEOUT
            || e.kind() == TransportException.Kind.BUSY) {
          // The call's own limit may have ended the attempt; that is no failure to repeat.
          call.timeLeft();
        }
        pause(retries.delayBeforeRetry(classify(e), null), withHistory, call);
      }
    }
  }

  /**
   * An engine that shares everything with this one but carries out its calls with other options.
   *
   * @param change changes the options of this engine
   * @return the view; closing it does nothing
   */
  public ClientEngine withOptions(Consumer<CallOptions.Builder> change) {
    CallOptions.Builder builder = options.toBuilder();
    change.accept(builder);
    return new ClientEngine(parts, builder.build(), true);
  }

  /**
   * Closes the connections, unless the transport was given by the user. Calls that begin later
   * fail, those of views as well. Closing a view does nothing.
   */
  @Override
  public void close() {
    refuseCalls();
    if (!view && parts.ownsTransport()) {
      parts.transport().close();
    }
  }

  /** Lets no further call begin, unless this is a view. */
  void refuseCalls() {
    if (!view) {
      parts.closed().set(true);
    }
  }

  boolean isClosed() {
    return parts.closed().get();
  }

  /** Refuses to begin a call of a closed client, whoever owns its transport. */
  void requireOpen(String operation) {
    if (isClosed()) {
      throw closed(operation);
    }
  }

  static AwsClientException closed(String operation) {
    return new AwsClientException(operation + " was not begun: the client is closed");
  }

  private HttpRequest sign(HttpRequest unsigned, CallLog call) {
    Credentials credentials = parts.credentials().resolve();
    return parts.signer().sign(stamp(unsigned, call), credentials, parts.clock().instant());
  }

  private HttpResponse send(HttpRequest signed, CallLog call) {
    Duration left = call.timeLeft();
    call.attemptStarts();
    try {
      return parts.transport().send(signed, options.attemptLimits(left));
    } catch (InterruptedException e) {
      call.attemptFailed("interrupted");
      throw interrupted(call, e);
    }
  }

  private HttpRequest stamp(HttpRequest request, CallLog call) {
    Headers stamped =
        request.headers().toBuilder()
            .add("amz-sdk-invocation-id", call.invocationId())
            .add(
                "amz-sdk-request",
                "attempt="
                    + call.attemptNumber()
                    + "; max="
                    + parts.retries().options().maxAttempts())
            .build();
    return request.withHeaders(stamped);
  }

  /** By the code that declares the error: the one that the exception exposes may differ. */
  private FailureKind classify(int status, @Nullable String code) {
    ErrorTable errors = parts.service().errors();
    return FailureClassifier.classify(
        status,
        code,
        code != null && errors.retryable(code),
        code != null && errors.throttling(code));
  }

  /**
   * A broken connection or a passed time limit may not happen again; a server that breaks HTTP
   * will. Where callers wait for connections already, another attempt would only make more wait.
   */
  private static FailureKind classify(TransportException e) {
    return switch (e.kind()) {
      case CONNECTION, TIMEOUT -> FailureKind.TRANSIENT;
      case BUSY, PROTOCOL, CLOSED -> FailureKind.FATAL;
    };
  }

  /** Waits before the next attempt, or ends the call with its last failure. */
  private void pause(@Nullable Duration delay, AwsException failure, CallLog call) {
    if (delay == null) {
      throw failure;
    }
    Duration left = call.timeLeft();
    if (!left.isZero() && left.compareTo(delay) <= 0) {
      throw call.noTimeToPause(delay);
    }
    try {
      parts.sleeper().sleep(delay);
    } catch (InterruptedException e) {
      throw interrupted(call, e);
    }
  }

  private static CallInterruptedException interrupted(CallLog call, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(
        call.operation() + " was interrupted", cause, call.attempts());
  }
}
