package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.JsonLiteral;
import dev.shapewright.generator.jmespath.JmesPathException.Reason;
import dev.shapewright.generator.model.Shape.NumberKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that expressions state themselves. */
final class Literals {
  private Literals() {}

  static Path link(Expression.Literal literal) throws JmesPathException {
    if (!(literal.value() instanceof JsonLiteral.Array array)) {
      return scalar(literal.value(), literal.offset());
    }
    List<Path> items = new ArrayList<>();
    for (JsonLiteral item : array.items()) {
      items.add(scalar(item, literal.offset()));
    }
    if (items.stream().map(Path::type).distinct().count() != 1) {
      throw unsupported(literal.offset(), "an array of no or of several types");
    }
    return new Path.Items(List.copyOf(items), new PathType.ListOf(items.get(0).type(), false));
  }

  private static Path scalar(JsonLiteral value, int offset) throws JmesPathException {
    if (value instanceof JsonLiteral.Text text) {
      return new Path.TextLiteral(text.value(), new PathType.Text(null));
    } else if (value instanceof JsonLiteral.Truth truth) {
      return new Path.TruthLiteral(truth.value());
    } else if (value instanceof JsonLiteral.Null) {
      return new Path.NullLiteral();
    } else if (value instanceof JsonLiteral.Numeric number) {
      for (NumberKind kind : List.of(NumberKind.INTEGER, NumberKind.LONG, NumberKind.DOUBLE)) {
        Path fitting = fitted(number.value(), new PathType.Numeric(kind));
        if (fitting != null) {
          return fitting;
        }
      }
      throw unsupported(offset, "the number " + number.value());
    }
    throw unsupported(offset, "an array within an array, or an object,");
  }

  /** A literal as a value of another type, or null when no such value equals it. */
  static @Nullable Path as(Path literal, PathType type) {
    if (literal instanceof Path.TextLiteral text && type instanceof PathType.Text to) {
      return new Path.TextLiteral(text.value(), to);
    }
    if (literal instanceof Path.NumberLiteral number && type instanceof PathType.Numeric to) {
      return fitted(number.value(), to);
    }
    return literal.type().equals(type) ? literal : null;
  }

  private static @Nullable Path fitted(BigDecimal value, PathType.Numeric type) {
    try {
      boolean fits =
          switch (type.kind()) {
            case INTEGER -> value.intValueExact() == value.intValue();
            case LONG -> value.longValueExact() == value.longValue();
            case FLOAT -> new BigDecimal(Float.toString(value.floatValue())).compareTo(value) == 0;
            case DOUBLE ->
                new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) == 0;
            case BIG_INTEGER, BIG_DECIMAL -> false;
          };
      return fits ? new Path.NumberLiteral(value, type) : null;
    } catch (ArithmeticException | NumberFormatException e) {
      return null; // It has a fraction, or is too large.
    }
  }

  private static JmesPathException unsupported(int offset, String what) {
    return new JmesPathException(Reason.UNSUPPORTED, offset, what + " is not supported");
  }
}
