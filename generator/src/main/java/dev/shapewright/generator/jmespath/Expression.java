package dev.shapewright.generator.jmespath;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The syntax of an expression. */
public sealed interface Expression {
  /**
   * Where the expression begins, or its operator stands.
   *
   * @return in UTF-16 units from the beginning of the text
   */
  int offset();

  /**
   * The value that the expression is applied to: {@code @}, or nothing at all.
   *
   * @param offset where it stands
   */
  record Current(int offset) implements Expression {}

  /**
   * A member of a structure or an entry of a map.
   *
   * @param offset where it stands
   * @param name its name
   */
  record Field(int offset, String name) implements Expression {}

  /**
   * One expression applied to the value of another: {@code left.right}, {@code left | right}.
   *
   * @param offset where the operator stands
   * @param left applied first
   * @param right applied to what the first gives
   * @param pipe whether projections end here
   */
  record Chain(int offset, Expression left, Expression right, boolean pipe) implements Expression {}

  /**
   * An item of a list.
   *
   * @param offset where the bracket stands
   * @param list the list
   * @param index from 0, or from the end and less than 0
   */
  record Index(int offset, Expression list, int index) implements Expression {}

  /**
   * Some items of a list.
   *
   * @param offset where the bracket stands
   * @param list the list
   * @param right applied to each of them
   */
  record Slice(int offset, Expression list, Expression right) implements Expression {}

  /** The kinds of projections. */
  enum Projection {
    /** Of the items of a list: {@code [*]}. */
    ITEMS,
    /** Of the items of a list and of the lists in it: {@code []}. */
    FLATTENED,
    /** Of the values of a map: {@code *}. */
    VALUES
  }

  /**
   * An expression applied to each element of a list or map.
   *
   * @param offset where the bracket or star stands
   * @param kind of what
   * @param left the list or map
   * @param right applied to each
   */
  record Each(int offset, Projection kind, Expression left, Expression right)
      implements Expression {}

  /**
   * An expression applied to those items of a list that meet a condition.
   *
   * @param offset where the bracket stands
   * @param list the list
   * @param condition what an item must meet
   * @param right applied to each that does
   */
  record Filter(int offset, Expression list, Expression condition, Expression right)
      implements Expression {}

  /**
   * The first of two that is true: {@code left || right}.
   *
   * @param offset where the operator stands
   * @param left comes first
   * @param right comes second
   */
  record Or(int offset, Expression left, Expression right) implements Expression {}

  /**
   * The second of two if the first is true: {@code left && right}.
   *
   * @param offset where the operator stands
   * @param left comes first
   * @param right comes second
   */
  record And(int offset, Expression left, Expression right) implements Expression {}

  /**
   * Whether a value is not true.
   *
   * @param offset where the operator stands
   * @param operand the value
   */
  record Not(int offset, Expression operand) implements Expression {}

  /** The comparators. */
  enum Comparator {
    /** Whether two values are the same. */
    EQUAL,
    /** Whether two values are not the same. */
    NOT_EQUAL,
    /** Whether a number is less than another. */
    LESS,
    /** Whether a number is at most another. */
    LESS_OR_EQUAL,
    /** Whether a number is more than another. */
    GREATER,
    /** Whether a number is at least another. */
    GREATER_OR_EQUAL;

    /**
     * Whether it asks which number is greater.
     *
     * @return true for all but equality and its opposite
     */
    public boolean ordersNumbers() {
      return this != EQUAL && this != NOT_EQUAL;
    }
  }

  /**
   * A comparison.
   *
   * @param offset where the comparator stands
   * @param comparator what is asked
   * @param left its left side
   * @param right its right side
   */
  record Comparison(int offset, Comparator comparator, Expression left, Expression right)
      implements Expression {}

  /**
   * A value that the expression states itself.
   *
   * @param offset where it stands
   * @param value the value
   */
  record Literal(int offset, JsonLiteral value) implements Expression {}

  /**
   * A function and what it is given.
   *
   * @param offset where its name stands
   * @param name its name
   * @param arguments what it is given
   */
  record Call(int offset, String name, List<Expression> arguments) implements Expression {}

  /**
   * An expression that a function applies itself.
   *
   * @param offset where the ampersand stands
   * @param expression the expression
   */
  record Reference(int offset, Expression expression) implements Expression {}

  /**
   * A list of values.
   *
   * @param offset where the bracket stands
   * @param items the values
   */
  record Items(int offset, List<Expression> items) implements Expression {}

  /**
   * An object of values.
   *
   * @param offset where the brace stands
   * @param members the values by their keys
   */
  record Members(int offset, Map<String, Expression> members) implements Expression {}

  /** A JSON value within an expression. */
  sealed interface JsonLiteral {
    /**
     * A string.
     *
     * @param value the string
     */
    record Text(String value) implements JsonLiteral {}

    /**
     * A number.
     *
     * @param value the number, exact
     */
    record Numeric(BigDecimal value) implements JsonLiteral {}

    /**
     * A truth value.
     *
     * @param value the value
     */
    record Truth(boolean value) implements JsonLiteral {}

    /** Null. */
    record Null() implements JsonLiteral {}

    /**
     * An array.
     *
     * @param items its items
     */
    record Array(List<JsonLiteral> items) implements JsonLiteral {}

    /**
     * An object.
     *
     * @param members its members
     */
    record Mapping(Map<String, JsonLiteral> members) implements JsonLiteral {}
  }

  /**
   * Parses an expression.
   *
   * @param text the expression
   * @return its syntax
   * @throws JmesPathException if it is no JMESPath; says where
   */
  static Expression parse(String text) throws JmesPathException {
    return new ExpressionParser(text).parse();
  }
}
