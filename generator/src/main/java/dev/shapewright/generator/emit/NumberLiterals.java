package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Spells numbers as Java source. */
final class NumberLiterals {
  /** A number of more characters is easier to read with an exponent, if it has one. */
  private static final int LONGEST_PLAIN = 20;

  private NumberLiterals() {}

  /** A number of characters, bytes or entries. */
  static String count(@Nullable BigDecimal limit, String none) {
    return limit == null ? none : whole(limit.longValue());
  }

  /** A {@code Long}, {@code Float} or {@code Double}. */
  static String primitive(Number number) {
    if (number instanceof Long value) {
      return whole(value);
    }
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      return number.getClass().getSimpleName()
          + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
    return number instanceof Float ? number + "f" : number.toString();
  }

  /** A {@code BigInteger} or {@code BigDecimal}. */
  static CodeBlock object(Number number) {
    if (number instanceof BigDecimal value) {
      return CodeBlock.of("new $T($S)", BigDecimal.class, text(value));
    }
    String digits = number.toString();
    return digits.length() <= LONGEST_PLAIN
        ? CodeBlock.of("new $T($S)", BigInteger.class, digits)
        : CodeBlock.of(
            "new $T($S).toBigIntegerExact()",
            BigDecimal.class,
            new BigDecimal(digits).stripTrailingZeros());
  }

  /** As a person would write it. */
  static String text(BigDecimal number) {
    String plain = number.toPlainString();
    return plain.length() <= LONGEST_PLAIN ? plain : number.toString();
  }

  private static String whole(long number) {
    return number == (int) number ? Long.toString(number) : number + "L";
  }
}
