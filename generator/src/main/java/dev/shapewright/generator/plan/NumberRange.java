package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a Java type that lie within the limits of a model. A limit that the type cannot
 * hold becomes the next number within it: of a floating-point number counts the decimal that is
 * written for it.
 *
 * @param least of the type that the kind is checked in ({@code Long}, {@code Float}, {@code
 *     Double}, {@code BigInteger} or {@code BigDecimal}), or null when there is no least
 * @param greatest likewise; less than the least where no number is within the limits
 * @param isEmpty whether every number of the kind is refused
 */
public record NumberRange(@Nullable Number least, @Nullable Number greatest, boolean isEmpty) {
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  /**
   * Finds the range.
   *
   * @param kind a kind of number
   * @param limits the limits
   * @return the numbers within
   */
  public static NumberRange of(TypePlan.Kind kind, Shape.Limits limits) {
    BigDecimal min = limits.min();
    BigDecimal max = limits.max();
    return switch (kind) {
      case INTEGER -> ofLongs(ceiling(min), floor(max), Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> ofLongs(ceiling(min), floor(max), Long.MIN_VALUE, Long.MAX_VALUE);
      case FLOAT -> ofFloats(min, max);
      case DOUBLE -> ofDoubles(min, max);
      case BIG_INTEGER -> ofBigIntegers(ceiling(min), floor(max));
      case BIG_DECIMAL -> new NumberRange(min, max, false);
      default -> throw new IllegalArgumentException(kind + " is no kind of number");
    };
  }

  private static @Nullable BigInteger ceiling(@Nullable BigDecimal min) {
    return min == null ? null : min.setScale(0, RoundingMode.CEILING).unscaledValue();
  }

  private static @Nullable BigInteger floor(@Nullable BigDecimal max) {
    return max == null ? null : max.setScale(0, RoundingMode.FLOOR).unscaledValue();
  }

  private static NumberRange ofLongs(
      @Nullable BigInteger min, @Nullable BigInteger max, long typeMin, long typeMax) {
    boolean beyondLongs =
        (min != null && min.compareTo(LONG_MAX) > 0)
            || (max != null && max.compareTo(LONG_MIN) < 0);
    if (beyondLongs) {
      return new NumberRange(Long.MAX_VALUE, Long.MIN_VALUE, true);
    }
    Long least = min == null || min.compareTo(LONG_MIN) <= 0 ? null : min.longValueExact();
    Long greatest = max == null || max.compareTo(LONG_MAX) >= 0 ? null : max.longValueExact();
    long first = least == null ? typeMin : Math.max(least, typeMin);
    long last = greatest == null ? typeMax : Math.min(greatest, typeMax);
    return new NumberRange(least, greatest, first > last);
  }

  private static NumberRange ofBigIntegers(@Nullable BigInteger min, @Nullable BigInteger max) {
    return new NumberRange(min, max, min != null && max != null && min.compareTo(max) > 0);
  }

  private static NumberRange ofFloats(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    Float least = min == null ? null : leastFloat(min);
    Float greatest = max == null ? null : 0.0f - leastFloat(max.negate());
    boolean empty = isEmpty(least, greatest);
    return empty
        ? new NumberRange(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, true)
        : new NumberRange(least, greatest, false);
  }

  private static NumberRange ofDoubles(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    Double least = min == null ? null : leastDouble(min);
    Double greatest = max == null ? null : 0.0 - leastDouble(max.negate());
    boolean empty = isEmpty(least, greatest);
    return empty
        ? new NumberRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, true)
        : new NumberRange(least, greatest, false);
  }

  /** Infinities are no numbers; they stand for the limits that are beyond the greatest ones. */
  private static boolean isEmpty(@Nullable Number least, @Nullable Number greatest) {
    double first = least == null ? -Double.MAX_VALUE : least.doubleValue();
    double last = greatest == null ? Double.MAX_VALUE : greatest.doubleValue();
    return first > last || first == Double.POSITIVE_INFINITY || last == Double.NEGATIVE_INFINITY;
  }

  // Adding zero makes the negative zero positive.
  private static float leastFloat(BigDecimal limit) {
    float nearest = Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, limit.floatValue()));
    boolean below = new BigDecimal(Float.toString(nearest)).compareTo(limit) < 0;
    return (below ? Math.nextUp(nearest) : nearest) + 0.0f;
  }

  private static double leastDouble(BigDecimal limit) {
    double nearest = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, limit.doubleValue()));
    boolean below = BigDecimal.valueOf(nearest).compareTo(limit) < 0;
    return (below ? Math.nextUp(nearest) : nearest) + 0.0;
  }
}
