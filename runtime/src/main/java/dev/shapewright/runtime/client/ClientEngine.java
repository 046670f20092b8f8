package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.retry.FailureKind;
import dev.shapewright.runtime.retry.RetrySession;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out the calls of one client. Thread-safe. */
public final class ClientEngine implements AutoCloseable {
  private final EngineParts parts;
  private final CallOptions options;
  private final RetryStrategy retries;

  /** Whether closing this engine closes what it shares with its views. */
  private final boolean view;

  ClientEngine(EngineParts parts, CallOptions options, boolean view) {
    this.parts = parts;
    this.options = options;
    this.retries = options.retries(parts.retries);
    this.view = view;
  }

  /**
   * Carries out one call and waits for its end: complete, validate, serialize, then stamp, sign and
   * send under retry, then deserialize. Each attempt asks for credentials and is signed anew. What
   * a credentials provider throws ends the call, and so does what an {@link Interceptor} throws
   * before an attempt.
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
    CallLog call =
        new CallLog(
            parts.service.serviceId(),
            operation.name(),
            options.callTimeout(),
            parts.time,
            parts.interceptors.measure());
    ByteText body = parts.takeBody();
    O response = null;
    Throwable failure = null;
    try {
      response = execute(operation, request, call, body);
      return response;
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      parts.giveBack(body);
      parts.interceptors.afterExecution(call, response, failure);
    }
  }

  private <I, O> O execute(
      Operation<I, O> operation, I request, CallLog call, @Nullable ByteText body) {
    I complete = parts.interceptors.beforeExecution(call, operation.complete(request));
    call.partStarts();
    RequestCheck.check(complete, operation.validator(), options.validation());
    call.validated();
    call.partStarts();
    ResolvedEndpoint endpoint = endpoint(operation, complete, call);
    Headers additional = options.headers();
    HttpRequest unsigned = parts.protocol.write(operation, complete, endpoint, additional, body);
    call.serialized(unsigned);
    RetrySession session = retries.begin(operation.isLongPoll());
    boolean clockCorrected = false;
    boolean moved = false;
    while (true) {
      Duration clockOffset = parts.clock.offset();
      // Outside the try: what a credentials provider throws is no failure of an attempt.
      HttpRequest signed = sign(operation, unsigned, endpoint, call);
      try {
        O response = attempt(operation, signed, call);
        session.succeeded();
        return response;
      } catch (AwsServiceException e) {
        call.failedWith(e);
        FailureKind kind = call.failureKind();
        if (!clockCorrected && parts.clock.corrects(e, call.errorCode(), clockOffset)) {
          clockCorrected = true;
          kind = FailureKind.TRANSIENT;
          Log.correctsClock(call, parts.clock.offset());
        }
        boolean moves = !moved && discovers(operation) && isElsewhere(e, call);
        if (moves) {
          moved = true;
          kind = FailureKind.TRANSIENT;
          parts.endpoints.discovered(parts.time).forget(endpoint.endpoint());
        }
        String retryAfter = e.responseMetadata().headers().first("x-amz-retry-after");
        pause(session.delayBeforeRetry(kind, retryAfter), session, e, call);
        if (moves) {
          endpoint = endpoint(operation, complete, call);
          unsigned = parts.protocol.write(operation, complete, endpoint, additional, body);
        }
      } catch (TransportException e) {
        if (e.kind() == TransportException.Kind.TIMEOUT
            || e.kind() == TransportException.Kind.BUSY) {
          // The call's own limit may have ended the attempt; that is no failure to repeat.
          call.timeLeft();
        }
        FailureKind kind = classify(e, operation.isLongPoll());
        pause(session.delayBeforeRetry(kind, null), session, e, call);
      }
    }
  }

  private boolean discovers(Operation<?, ?> operation) {
    return operation.discovery() != null && !parts.endpoints.isCustom();
  }

  /** Whether the service is to be called at another endpoint than the one that answered. */
  private static boolean isElsewhere(AwsServiceException e, CallLog call) {
    return e.responseMetadata().status() == 421
        || "InvalidEndpointException".equals(call.errorCode());
  }

