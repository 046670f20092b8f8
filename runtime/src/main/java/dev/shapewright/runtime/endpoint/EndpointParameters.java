package dev.shapewright.runtime.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What endpoint rules decide by. A parameter that the rules take from the client is known by the
 * name of its source, such as {@code AWS::Region}, any other by its own. Immutable.
 */
public final class EndpointParameters {
  /** The region. */
  public static final String REGION = "AWS::Region";

  /** Whether the endpoint must be one that is validated under FIPS 140. */
  public static final String USE_FIPS = "AWS::UseFIPS";

  /** Whether the endpoint must be reached over IPv6 as well as IPv4. */
  public static final String USE_DUAL_STACK = "AWS::UseDualStack";

  /** The URL of a custom endpoint. */
  public static final String ENDPOINT = "SDK::Endpoint";

  private final Map<String, Object> values;

  /**
   * Keeps what is given.
   *
   * @param values by name, each a {@code String}, a {@code Boolean} or a {@code List} of strings
   */
  public EndpointParameters(Map<String, ?> values) {
    this.values = new HashMap<>(values);
  }

  /**
   * A text.
   *
   * @param name the parameter's name
   * @return its value, or null when it is not set
   * @throws EndpointException if the value is no text
   */
  public @Nullable String string(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw mistyped(name);
  }

  /**
   * A truth value.
   *
   * @param name the parameter's name
   * @return its value, or null when it is not set
   * @throws EndpointException if the value is no truth value
   */
  public @Nullable Boolean flag(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    throw mistyped(name);
  }

  /**
   * A truth value that has a default.
   *
   * @param name the parameter's name
   * @param otherwise the value when it is not set
   * @return its value
   * @throws EndpointException if the value is no truth value
   */
  public boolean flag(String name, boolean otherwise) {
    Boolean value = flag(name);
    return value == null ? otherwise : value;
  }

  /**
   * A list of texts.
   *
   * @param name the parameter's name
   * @return its value, or null when it is not set
   * @throws EndpointException if the value is no list of texts
   */
  public @Nullable List<String> strings(String name) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof List<?> list)) {
      throw mistyped(name);
    }
    String[] strings = new String[list.size()];
    for (int i = 0; i < strings.length; i++) {
      if (!(list.get(i) instanceof String string)) {
        throw mistyped(name);
      }
      strings[i] = string;
    }
    return List.of(strings);
  }

  /**
   * The value of a parameter that the rules cannot do without.
   *
   * @param <T> its type
   * @param name the parameter's name
   * @param value its value, or null when it is not set
   * @return the value
   * @throws EndpointException if it is not set
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new EndpointException("The endpoint rules need a value for " + name);
    }
    return value;
  }

  private static EndpointException mistyped(String name) {
    return new EndpointException("The value of " + name + " has not the type that the rules need");
  }
}
