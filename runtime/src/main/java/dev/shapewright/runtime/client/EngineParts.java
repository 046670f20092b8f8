package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a client share. A plain class: the methods that a record gets besides would
 * take up twice its room in the jar.
 */
final class EngineParts {
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
  }
}
