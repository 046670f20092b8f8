package dev.shapewright.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;

/** Spells and reads timestamps that are numbers of seconds since 1970. */
final class EpochSeconds {
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int NANO_DIGITS = 9;
  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

  /** The seconds of the last Instant have 17 digits. */
  private static final int MOST_DIGITS = 17;

  private EpochSeconds() {}

  /**
   * Spells a number with up to three digits behind the point and no exponent. What is finer than a
   * millisecond is cut towards the past, as {@link Instant#toEpochMilli} does.
   */
  static String spell(Instant value) {
    long second = value.getEpochSecond();
    int millis = value.getNano() / NANOS_PER_MILLI;
    StringBuilder text = new StringBuilder(20);
    if (second < 0 && millis > 0) {
      // An Instant counts its fraction forwards from the second before: -0.25 is -1 + 0.75.
      text.append('-').append(-(second + 1));
      millis = 1000 - millis;
    } else {
      text.append(second);
    }
    DateTexts.fraction(text, millis);
    return text.toString();
  }

  /**
   * Reads a number; what is finer than a nanosecond is cut towards the past.
   *
   * @throws DateTimeException if it is further from 1970 than an Instant can be
   */
  static Instant parse(BigDecimal value) {
    // Powers of ten that exponents such as 1e999999999 stand for must not be written out.
    long magnitude = (long) value.precision() - value.scale();
    if (value.signum() == 0) {
      return Instant.EPOCH;
    }
    if (magnitude > MOST_DIGITS) {
      throw new DateTimeException("Out of range");
    }
    if (magnitude < -NANO_DIGITS) {
      return Instant.ofEpochSecond(0, value.signum() < 0 ? -1 : 0);
    }
    BigInteger nanos = value.setScale(NANO_DIGITS, RoundingMode.FLOOR).unscaledValue();
    BigInteger[] parts = nanos.divideAndRemainder(NANOS_PER_SECOND);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }
}
