package dev.shapewright.examples.conformance;

import dev.shapewright.runtime.client.ClientBuilder;
import dev.shapewright.runtime.testing.ScriptedTransport;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/** The client class of a generated client, called by the names of operations. */
public final class GeneratedClient {
  private final Class<?> type;

  /**
   * Takes a client.
   *
   * @param type the interface of the blocking client
   */
  public GeneratedClient(Class<?> type) {
    this.type = type;
  }

  /**
   * Makes a client.
   *
   * @param transport gives the answers
   * @param options sets what else is wanted
   */
  public AutoCloseable build(
      ScriptedTransport transport, Consumer<? super ClientBuilder<?, ?>> options) {
    try {
      Object builder =
          Objects.requireNonNull(GeneratedObjects.invoke(type.getMethod("builder"), null));
      serve(transport, (ClientBuilder<?, ?>) builder);
      options.accept((ClientBuilder<?, ?>) builder);
      return (AutoCloseable) Objects.requireNonNull(((ClientBuilder<?, ?>) builder).build());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static <B extends ClientBuilder<B, C>, C> void serve(
      ScriptedTransport transport, ClientBuilder<B, C> builder) {
    transport.serve(builder.region("us-east-1"));
  }

  /** The class of an operation's requests. */
  public Class<?> requestType(String operation) {
    return method(operation).getParameterTypes()[0];
  }

  /** Calls an operation; what it throws comes as it is. */
  public Object call(AutoCloseable client, String operation, Object request) {
    return Objects.requireNonNull(GeneratedObjects.invoke(method(operation), client, request));
  }

  private Method method(String operation) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equalsIgnoreCase(operation) && m.getParameterCount() == 1)
        .filter(m -> m.getParameterTypes()[0].getSimpleName().endsWith("Request"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no operation " + operation));
  }
}
