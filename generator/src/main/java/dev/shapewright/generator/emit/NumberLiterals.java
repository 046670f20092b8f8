package dev.shapewright.generator.emit;

import dev.shapewright.generator.plan.TypePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Spells the limits of a model as Java numbers of a certain type. A limit that the type cannot hold
 * becomes the next number within it: of a floating-point number counts the decimal that is written
 * for it.
 */
final class NumberLiterals {
  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private NumberLiterals() {}

  /** A number of characters, bytes or entries. */
  static String count(@Nullable BigDecimal limit, String none) {
    return limit == null ? none : whole(limit);
  }

  /** The least number of a type that is not below a limit. */
  static String least(TypePlan.Kind kind, @Nullable BigDecimal limit) {
    return switch (kind) {
      case FLOAT -> limit == null ? "Float.NEGATIVE_INFINITY" : leastFloat(limit) + "f";
      case DOUBLE -> limit == null ? "Double.NEGATIVE_INFINITY" : "" + leastDouble(limit);
      default ->
          limit == null || limit.compareTo(LONG_MIN) <= 0
              ? "Long.MIN_VALUE"
              : whole(limit.min(LONG_MAX).setScale(0, RoundingMode.CEILING));
    };
  }

  /** The greatest number of a type that is not above a limit. */
  static String greatest(TypePlan.Kind kind, @Nullable BigDecimal limit) {
    return switch (kind) {
      case FLOAT -> limit == null ? "Float.POSITIVE_INFINITY" : -leastFloat(limit.negate()) + "f";
      case DOUBLE -> limit == null ? "Double.POSITIVE_INFINITY" : "" + -leastDouble(limit.negate());
      default ->
          limit == null || limit.compareTo(LONG_MAX) >= 0
              ? "Long.MAX_VALUE"
              : whole(limit.max(LONG_MIN).setScale(0, RoundingMode.FLOOR));
    };
  }

  private static float leastFloat(BigDecimal limit) {
    float nearest = Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, limit.floatValue()));
    boolean below = new BigDecimal(Float.toString(nearest)).compareTo(limit) < 0;
    return below && nearest < Float.MAX_VALUE ? Math.nextUp(nearest) : nearest;
  }

  private static double leastDouble(BigDecimal limit) {
    double nearest = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, limit.doubleValue()));
    boolean below = BigDecimal.valueOf(nearest).compareTo(limit) < 0;
    return below && nearest < Double.MAX_VALUE ? Math.nextUp(nearest) : nearest;
  }

  private static String whole(BigDecimal value) {
    long number = value.longValue();
    return number == (int) number ? Long.toString(number) : number + "L";
  }
}
