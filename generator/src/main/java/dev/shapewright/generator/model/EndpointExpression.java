package dev.shapewright.generator.model;

import java.util.List;

/** A value in endpoint rules, checked: whatever is used as a value of a type is of that type. */
public sealed interface EndpointExpression {
  /**
   * What it is.
   *
   * @return the type
   */
  EndpointType type();

  /**
   * Whether it may be absent.
   *
   * @return true if it may
   */
  default boolean optional() {
    return false;
  }

  /**
   * A text as it stands.
   *
   * @param value the text
   */
  record Literal(String value) implements EndpointExpression {
    @Override
    public EndpointType type() {
      return EndpointType.STRING;
    }
  }

  /**
   * A text that is put together.
   *
   * @param parts texts, at least one of which is no literal
   */
  record Template(List<EndpointExpression> parts) implements EndpointExpression {
    @Override
    public EndpointType type() {
      return EndpointType.STRING;
    }
  }

  /**
   * A truth value.
   *
   * @param value true or false
   */
  record Flag(boolean value) implements EndpointExpression {
    @Override
    public EndpointType type() {
      return EndpointType.BOOLEAN;
    }
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(int value) implements EndpointExpression {
    @Override
    public EndpointType type() {
      return EndpointType.INTEGER;
    }
  }

  /**
   * A list of texts.
   *
   * @param values the texts
   */
  record Strings(List<String> values) implements EndpointExpression {
    @Override
    public EndpointType type() {
      return EndpointType.STRINGS;
    }
  }

  /**
   * The value of a parameter or of an earlier condition.
   *
   * @param name its name
   * @param type what it is
   * @param optional whether it may be absent here
   */
  record Reference(String name, EndpointType type, boolean optional)
      implements EndpointExpression {}

  /**
   * A part of a value.
   *
   * @param of a partition, a URL or an ARN
   * @param name the part's name in rules
   * @param type what it is
   */
  record Attribute(EndpointExpression of, String name, EndpointType type)
      implements EndpointExpression {}

  /**
   * An item of a list, which may be too short to have it.
   *
   * @param list the list
   * @param index from 0
   */
  record Item(EndpointExpression list, int index) implements EndpointExpression {
    @Override
    public EndpointType type() {
      return EndpointType.STRING;
    }

    @Override
    public boolean optional() {
      return true;
    }
  }

  /**
   * What a function gives.
   *
   * @param function the function
   * @param arguments as many as it takes
   */
  record Call(EndpointFunction function, List<EndpointExpression> arguments)
      implements EndpointExpression {
    @Override
    public EndpointType type() {
      return function.result();
    }

    @Override
    public boolean optional() {
      return function.optional();
    }
  }
}
