package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.auth.SigV4Signer;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * What the calls of a client share.
 *
 * @param ownsTransport whether closing the client closes the transport
 * @param closed whether the client is closed, and so refuses calls
 */
record EngineParts(
    ServiceDescriptor service,
    AwsJsonProtocol protocol,
    SigV4Signer signer,
    CredentialsProvider credentials,
    HttpTransport transport,
    boolean ownsTransport,
    RetryStrategy retries,
    Clock clock,
    LongSupplier nanoTime,
    Sleeper sleeper,
    AtomicBoolean closed) {}
