package dev.shapewright.runtime.auth;

import java.time.Instant;
import java.time.LocalDate;

/** The time of a signature in ISO 8601's basic format, without the cost of a DateTimeFormatter. */
final class SigningTime {
  private static final int SECONDS_PER_DAY = 86_400;

  private SigningTime() {}

  /**
   * Writes {@code yyyyMMdd'T'HHmmss'Z'} in UTC; the first eight characters are the date.
   *
   * @throws IllegalArgumentException if the year does not have four digits
   */
  static String format(Instant instant) {
    long seconds = instant.getEpochSecond();
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) SECONDS_PER_DAY));
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException("Cannot sign for the year " + date.getYear());
    }
    int secondOfDay = Math.floorMod(seconds, SECONDS_PER_DAY);
    StringBuilder text = new StringBuilder(16);
    appendTwoDigits(text, date.getYear() / 100);
    appendTwoDigits(text, date.getYear() % 100);
    appendTwoDigits(text, date.getMonthValue());
    appendTwoDigits(text, date.getDayOfMonth());
    text.append('T');
    appendTwoDigits(text, secondOfDay / 3600);
    appendTwoDigits(text, secondOfDay / 60 % 60);
    appendTwoDigits(text, secondOfDay % 60);
    return text.append('Z').toString();
  }

  private static void appendTwoDigits(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