  private ResolvedEndpoint endpoint(Operation<?, ?> operation, Object request, CallLog call) {
    ResolvedEndpoint usual = parts.endpoints.of(operation.name(), request);
    EndpointDiscovery<?, ?> discovery = operation.discovery();
    if (discovery == null || !discovers(operation)) {
      return usual;
    }
    CredentialsProvider own = options.credentials();
    try {
      while (true) {
        Duration timeLeft = call.timeLeft();
        // To ask is a part of the call, whose limit holds for both.
        CallOptions limited = options.toBuilder().callTimeout(timeLeft).build();
        Endpoint found =
            parts
                .endpoints
                .discovered(parts.time)
                .find(
                    discovery,
                    new ClientEngine(parts, limited, true),
                    own == null ? parts.credentials : own,
                    operation.name(),
                    request,
                    usual.endpoint(),
                    timeLeft);
        if (found != null) {
          return usual.at(found);
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(call, e);
    }
  }

  /** One attempt: what it ended in stands in the call's history, whatever that is. */
  private <O> O attempt(Operation<?, O> operation, HttpRequest signed, CallLog call) {
    TimeLimits limits = options.attemptLimits(call.timeLeft(), operation.hold());
    if (Thread.interrupted()) {
      // No attempt at all, so that nobody wonders what became of it.
      throw interrupted(call, new InterruptedException());
    }
    HttpResponse answer = null;
    Throwable failure = null;
    try {
      call.attemptStarts();
      answer = parts.transport.send(signed, limits);
      call.partStarts();
      O response;
      try {
        response = parts.protocol.read(operation, answer, call);
      } finally {
        call.deserialized(answer);
      }
      if (parts.reusesBodies) {
        answer.release();
      }
      return response;
    } catch (TransportException e) {
      TransportException withHistory = call.attemptBroke(e);
      failure = withHistory;
      throw withHistory;
    } catch (InterruptedException e) {
      call.attemptInterrupted();
      CallInterruptedException interrupted = interrupted(call, e);
      failure = interrupted;
      throw interrupted;
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    } finally {
      parts.interceptors.afterAttempt(call, answer, failure);
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
    if (!view && parts.ownsTransport) {
      parts.transport.close();
    }
  }

  /** Lets no further call begin, unless this is a view. */
  void refuseCalls() {
    if (!view) {
      parts.closed.set(true);
      parts.takeBody(); // What was sent last must not live as long as someone holds the client.
    }
  }

  boolean isClosed() {
    return parts.closed.get();
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

  private HttpRequest stamp(HttpRequest request, CallLog call) {
    Headers stamped =
        request.headers().toBuilder()
            .add("amz-sdk-invocation-id", call.invocationId())
            .add(
                "amz-sdk-request",
                "attempt=" + call.attemptNumber() + "; max=" + retries.options().maxAttempts())
            .build();
    return parts.interceptors.beforeSigning(call, request.withHeaders(stamped));
  }

  private HttpRequest sign(
      Operation<?, ?> operation, HttpRequest unsigned, ResolvedEndpoint endpoint, CallLog call) {
    try {
      return authenticate(operation, stamp(unsigned, call), endpoint, call);
    } catch (AwsException e) {
      throw call.attempts().isEmpty() ? e : withHistory(e, call);
    }
  }

  /** What ended the call before a later attempt, with the attempts before: they may matter. */
  private static AwsException withHistory(AwsException e, CallLog call) {
    if (e.getCause() instanceof InterruptedException interrupt) {
      return interrupted(call, interrupt);
    }
    String message = String.valueOf(e.getMessage());
    return e instanceof CredentialsException
        ? new CredentialsException(message, e, call.attempts())
        : new AwsClientException(message, e, call.attempts());
  }

  private HttpRequest authenticate(
      Operation<?, ?> operation, HttpRequest request, ResolvedEndpoint endpoint, CallLog call) {
    CredentialsProvider own = options.credentials();
    CredentialsProvider provider = own == null ? parts.credentials : own;
    if (operation.isAnonymous() || provider.isAnonymous()) {
      return request;
    }
    call.partStarts();
    try {
      if (parts.bearerToken != null && (own == null || operation.needsBearerToken())) {
        return bearing(request, parts.bearerToken.get());
      }
      if (operation.needsBearerToken()) {
        throw new CredentialsException(operation.name() + " needs a bearer token");
      }
      return parts.endpoints.signer(endpoint).sign(request, provider.resolve(), parts.clock.now());
    } finally {
      call.signed();
    }
  }

  /** Puts a token in place of a signature, as RFC 6750 describes. */
  private static HttpRequest bearing(HttpRequest request, @Nullable String token) {
    Endpoint endpoint = request.endpoint();
    if (!endpoint.isSecure() && !endpoint.isLoopback()) {
      // Unlike a signature, a token that is overheard can be used by anyone.
      throw new AwsClientException("A bearer token is not sent unencrypted to " + endpoint);
    }
    if (token == null || !ByteText.isVisible(token)) {
      throw new CredentialsException("The bearer token must be visible ASCII and not be empty");
    }
    return request.withHeaders(
        request.headers().toBuilder().set("Authorization", "Bearer " + token).build());
  }

  /**
   * A broken connection or a passed time limit may not happen again; a server that breaks HTTP
   * will. Where callers wait for connections already, another attempt would only make more wait. A
   * long poll that timed out may have been given what it waited for: to repeat it would lose that.
   */
  private static FailureKind classify(TransportException e, boolean longPoll) {
    boolean timedOut = e.kind() == TransportException.Kind.TIMEOUT;
    boolean heard = e.progress() != TransportException.Progress.NOTHING_SENT;
    boolean passes = timedOut || e.kind() == TransportException.Kind.CONNECTION;
    return passes && !(longPoll && timedOut && heard) ? FailureKind.TRANSIENT : FailureKind.FATAL;
  }

  /** Waits before the next attempt, or ends the call with its last failure. */
  private void pause(
      @Nullable Duration delay, RetrySession session, AwsException failure, CallLog call) {
    if (delay == null) {
      Duration backoff = session.delayBeforeFailing();
      if (!backoff.isZero() && hasTimeFor(backoff, call)) {
        sleep(backoff, call);
      }
      throw failure;
    }
    try {
      if (!hasTimeFor(delay, call)) {
        throw call.noTimeToPause(delay);
      }
      Log.retries(call, delay);
      sleep(delay, call);
    } catch (AwsClientException e) {
      session.retryNotMade();
      throw e;
    }
  }

  private static boolean hasTimeFor(Duration delay, CallLog call) {
    Duration left = call.timeLeft();
    return left.isZero() || left.compareTo(delay) > 0;
  }

  private void sleep(Duration delay, CallLog call) {
    try {
      parts.time.sleep(delay);
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
