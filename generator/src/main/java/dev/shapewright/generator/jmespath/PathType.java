package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import org.jspecify.annotations.Nullable;

/** What kind of value an expression gives. */
public sealed interface PathType {
  /**
   * A string.
   *
   * @param enumeration the enumeration that it is a value of, or null
   */
  record Text(@Nullable String enumeration) implements PathType {}

  /**
   * A number.
   *
   * @param kind whole or not, and how large
   */
  record Numeric(Shape.NumberKind kind) implements PathType {
    boolean isWhole() {
      return kind == Shape.NumberKind.INTEGER || kind == Shape.NumberKind.LONG;
    }

    boolean isUnlimited() {
      return kind == Shape.NumberKind.BIG_INTEGER || kind == Shape.NumberKind.BIG_DECIMAL;
    }
  }

  /** A truth value. */
  record Truth() implements PathType {}

  /** A moment. */
  record Moment() implements PathType {}

  /** Bytes. */
  record Bytes() implements PathType {}

  /** Null and nothing else. */
  record Nothing() implements PathType {}

  /**
   * A structure.
   *
   * @param shape its name
   * @param response whether it is an operation's output, which has a class of its own
   */
  record Struct(String shape, boolean response) implements PathType {}

  /**
   * A list.
   *
   * @param item what its items are
   * @param sparse whether items may be null
   */
  record ListOf(PathType item, boolean sparse) implements PathType {}

  /**
   * A map.
   *
   * @param value what its values are
   * @param sparse whether values may be null
   */
  record MapOf(PathType value, boolean sparse) implements PathType {}

  /**
   * The type of the values of a shape.
   *
   * @param model the model
   * @param name the shape's name
   * @return the type
   */
  static PathType of(ServiceModel model, String name) {
    Shape shape = model.shape(name);
    if (shape instanceof Shape.Structure) {
      return new Struct(name, false);
    } else if (shape instanceof Shape.ListOf list) {
      return new ListOf(of(model, list.item()), list.sparse());
    } else if (shape instanceof Shape.MapOf map) {
      return new MapOf(of(model, map.value()), map.sparse());
    } else if (shape instanceof Shape.Text text) {
      return new Text(text.values().isEmpty() ? null : name);
    } else if (shape instanceof Shape.Numeric number) {
      return new Numeric(number.kind());
    } else if (shape instanceof Shape.Bool) {
      return new Truth();
    } else if (shape instanceof Shape.Timestamp) {
      return new Moment();
    }
    return new Bytes();
  }

  /**
   * Whether absence of such a value reads as an empty one.
   *
   * @return true for lists and maps
   */
  default boolean isCollection() {
    return this instanceof ListOf || this instanceof MapOf;
  }

  /**
   * What messages call the type.
   *
   * @return with its article
   */
  default String described() {
    if (this instanceof Struct struct) {
      return "the structure \"" + struct.shape() + "\"";
    } else if (this instanceof ListOf) {
      return "a list";
    } else if (this instanceof MapOf) {
      return "a map";
    } else if (this instanceof Text text) {
      return text.enumeration() == null ? "a string" : "an enumeration";
    } else if (this instanceof Numeric) {
      return "a number";
    } else if (this instanceof Truth) {
      return "a boolean";
    } else if (this instanceof Moment) {
      return "a timestamp";
    }
    return this instanceof Nothing ? "null" : "a blob";
  }
}
