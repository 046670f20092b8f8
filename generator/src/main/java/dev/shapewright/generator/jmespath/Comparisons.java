package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.Comparator;
import dev.shapewright.generator.jmespath.JmesPathException.Reason;

/** Links comparisons: their sides become values of one type. */
final class Comparisons {
  private final PathLinker linker;

  Comparisons(PathLinker linker) {
    this.linker = linker;
  }

  Path link(Expression.Comparison comparison, PathType current) throws JmesPathException {
    Path left = linker.link(comparison.left(), current);
    Path right = linker.link(comparison.right(), current);
    if (comparison.comparator().ordersNumbers()) {
      requireNumber(left, comparison.offset());
      requireNumber(right, comparison.offset());
    }
    return compared(comparison.comparator(), left, right, comparison.offset());
  }

  Path equal(Path value, Expression.Literal literal, int offset) throws JmesPathException {
    return compared(Comparator.EQUAL, value, Literals.link(literal), offset);
  }

  private static Path compared(Comparator comparator, Path left, Path right, int offset)
      throws JmesPathException {
    if (isNull(left) || isNull(right)) {
      return withNull(comparator, isNull(left) ? right : left, offset);
    }
    Path first = isLiteral(left) && !isLiteral(right) ? Literals.as(left, right.type()) : left;
    Path second = isLiteral(right) ? Literals.as(right, left.type()) : right;
    if (first == null || second == null) {
      throw new JmesPathException(
          Reason.TYPE,
          offset,
          left.type().described() + " and " + shown(left, right) + " are never equal");
    }
    if (first.type().equals(second.type())) {
      refuseUnlimited(first, offset);
      return new Path.Comparison(comparator, first, second);
    }
    if (first.type() instanceof PathType.Text && second.type() instanceof PathType.Text) {
      return new Path.Comparison(comparator, PathLinker.asText(first), PathLinker.asText(second));
    }
    if (first.type() instanceof PathType.Numeric && second.type() instanceof PathType.Numeric) {
      refuseUnlimited(first, offset);
      refuseUnlimited(second, offset);
      return new Path.Comparison(comparator, first, second);
    }
    throw new JmesPathException(
        Reason.TYPE,
        offset,
        first.type().described() + " and " + second.type().described() + " are never equal");
  }

  /** Lists and maps that are absent read as empty ones, but where they are asked for by name. */
  private static Path withNull(Comparator comparator, Path value, int offset)
      throws JmesPathException {
    if (value.type().isCollection() && !(value instanceof Path.Member)) {
      throw new JmesPathException(
          Reason.UNSUPPORTED, offset, "comparing such a list or map with null is not supported");
    }
    return new Path.Comparison(comparator, value, new Path.NullLiteral());
  }

  private static void requireNumber(Path side, int offset) throws JmesPathException {
    if (!(side.type() instanceof PathType.Numeric)) {
      throw new JmesPathException(
          Reason.TYPE, offset, "expected a number, found " + side.type().described());
    }
  }

  private static void refuseUnlimited(Path side, int offset) throws JmesPathException {
    if (side.type() instanceof PathType.Numeric number && number.isUnlimited()) {
      throw new JmesPathException(
          Reason.UNSUPPORTED, offset, "comparing numbers of any size is not supported");
    }
  }

  private static String shown(Path left, Path right) {
    Path literal = isLiteral(right) ? right : left;
    if (literal instanceof Path.TextLiteral text) {
      return "the string \"" + text.value() + "\"";
    } else if (literal instanceof Path.NumberLiteral number) {
      return "the number " + number.value();
    }
    return literal instanceof Path.TruthLiteral truth
        ? String.valueOf(truth.value())
        : right.type().described();
  }

  private static boolean isNull(Path path) {
    return path instanceof Path.NullLiteral;
  }

  private static boolean isLiteral(Path path) {
    return path instanceof Path.TextLiteral
        || path instanceof Path.NumberLiteral
        || path instanceof Path.TruthLiteral;
  }
}
