package dev.shapewright.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Spells and reads timestamps: strings, and numbers of seconds since 1970. By hand, because {@code
 * DateTimeFormatter} takes a cold process tens of milliseconds.
 */
public final class DateTexts {
  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int SECONDS_PER_DAY = 86_400;

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int NANO_DIGITS = 9;
  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

  /** The seconds of the last Instant have 17 digits. */
  private static final int MOST_DIGITS = 17;

  private DateTexts() {}

  /**
   * Spells RFC 3339 in UTC; a fraction beyond milliseconds is cut towards the past.
   *
   * @throws DateTimeException if the year has not four digits
   */
  static String iso(Instant value) {
    LocalDateTime t = utc(value);
    StringBuilder text = new StringBuilder(24);
    padded(text, t.getYear(), 4).append('-');
    padded(text, t.getMonthValue(), 2).append('-');
    padded(text, t.getDayOfMonth(), 2).append('T');
    time(text, t);
    fraction(text, t.get(ChronoField.MILLI_OF_SECOND));
    return text.append('Z').toString();
  }

  /**
   * Spells the date format of HTTP; a fraction of a second is cut towards the past.
   *
   * @throws DateTimeException if the year has not four digits
   */
  static String http(Instant value) {
    LocalDateTime t = utc(value);
    int day = 3 * (t.getDayOfWeek().getValue() - 1);
    int month = 3 * (t.getMonthValue() - 1);
    StringBuilder text = new StringBuilder(29);
    text.append(DAYS, day, day + 3).append(", ");
    padded(text, t.getDayOfMonth(), 2).append(' ');
    text.append(MONTHS, month, month + 3).append(' ');
    padded(text, t.getYear(), 4).append(' ');
    return time(text, t).append(" GMT").toString();
  }

  /**
   * Reads RFC 3339: any fraction, of which nanoseconds are kept, any offset, {@code t} and {@code
   * z} in either case.
   *
   * @throws DateTimeException if the text is none; the message does not hold the text
   */
  static Instant parseIso(String text) {
    TextCursor in = new TextCursor(text);
    int year = in.digits(4);
    in.expect('-');
    int month = in.digits(2);
    in.expect('-');
    int day = in.digits(2);
    if (!in.skip('t')) {
      in.expect('T');
    }
    int second = secondOfDay(in);
    int nanos = in.optionalNanos();
    int offset = offsetSeconds(in);
    in.expectEnd();
    return instant(year, month, day, second - offset, nanos);
  }

  /**
   * Reads the value of a header such as {@code Date}.
   *
   * @param text such as {@code Sun, 30 Aug 2015 12:36:00 GMT}, or null
   * @return the time, or null when there is no text or it is no such date
   */
  public static @Nullable Instant httpOrNull(@Nullable String text) {
    try {
      return text == null ? null : parseHttp(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Reads the date format of HTTP, with a day of one or two digits and an optional fraction of a
   * second. The name of the weekday is not compared with the date.
   *
   * @throws DateTimeException if the text is none; the message does not hold the text
   */
  static Instant parseHttp(String text) {
    TextCursor in = new TextCursor(text);
    in.threeLetters(DAYS);
    in.expect(", ");
    int day = in.digits(1);
    if (in.atDigit()) {
      day = 10 * day + in.digits(1);
    }
    in.expect(' ');
    int month = 1 + in.threeLetters(MONTHS);
    in.expect(' ');
    int year = in.digits(4);
    in.expect(' ');
    int second = secondOfDay(in);
    int nanos = in.optionalNanos();
    in.expect(" GMT");
    in.expectEnd();
    return instant(year, month, day, second, nanos);
  }

  /**
   * Spells a number with up to three digits behind the point and no exponent. What is finer than a
   * millisecond is cut towards the past, as {@link Instant#toEpochMilli} does.
   */
  static String epochSeconds(Instant value) {
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
    fraction(text, millis);
    return text.toString();
  }

  /**
   * Reads a number; what is finer than a nanosecond is cut towards the past.
   *
   * @throws DateTimeException if it is further from 1970 than an Instant can be
   */
  static Instant ofEpochSeconds(BigDecimal value) {
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

  /** Appends the point and up to three digits, none at all for 0. */
  static void fraction(StringBuilder text, int millis) {
    if (millis == 0) {
      return;
    }
    text.append('.').append(millis / 100);
    if (millis % 100 != 0) {
      text.append(millis / 10 % 10);
    }
    if (millis % 10 != 0) {
      text.append(millis % 10);
    }
  }

  private static LocalDateTime utc(Instant value) {
    LocalDateTime t =
        LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
    if (t.getYear() < 0 || t.getYear() > 9999) {
      throw new DateTimeException("The year has not four digits");
    }
    return t;
  }

  private static StringBuilder time(StringBuilder text, LocalDateTime t) {
    padded(text, t.getHour(), 2).append(':');
    padded(text, t.getMinute(), 2).append(':');
    return padded(text, t.getSecond(), 2);
  }

  private static StringBuilder padded(StringBuilder text, int value, int digits) {
    int tenfold = 10;
    for (int i = 1; i < digits; i++, tenfold *= 10) {
      if (value < tenfold) {
        text.append('0');
      }
    }
    return text.append(value);
  }

  private static int secondOfDay(TextCursor in) {
    int hour = in.digits(2);
    in.expect(':');
    int minute = in.digits(2);
    in.expect(':');
    int second = in.digits(2);
    if (hour > 23 || minute > 59 || second > 59) {
      throw TextCursor.unfit();
    }
    return 3600 * hour + 60 * minute + second;
  }

  private static int offsetSeconds(TextCursor in) {
    if (in.skip('Z') || in.skip('z')) {
      return 0;
    }
    boolean west = in.skip('-');
    if (!west) {
      in.expect('+');
    }
    int hours = in.digits(2);
    in.expect(':');
    int minutes = in.digits(2);
    if (hours > 23 || minutes > 59) {
      throw TextCursor.unfit();
    }
    int seconds = 3600 * hours + 60 * minutes;
    return west ? -seconds : seconds;
  }

  private static Instant instant(int year, int month, int day, int second, int nanos) {
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(days * SECONDS_PER_DAY + second, nanos);
  }
}
