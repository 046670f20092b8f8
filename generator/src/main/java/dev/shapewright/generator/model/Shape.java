package dev.shapewright.generator.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named type of the model. Shapes refer to each other by name, so that they may be recursive. */
public sealed interface Shape {
  /**
   * What all shapes have.
   *
   * @param name the name in the model
   * @param documentation in the model's HTML, or null
   * @param sensitive whether values must not be shown
   * @param jsonText whether its strings hold JSON: it is one, or a collection of such
   * @param deprecation why it should no longer be used, or null when it is current
   * @param location where it stands
   */
  record Common(
      String name,
      @Nullable String documentation,
      boolean sensitive,
      boolean jsonText,
      @Nullable Deprecation deprecation,
      SourceLocation location) {}

  /**
   * What all shapes have.
   *
   * @return name, documentation and the like
   */
  Common common();

  /**
   * The name in the model.
   *
   * @return the name
   */
  default String name() {
    return common().name();
  }

  /**
   * A lower and an upper limit, both inclusive.
   *
   * @param min the least allowed, or null when there is no lower limit
   * @param max the greatest allowed, or null when there is no upper limit
   */
  record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    /** No limits. */
    public static final Limits NONE = new Limits(null, null);

    /**
     * Whether there is any limit.
     *
     * @return true if there is one
     */
    public boolean isPresent() {
      return min != null || max != null;
    }
  }

  /**
   * How an error is told from others.
   *
   * @param code the code that stands for it on the wire, or null when its shape's name does
   * @param httpStatus the HTTP status it comes with, or null when the model is silent
   * @param fault whether the service is to blame
   * @param retryable whether trying again may help
   * @param throttling whether the caller was too fast
   */
  record ErrorTrait(
      @Nullable String code,
      @Nullable Integer httpStatus,
      boolean fault,
      boolean retryable,
      boolean throttling) {}

  /**
   * A structure, a union, or an error.
   *
   * @param common what all shapes have
   * @param members in the model's order
   * @param union whether exactly one member has a value
   * @param error how the error is told from others, or null when this is none
   */
  record Structure(Common common, List<Member> members, boolean union, @Nullable ErrorTrait error)
      implements Shape {}

  /**
   * A list.
   *
   * @param common what all shapes have
   * @param item the name of the shape of its items
   * @param length how many items it may have
   * @param sparse whether items may be null
   */
  record ListOf(Common common, String item, Limits length, boolean sparse) implements Shape {}

  /**
   * A map with strings for keys.
   *
   * @param common what all shapes have
   * @param key the name of the shape of its keys
   * @param value the name of the shape of its values
   * @param length how many entries it may have
   * @param sparse whether values may be null
   */
  record MapOf(Common common, String key, String value, Limits length, boolean sparse)
      implements Shape {}

  /**
   * A string.
   *
   * @param common what all shapes have
   * @param length in code points
   * @param pattern what the whole value must match, or null
   * @param values the values that the model lists, in its order; empty when it is no enumeration
   */
  record Text(Common common, Limits length, @Nullable String pattern, List<String> values)
      implements Shape {}

  /**
   * A sequence of bytes.
   *
   * @param common what all shapes have
   * @param length in bytes
   */
  record Blob(Common common, Limits length) implements Shape {}

  /**
   * A JSON value of any kind.
   *
   * @param common what all shapes have
   */
  record Document(Common common) implements Shape {}

  /** The kinds of number. */
  enum NumberKind {
    /** 32 bits, whole. */
    INTEGER,
    /** 64 bits, whole. */
    LONG,
    /** 32 bits, floating-point. */
    FLOAT,
    /** 64 bits, floating-point. */
    DOUBLE,
    /** Whole, of any size. */
    BIG_INTEGER,
    /** Decimal, of any size. */
    BIG_DECIMAL
  }

  /**
   * A number.
   *
   * @param common what all shapes have
   * @param kind whole or not, and how large
   * @param range the values allowed
   */
  record Numeric(Common common, NumberKind kind, Limits range) implements Shape {}

  /**
   * A truth value.
   *
   * @param common what all shapes have
   */
  record Bool(Common common) implements Shape {}

  /**
   * A moment.
   *
   * @param common what all shapes have
   * @param format {@code unixTimestamp}, {@code iso8601}, {@code rfc822}, or null for the
   *     protocol's default
   */
  record Timestamp(Common common, @Nullable String format) implements Shape {}
}
