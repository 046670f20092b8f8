package dev.shapewright.examples.conformance.differential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/** A client of the SDK, called by the names of operations; it sends through a stub. */
final class Peer {
  private final Object client;
  private final StubConnection connection;
  private final Map<String, Method> methods = new ConcurrentHashMap<>();

  private Peer(Object client, StubConnection connection) {
    this.client = client;
    this.connection = connection;
  }

  /** Makes the client. */
  static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> Peer of(B builder) {
    StubConnection connection = new StubConnection();
    AwsBasicCredentials credentials = AwsBasicCredentials.create("AKIDEXAMPLE", "scripted");
    C client =
        builder
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(credentials))
            .overrideConfiguration(options -> options.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .httpClient(connection)
            .build();
    return new Peer(Objects.requireNonNull(client), connection);
  }

  /** What the client sends through. */
  StubConnection connection() {
    return connection;
  }

  /** An empty builder of an operation's requests. */
  SdkPojo request(String operation) {
    return builder(method(operation).getParameterTypes()[0]);
  }

  /** An empty builder of an operation's responses. */
  SdkPojo response(String operation) {
    return builder(method(operation).getReturnType());
  }

  /** Calls an operation; what it throws comes as it is. */
  SdkPojo call(String operation, Object request) {
    return invoke(method(operation), client, request);
  }

  private Method method(String operation) {
    return methods.computeIfAbsent(
        operation, name -> Objects.requireNonNull(find(name), "no operation " + name));
  }

  private @Nullable Method find(String operation) {
    return Arrays.stream(client.getClass().getMethods())
        .filter(m -> m.getName().equalsIgnoreCase(operation) && m.getParameterCount() == 1)
        .filter(m -> SdkRequest.class.isAssignableFrom(m.getParameterTypes()[0]))
        .filter(m -> SdkPojo.class.isAssignableFrom(m.getReturnType()))
        .findFirst()
        .orElse(null);
  }

  private static SdkPojo builder(Class<?> type) {
    try {
      return invoke(type.getMethod("builder"), null);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static SdkPojo invoke(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      // Clients and builders are classes that nobody is to name.
      method.setAccessible(true);
      return (SdkPojo) Objects.requireNonNull(method.invoke(target, arguments));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e.getCause());
    }
  }
}
