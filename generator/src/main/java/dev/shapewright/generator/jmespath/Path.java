package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.Comparator;
import dev.shapewright.generator.model.Shape;
import java.math.BigDecimal;
import java.util.List;

/**
 * An expression that is linked to shapes: every part knows what it gives, and every name exists.
 * Each part but {@link Then}, {@link Each} and {@link Where} takes its operands from the same
 * current value as itself.
 */
public sealed interface Path {
  /**
   * What it gives when it gives a value; an absent list or map counts as an empty one.
   *
   * @return the type
   */
  PathType type();

  /**
   * The current value itself, which is never null.
   *
   * @param type what it is
   */
  record Current(PathType type) implements Path {}

  /**
   * A member of the current structure.
   *
   * @param shape the structure's name
   * @param name the member's name
   * @param type what the member is
   */
  record Member(String shape, String name, PathType type) implements Path {}

  /**
   * A value of the current map.
   *
   * @param key its key
   * @param type what it is
   */
  record Entry(String key, PathType type) implements Path {}

  /**
   * An item of the current list; null when it has too few.
   *
   * @param index from 0, or from the end and less than 0
   * @param sparse whether the item itself may be null
   * @param type what it is
   */
  record Item(int index, boolean sparse, PathType type) implements Path {}

  /**
   * One path applied to the value of another; null when that is null.
   *
   * @param first applied to the current value
   * @param second applied to the value of the first
   */
  record Then(Path first, Path second) implements Path {
    @Override
    public PathType type() {
      return second.type();
    }
  }

  /**
   * What a path gives for the items of a list, but for nulls.
   *
   * @param list the list
   * @param value applied to each item
   */
  record Each(Path list, Path value) implements Path {
    @Override
    public PathType type() {
      return new PathType.ListOf(value.type(), false);
    }
  }

  /**
   * The items of a list that meet a condition.
   *
   * @param list the list
   * @param condition applied to each item
   */
  record Where(Path list, Path condition) implements Path {
    @Override
    public PathType type() {
      return new PathType.ListOf(((PathType.ListOf) list.type()).item(), false);
    }
  }

  /**
   * The items of the lists in a list.
   *
   * @param lists the list of lists
   */
  record Flattened(Path lists) implements Path {
    @Override
    public PathType type() {
      return ((PathType.ListOf) lists.type()).item();
    }
  }

  /**
   * The keys of a map.
   *
   * @param map the map
   */
  record Keys(Path map) implements Path {
    @Override
    public PathType type() {
      return new PathType.ListOf(new PathType.Text(null), false);
    }
  }

  /**
   * The values of a map.
   *
   * @param map the map
   */
  record Values(Path map) implements Path {
    @Override
    public PathType type() {
      PathType.MapOf type = (PathType.MapOf) map.type();
      return new PathType.ListOf(type.value(), type.sparse());
    }
  }

  /**
   * The string of an enumeration's value.
   *
   * @param value of an enumeration
   */
  record AsText(Path value) implements Path {
    @Override
    public PathType type() {
      return new PathType.Text(null);
    }
  }

  /**
   * A string.
   *
   * @param value the string
   * @param type whether it is one of an enumeration
   */
  record TextLiteral(String value, PathType.Text type) implements Path {}

  /**
   * A number.
   *
   * @param value within the limits of its type
   * @param type of which kind
   */
  record NumberLiteral(BigDecimal value, PathType.Numeric type) implements Path {}

  /**
   * A truth value.
   *
   * @param value the value
   */
  record TruthLiteral(boolean value) implements Path {
    @Override
    public PathType type() {
      return new PathType.Truth();
    }
  }

  /** Null. */
  record NullLiteral() implements Path {
    @Override
    public PathType type() {
      return new PathType.Nothing();
    }
  }

  /**
   * A list of values.
   *
   * @param items the values, at least one
   * @param type whose items may be null
   */
  record Items(List<Path> items, PathType.ListOf type) implements Path {}

  /**
   * The first of two values that is true, or else the second.
   *
   * @param left comes first
   * @param right of the same type
   */
  record Or(Path left, Path right) implements Path {
    @Override
    public PathType type() {
      return left.type();
    }
  }

  /**
   * The first of two values that is not true, or else the second.
   *
   * @param left comes first
   * @param right of the same type
   */
  record And(Path left, Path right) implements Path {
    @Override
    public PathType type() {
      return left.type();
    }
  }

  /**
   * The first value that is not null.
   *
   * @param values of the same type, at least one
   */
  record FirstPresent(List<Path> values) implements Path {
    @Override
    public PathType type() {
      return values.get(0).type();
    }
  }

  /**
   * Whether a value is not true.
   *
   * @param operand the value
   */
  record Not(Path operand) implements Path {
    @Override
    public PathType type() {
      return new PathType.Truth();
    }
  }

  /**
   * A comparison of values of the same type, or of null with a value of any; of numbers that differ
   * in kind. A number that is absent is neither less nor more than another.
   *
   * @param comparator what is asked
   * @param left its left side
   * @param right its right side
   */
  record Comparison(Comparator comparator, Path left, Path right) implements Path {
    @Override
    public PathType type() {
      return new PathType.Truth();
    }
  }

  /**
   * How many code points, items or entries a value has.
   *
   * @param value a string, a list or a map
   */
  record Length(Path value) implements Path {
    @Override
    public PathType type() {
      return new PathType.Numeric(Shape.NumberKind.INTEGER);
    }
  }

  /** How a string may stand in another. */
  enum Position {
    /** Anywhere. */
    ANYWHERE,
    /** At its beginning. */
    START,
    /** At its end. */
    END
  }

  /**
   * Whether a string stands in another; no if one of them is absent.
   *
   * @param position where
   * @param text the string to look in
   * @param part the string to look for
   */
  record TextContains(Position position, Path text, Path part) implements Path {
    @Override
    public PathType type() {
      return new PathType.Truth();
    }
  }

  /**
   * Whether a value is an item of a list.
   *
   * @param list the list
   * @param item of the type of its items
   */
  record ListContains(Path list, Path item) implements Path {
    @Override
    public PathType type() {
      return new PathType.Truth();
    }
  }

  /**
   * Whether a list has items, and all of them equal a value.
   *
   * @param list the list
   * @param item a literal of the type of its items
   */
  record AllEqual(Path list, Path item) implements Path {
    @Override
    public PathType type() {
      return new PathType.Truth();
    }
  }

  /**
   * The strings of a list, one after the other.
   *
   * @param separator stands between them
   * @param list of strings that are no enumeration
   */
  record Join(Path separator, Path list) implements Path {
    @Override
    public PathType type() {
      return new PathType.Text(null);
    }
  }

  /**
   * Whether it may give null.
   *
   * @return true if it may
   */
  default boolean isNullable() {
    if (type() instanceof PathType.Nothing) {
      return true;
    }
    if (type().isCollection()) {
      return false;
    }
    if (this instanceof Length length) {
      return !length.value().type().isCollection();
    }
    if (this instanceof Then then) {
      return then.first().isNullable() || then.second().isNullable();
    }
    if (this instanceof Or or) {
      return or.right().isNullable();
    }
    if (this instanceof And and) {
      return and.left().isNullable() || and.right().isNullable();
    }
    if (this instanceof FirstPresent present) {
      return present.values().stream().allMatch(Path::isNullable);
    }
    if (this instanceof AsText text) {
      return text.value().isNullable();
    }
    return this instanceof Member
        || this instanceof Entry
        || this instanceof Item
        || this instanceof Join;
  }
}
