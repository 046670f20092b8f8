package dev.shapewright.runtime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of any kind, where a model leaves open what stands there: null, a boolean, a number,
 * a string, a list or a map. Immutable.
 *
 * <p>JSON's null is a value too, {@link #ofNull}: a member that is a document is Java's null only
 * when it is absent. Numbers keep every digit; they are equal when their values are, as 1 and 1.0.
 * What is nested deeper than 512 levels can be neither sent nor read.
 */
public final class Document {
  private static final Document NULL = new Document(null);

  private final @Nullable Object value;

  private Document(@Nullable Object value) {
    this.value = value;
  }

  /**
   * JSON's null.
   *
   * @return the document null
   */
  public static Document ofNull() {
    return NULL;
  }

  /**
   * A boolean.
   *
   * @param value true or false
   * @return the document
   */
  public static Document of(boolean value) {
    return new Document(value);
  }

  /**
   * A whole number.
   *
   * @param value any number
   * @return the document
   */
  public static Document of(long value) {
    return new Document(BigDecimal.valueOf(value));
  }

  /**
   * A floating-point number.
   *
   * @param value a finite number
   * @return the document, with the digits of {@link Double#toString(double)}
   * @throws NumberFormatException if the value is infinite or no number
   */
  public static Document of(double value) {
    return new Document(BigDecimal.valueOf(value));
  }

  /**
   * A number of any size.
   *
   * @param value any number
   * @return the document
   */
  public static Document of(BigDecimal value) {
    return new Document(Objects.requireNonNull(value));
  }

  /**
   * A string.
   *
   * @param value any text
   * @return the document
   */
  public static Document of(String value) {
    return new Document(Objects.requireNonNull(value));
  }

  /**
   * A list.
   *
   * @param items the items, none of them Java's null
   * @return the document, with a copy of the list
   */
  public static Document of(List<Document> items) {
    return new Document(List.copyOf(items));
  }

  /**
   * A map, which JSON calls an object.
   *
   * @param entries the entries; no key and no value is Java's null
   * @return the document, with a copy of the map that keeps its order
   */
  public static Document of(Map<String, Document> entries) {
    return new Document(MapCopy.of(entries, "document"));
  }

  /**
   * Whether this is JSON's null.
   *
   * @return true if it is
   */
  public boolean isNull() {
    return value == null;
  }

  /**
   * Whether this is a boolean.
   *
   * @return true if it is
   */
  public boolean isBoolean() {
    return value instanceof Boolean;
  }

  /**
   * Whether this is a number.
   *
   * @return true if it is
   */
  public boolean isNumber() {
    return value instanceof BigDecimal;
  }

  /**
   * Whether this is a string.
   *
   * @return true if it is
   */
  public boolean isString() {
    return value instanceof String;
  }

  /**
   * Whether this is a list.
   *
   * @return true if it is
   */
  public boolean isList() {
    return value instanceof List;
  }

  /**
   * Whether this is a map.
   *
   * @return true if it is
   */
  public boolean isMap() {
    return value instanceof Map;
  }

  /**
   * The value of a boolean.
   *
   * @return the value
   * @throws IllegalStateException if this is no boolean
   */
  public boolean asBoolean() {
    return (Boolean) valueIf(isBoolean(), "a boolean");
  }

  /**
   * The value of a number, with all its digits.
   *
   * @return the value
   * @throws IllegalStateException if this is no number
   */
  public BigDecimal asNumber() {
    return (BigDecimal) valueIf(isNumber(), "a number");
  }

  /**
   * The value of a string.
   *
   * @return the value
   * @throws IllegalStateException if this is no string
   */
  public String asString() {
    return (String) valueIf(isString(), "a string");
  }

  /**
   * The items of a list.
   *
   * @return the items, unmodifiable
   * @throws IllegalStateException if this is no list
   */
  @SuppressWarnings("unchecked") // The one list that gets in here.
  public List<Document> asList() {
    return (List<Document>) valueIf(isList(), "a list");
  }

  /**
   * The entries of a map.
   *
   * @return the entries in their order, unmodifiable
   * @throws IllegalStateException if this is no map
   */
  @SuppressWarnings("unchecked") // The one map that gets in here.
  public Map<String, Document> asMap() {
    return (Map<String, Document>) valueIf(isMap(), "a map");
  }

  private Object valueIf(boolean fits, String expected) {
    if (value == null || !fits) {
      throw new IllegalStateException("The document is not " + expected);
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Document that)) {
      return false;
    }
    return (value instanceof BigDecimal number && that.value instanceof BigDecimal another)
        ? number.compareTo(another) == 0
        : Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return value instanceof BigDecimal number
        ? Double.hashCode(number.doubleValue()) // To strip zeros may overflow the exponent.
        : Objects.hashCode(value);
  }

  /** The value as JSON. */
  @Override
  public String toString() {
    StringBuilder json = new StringBuilder();
    spell(json);
    return json.toString();
  }

  private void spell(StringBuilder json) {
    int start = json.length() + 1;
    if (isString()) {
      quote(asString(), json);
    } else if (isList()) {
      json.append('[');
      for (Document item : asList()) {
        separate(start, json);
        item.spell(json);
      }
      json.append(']');
    } else if (isMap()) {
      json.append('{');
      for (Map.Entry<String, Document> entry : asMap().entrySet()) {
        separate(start, json);
        quote(entry.getKey(), json);
        json.append(':');
        entry.getValue().spell(json);
      }
      json.append('}');
    } else {
      json.append(value);
    }
  }

  private static void separate(int start, StringBuilder json) {
    if (json.length() > start) {
      json.append(',');
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        json.append(c < 16 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
        continue;
      }
      if (c == '"' || c == '\\') {
        json.append('\\');
      }
      json.append(c);
    }
    json.append('"');
  }
}
