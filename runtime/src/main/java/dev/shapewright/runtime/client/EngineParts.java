package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.internal.ByteText;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a client share. A plain class: the methods that a record gets besides would
 * take up twice its room in the jar.
 */
final class EngineParts {
  private static final int USUAL_BODY = 512;

  /** What a client holds on to. */
  private static final int MOST_KEPT = 1024 * 1024;

  final ServiceDescriptor service;
  final AwsJsonProtocol protocol;
  final CallEndpoints endpoints;
  final CredentialsProvider credentials;

  /** Gives the token that stands in place of a signature. */
  final @Nullable Supplier<String> bearerToken;

  final Interceptors interceptors;
  final HttpTransport transport;

  /** Whether closing the client closes the transport. */
  final boolean ownsTransport;

  final RetryStrategy retries;
  final ClockSkew clock;
  final SystemTime time;

  /** Whether nobody looks at bodies after they were sent or read. */
  final boolean reusesBodies;

  /** What the body of the last call was written to: of calls at the same time one uses it again. */
  private final AtomicReference<@Nullable ByteText> spareBody = new AtomicReference<>();

  /** Whether the client is closed, and so refuses calls. */
  final AtomicBoolean closed;

  EngineParts(
      ServiceDescriptor service,
      AwsJsonProtocol protocol,
      CallEndpoints endpoints,
      CredentialsProvider credentials,
      @Nullable Supplier<String> bearerToken,
      Interceptors interceptors,
      HttpTransport transport,
      boolean ownsTransport,
      RetryStrategy retries,
      ClockSkew clock,
      SystemTime time,
      AtomicBoolean closed) {
    this.service = service;
    this.protocol = protocol;
    this.endpoints = endpoints;
    this.credentials = credentials;
    this.bearerToken = bearerToken;
    this.interceptors = interceptors;
    this.transport = transport;
    this.ownsTransport = ownsTransport;
    this.retries = retries;
    this.clock = clock;
    this.time = time;
    this.closed = closed;
    this.reusesBodies = transport.forgetsExchanges() && interceptors.areNone();
  }

  /** What the body of a call is to be written to; null for an array of its own. */
  @Nullable ByteText takeBody() {
    ByteText spare = reusesBodies ? spareBody.getAndSet(null) : null;
    return spare == null && reusesBodies ? new ByteText(USUAL_BODY) : spare;
  }

  /** Keeps what the body of a call was written to, once no attempt is under way. */
  void giveBack(@Nullable ByteText body) {
    if (body != null && body.array().length <= MOST_KEPT && !closed.get()) {
      spareBody.set(body);
    }
  }
}
