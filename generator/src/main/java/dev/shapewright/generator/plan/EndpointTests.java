package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Flag;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointFunction;
import dev.shapewright.generator.model.EndpointType;
import java.util.List;

/** Turns conditions into the simplest truth values that say the same. */
final class EndpointTests {
  private EndpointTests() {}

  /** Whether a condition of this value holds: it is there, and it is not false. */
  static EndpointExpression of(EndpointExpression value) {
    if (value.type() == EndpointType.BOOLEAN && !value.optional()) {
      return simplified(value);
    }
    return value.optional() ? new Call(EndpointFunction.IS_SET, List.of(value)) : new Flag(true);
  }

  static boolean is(EndpointExpression test, boolean value) {
    return test.equals(new Flag(value));
  }

  private static EndpointExpression simplified(EndpointExpression value) {
    if (!(value instanceof Call call)) {
      return value;
    }
    EndpointExpression first = call.arguments().get(0);
    return switch (call.function()) {
      case IS_SET -> first.optional() ? value : new Flag(true);
      case NOT -> not(simplified(first));
      case BOOLEAN_EQUALS -> equal(simplified(first), simplified(call.arguments().get(1)));
      case STRING_EQUALS ->
          first instanceof Literal && call.arguments().get(1) instanceof Literal
              ? new Flag(first.equals(call.arguments().get(1)))
              : value;
      default -> value;
    };
  }

  private static EndpointExpression not(EndpointExpression value) {
    if (value instanceof Flag flag) {
      return new Flag(!flag.value());
    }
    return value instanceof Call call && call.function() == EndpointFunction.NOT
        ? call.arguments().get(0)
        : new Call(EndpointFunction.NOT, List.of(value));
  }

  private static EndpointExpression equal(EndpointExpression one, EndpointExpression other) {
    if (one instanceof Flag flag) {
      return flag.value() ? other : not(other);
    }
    if (other instanceof Flag flag) {
      return flag.value() ? one : not(one);
    }
    return new Call(EndpointFunction.BOOLEAN_EQUALS, List.of(one, other));
  }
}
