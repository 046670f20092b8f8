package dev.shapewright.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a request or a response, in order; names are compared without regard to case
 * and may occur more than once. Immutable.
 */
public final class Headers {
  private static final Headers EMPTY = new Headers(new String[0]);

  /** How many names and values can follow before a builder has to make room. */
  private static final int ROOM = 16;

  /** Names at even places, each followed by its value. */
  private final String[] fields;

  private Headers(String[] fields) {
    this.fields = fields;
  }

  /**
   * No header fields at all.
   *
   * @return the empty headers
   */
  public static Headers empty() {
    return EMPTY;
  }

  /**
   * Starts from nothing.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder(EMPTY.fields);
  }

  /**
   * Starts from these headers.
   *
   * @return a new builder that holds the same fields
   */
  public Builder toBuilder() {
    return new Builder(fields);
  }

  /**
   * The first value of a field.
   *
   * @param name the field's name, in any case
   * @return the value, or null when there is no such field
   */
  public @Nullable String first(String name) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        return fields[i + 1];
      }
    }
    return null;
  }

  /**
   * All values of a field.
   *
   * @param name the field's name, in any case
   * @return the values in order, empty when there is no such field
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equalsIgnoreCase(name)) {
        values.add(fields[i + 1]);
      }
    }
    return List.copyOf(values);
  }

  /**
   * Hands each field to an action, in order.
   *
   * @param action takes the name as it was given and the value
   */
  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < fields.length; i += 2) {
      action.accept(fields[i], fields[i + 1]);
    }
  }

  /**
   * How many fields there are.
   *
   * @return the count, repeated names included
   */
  public int size() {
    return fields.length / 2;
  }

  /**
   * The name of a field by its place.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the name as it was given
   */
  public String name(int index) {
    return fields[2 * index];
  }

  /**
   * The value of a field by its place.
   *
   * @param index from 0 to {@link #size()} - 1
   * @return the value
   */
  public String value(int index) {
    return fields[2 * index + 1];
  }

  /** The names alone: values may be secret. */
  @Override
  public String toString() {
    StringBuilder names = new StringBuilder("Headers[");
    for (int i = 0; i < size(); i++) {
      names.append(i == 0 ? "" : ", ").append(name(i));
    }
    return names.append(']').toString();
  }

  /** Collects header fields. */
  public static final class Builder {
    private static final String NO_TOKEN = "\"(),/:;<=>?@[\\]{}";

    /** As above, with room behind them. */
    private String[] fields;

    private int count;

    private Builder(String[] fields) {
      this.fields = Arrays.copyOf(fields, fields.length + ROOM);
      this.count = fields.length;
    }

    /**
     * Adds a field behind those that are there.
     *
     * @param name a token as HTTP defines it
     * @param value the value, without CR, LF and NUL
     * @return this builder
     * @throws IllegalArgumentException if the name is no token or the value holds a forbidden
     *     character
     */
    public Builder add(String name, String value) {
      checkName(name);
      checkValue(name, value);
      if (count == fields.length) {
        fields = Arrays.copyOf(fields, 2 * count);
      }
      fields[count] = name;
      fields[count + 1] = value;
      count += 2;
      return this;
    }

    /**
     * Replaces every field of this name by one.
     *
     * @param name a token as HTTP defines it
     * @param value the value, without CR, LF and NUL
     * @return this builder
     * @throws IllegalArgumentException if the name is no token or the value holds a forbidden
     *     character
     */
    public Builder set(String name, String value) {
      remove(name);
      return add(name, value);
    }

    /**
     * Removes every field of this name.
     *
     * @param name the field's name, in any case
     * @return this builder
     */
    public Builder remove(String name) {
      for (int i = count - 2; i >= 0; i -= 2) {
        if (fields[i].equalsIgnoreCase(name)) {
          System.arraycopy(fields, i + 2, fields, i, count - i - 2);
          count -= 2;
        }
      }
      return this;
    }

    /**
     * Makes the headers.
     *
     * @return the fields collected so far
     */
    public Headers build() {
      return count == 0 ? EMPTY : new Headers(Arrays.copyOf(fields, count));
    }

    private static void checkName(String name) {
      boolean token = !name.isEmpty();
      for (int i = 0; token && i < name.length(); i++) {
        char c = name.charAt(i);
        boolean letterOrDash = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        token = letterOrDash || (c > ' ' && c < 0x7f && NO_TOKEN.indexOf(c) < 0);
      }
      if (!token) {
        throw new IllegalArgumentException("Not a header name: a token of visible ASCII is due");
      }
    }

    /** Says nothing of the value itself, which may be secret. */
    private static void checkValue(String name, String value) {
      // Three searches that the JDK does many characters at a time, not one look at each.
      if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf(0) >= 0) {
        int at = 0;
        while ("\r\n\0".indexOf(value.charAt(at)) < 0) {
          at++;
        }
        throw new IllegalArgumentException(
            "Header " + name + " holds a CR, LF or NUL at index " + at);
      }
    }
  }
}
