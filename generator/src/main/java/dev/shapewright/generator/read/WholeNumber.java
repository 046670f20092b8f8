package dev.shapewright.generator.read;

import dev.shapewright.generator.read.JsonValue.JsonNumber;
import java.math.BigDecimal;

/** Reads a number that counts something. */
final class WholeNumber {
  private WholeNumber() {}

  /** The value under a key, 0 when the key is absent; reported if it is not within the limits. */
  static int read(ObjectView view, String key, int least, int most, Problems problems) {
    JsonNumber number = view.number(key);
    if (number == null) {
      return 0;
    }
    BigDecimal value = number.value();
    boolean within =
        value.compareTo(BigDecimal.valueOf(least)) >= 0
            && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (within && value.stripTrailingZeros().scale() <= 0) {
      return value.intValue();
    }
    problems.error(
        number.place(),
        "expected a whole number from %d to %d, found %s"
            .formatted(least, most, number.described()));
    return 0;
  }
}
