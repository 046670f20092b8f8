package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.auth.SigV4Signer;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.retry.RetryStrategy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a client share.
 *
 * @param bearerToken gives the token that stands in place of a signature, or null
 * @param ownsTransport whether closing the client closes the transport
 * @param closed whether the client is closed, and so refuses calls
 */
record EngineParts(
    ServiceDescriptor service,
    AwsJsonProtocol protocol,
    SigV4Signer signer,
    CredentialsProvider credentials,
    @Nullable Supplier<String> bearerToken,
    Interceptors interceptors,
    HttpTransport transport,
    boolean ownsTransport,
    RetryStrategy retries,
    ClockSkew clock,
    LongSupplier nanoTime,
    Sleeper sleeper,
    AtomicBoolean closed) {}
