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

  /**
   * Whether the endpoint may be one of an account: {@code preferred}, {@code disabled} or {@code
   * required}.
   */
  public static final String ACCOUNT_ID_MODE = "AWS::Auth::AccountIdEndpointMode";

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
   * These parameters with others, which take the place of those of the same name.
   *
   * @param more by name; null values are passed over
   * @return the new parameters
   */
  public EndpointParameters with(Map<String, ? extends @Nullable Object> more) {
    EndpointParameters merged = new EndpointParameters(values);
    for (Map.Entry<String, ? extends @Nullable Object> entry : more.entrySet()) {
      Object value = entry.getValue();
      if (value != null) {
        merged.values.put(entry.getKey(), value);
      }
    }
    return merged;
  }

  /**
   * A text.
   *
   * @param name the parameter's name
   * @return its value, or null when it is not set
   * @throws EndpointException if the value is no text
   */
  public @Nullable String string(String name) {
    return (String) value(name, String.class);
  }

  /**
   * A truth value.
   *
   * @param name the parameter's name
   * @return its value, or null when it is not set
   * @throws EndpointException if the value is no truth value
   */
  public @Nullable Boolean flag(String name) {
    return (Boolean) value(name, Boolean.class);
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
   * @throws EndpointException if the value is no list
   */
  @SuppressWarnings("unchecked") // Whoever makes the parameters vouches for what lists hold.
  public @Nullable List<String> strings(String name) {
    return (List<String>) value(name, List.class);
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

  private @Nullable Object value(String name, Class<?> type) {
    Object value = values.get(name);
    if (value != null && !type.isInstance(value)) {
      throw new EndpointException("The endpoint rules want another type of value for " + name);
    }
    return value;
  }
}
