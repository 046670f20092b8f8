package dev.shapewright.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the maps that a generated builder is given: unmodifiable, in their order. */
public final class MapCopy {
  private MapCopy() {}

  /**
   * Copies a map without nulls.
   *
   * @param <V> the type of its values
   * @param from the map
   * @param member the name of the member that it is for
   * @return an unmodifiable copy
   * @throws NullPointerException if a key or a value is null; names the member
   */
  public static <V> Map<String, V> of(Map<String, V> from, String member) {
    Map<String, V> copy = ofSparse(from, member);
    if (copy.containsValue(null)) {
      throw new NullPointerException(member + " has a null value");
    }
    return copy;
  }

  /**
   * Copies a map whose values may be null.
   *
   * @param <V> the type of its values
   * @param from the map
   * @param member the name of the member that it is for
   * @return an unmodifiable copy
   * @throws NullPointerException if a key is null; names the member
   */
  public static <V extends @Nullable Object> Map<String, V> ofSparse(
      Map<String, V> from, String member) {
    Map<String, V> copy = new LinkedHashMap<>(from);
    if (copy.containsKey(null)) {
      throw new NullPointerException(member + " has a null key");
    }
    return Collections.unmodifiableMap(copy);
  }
}
