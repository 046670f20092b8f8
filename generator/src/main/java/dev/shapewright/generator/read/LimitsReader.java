package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Shape.Limits;
import dev.shapewright.generator.read.JsonValue.JsonNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code min} and {@code max}. */
final class LimitsReader {
  private static final BigDecimal MAX_LENGTH = BigDecimal.valueOf(Long.MAX_VALUE);

  /** No double has more digits on either side of its point; longer numbers only cost time. */
  private static final int MAX_DIGITS = 400;

  private final Problems problems;

  LimitsReader(Problems problems) {
    this.problems = problems;
  }

  /** Limits of a number: any decimals. */
  Limits range(ObjectView shape) {
    return limits(shape, rangeLimit(shape.number("min")), rangeLimit(shape.number("max")));
  }

  /** Limits of a length: whole numbers that are not negative. */
  Limits length(ObjectView shape) {
    return limits(shape, lengthLimit(shape.number("min")), lengthLimit(shape.number("max")));
  }

  private Limits limits(ObjectView shape, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (min == null && max == null) {
      return Limits.NONE;
    }
    JsonNumber at = shape.number("min");
    if (min != null && max != null && at != null && min.compareTo(max) > 0) {
      problems.error(at.place(), "min is %s, more than max, which is %s".formatted(min, max));
    }
    return new Limits(min, max);
  }

  private @Nullable BigDecimal rangeLimit(@Nullable JsonNumber number) {
    if (number == null) {
      return null;
    }
    BigDecimal value = number.value();
    boolean fits =
        value.precision() <= MAX_DIGITS
            && value.scale() <= MAX_DIGITS
            && value.scale() >= -MAX_DIGITS;
    if (!fits) {
      problems.error(
          number.place(),
          "expected a number of at most %d digits, found one of more".formatted(MAX_DIGITS));
    }
    return fits ? value : null;
  }

  private @Nullable BigDecimal lengthLimit(@Nullable JsonNumber number) {
    if (number == null) {
      return null;
    }
    BigDecimal value = number.value();
    if (value.signum() >= 0 && value.compareTo(MAX_LENGTH) <= 0 && isWhole(value)) {
      return value.setScale(0);
    }
    problems.error(
        number.place(),
        "expected a length, a whole number from 0 to %s, found %s"
            .formatted(MAX_LENGTH, number.described()));
    return null;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }
}
