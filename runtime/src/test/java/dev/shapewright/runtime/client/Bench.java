package dev.shapewright.runtime.client;

import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.internal.SystemSettings;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.retry.RetryQuota;
import dev.shapewright.runtime.retry.RetryStrategy;
import dev.shapewright.runtime.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine whose time, waiting, randomness and transport are the test's. */
final class Bench {
  static final Credentials KEYS =
      Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

  static final ServiceDescriptor SERVICE =
      new ServiceDescriptor(
          "Data Pipeline",
          "2012-10-29",
          "datapipeline",
          "datapipeline",
          "DataPipeline",
          "1.1",
          RetryOptions.standard(),
          new TestErrors());

  static final Operation<StatusRequest, StatusResponse> SET_STATUS =
      new Operation<>(
          "SetTaskStatus", StatusRequest::validate, StatusRequest::write, StatusResponse::read);

  static final Operation<StatusRequest, StatusResponse> UNCHECKED =
      new Operation<>("Echo", Validator.none(), StatusRequest::write, StatusResponse::read);

  final ScriptedTransport transport = new ScriptedTransport();
  final RetryQuota quota = new RetryQuota();

  /** The waits between attempts, in milliseconds. */
  final List<Long> sleeps = new ArrayList<>();

  final List<Interceptor> interceptors = new ArrayList<>();
  final List<CallMetrics> metrics = Collections.synchronizedList(new ArrayList<>());
  @Nullable Supplier<String> bearerToken;
  CredentialsProvider credentials = CredentialsProvider.of(KEYS);
  ServiceDescriptor service = SERVICE;
  SystemSettings settings = SystemSettings.process();
  Map<String, Object> endpointParameters = Map.of();
  @Nullable Boolean compression;
  @Nullable Integer compressionFrom;
  RetryOptions retry = RetryOptions.standard();
  CallOptions options = CallOptions.defaults();
  Endpoint endpoint = Endpoint.parse("https://datapipeline.us-east-1.amazonaws.com");
  Instant wallTime = Instant.parse("2015-08-30T12:36:00Z");
  Sleeper sleeper = this::advance;
  private long nanos = 1_000;

  /** Lets time pass. */
  void advance(Duration duration) {
    nanos += duration.toNanos();
    wallTime = wallTime.plus(duration);
  }

  void advanceMillis(long millis) {
    advance(Duration.ofMillis(millis));
  }

  ClientEngine engine() {
    return engine(transport);
  }

  ClientEngine engine(HttpTransport used) {
    EngineParts parts =
        new EngineParts(
            service,
            new AwsJsonProtocol(
                service,
                true,
                new RequestCompression(settings, compression, compressionFrom),
                service.userAgent(null)),
            new CallEndpoints(
                service.endpointRules(),
                new EndpointParameters(endpointParameters),
                ResolvedEndpoint.of(endpoint.toString()),
                "datapipeline",
                "us-east-1"),
            credentials,
            bearerToken,
            new Interceptors(interceptors, metrics::add),
            used,
            true,
            RetryStrategy.of(retry, quota, () -> 1.0),
            new ClockSkew(new TestClock()),
            new TestTime(),
            new AtomicBoolean());
    return new ClientEngine(parts, options, false);
  }

  StatusResponse call() {
    return engine().call(SET_STATUS, StatusRequest.finished());
  }

  private final class TestTime extends SystemTime {
    @Override
    public long getAsLong() {
      return nanos;
    }

    @Override
    void sleep(Duration duration) throws InterruptedException {
      sleeps.add(duration.toMillis());
      sleeper.sleep(duration);
    }
  }

  /** What a wait between attempts does. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  private final class TestClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return wallTime;
    }
  }
}
