package dev.shapewright.runtime.json;

import java.time.DateTimeException;

/** Walks along the text of a date. */
final class TextCursor {
  private static final int NANO_DIGITS = 9;

  private final String text;
  private int place;

  TextCursor(String text) {
    this.text = text;
  }

  /** Reads a number of this many digits. */
  int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      if (!atDigit()) {
        throw unfit();
      }
      value = 10 * value + (text.charAt(place++) - '0');
    }
    return value;
  }

  /** Reads a fraction of a second if a full stop stands here; digits beyond nanoseconds are cut. */
  int optionalNanos() {
    if (!skip('.')) {
      return 0;
    }
    if (!atDigit()) {
      throw unfit();
    }
    int nanos = 0;
    int seen = 0;
    while (atDigit()) {
      if (seen < NANO_DIGITS) {
        nanos = 10 * nanos + (text.charAt(place) - '0');
        seen++;
      }
      place++;
    }
    for (; seen < NANO_DIGITS; seen++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** Passes this character if it stands here. */
  boolean skip(char c) {
    boolean here = place < text.length() && text.charAt(place) == c;
    if (here) {
      place++;
    }
    return here;
  }

  void expect(char c) {
    if (!skip(c)) {
      throw unfit();
    }
  }

  void expect(String part) {
    if (!text.startsWith(part, place)) {
      throw unfit();
    }
    place += part.length();
  }

  /** Reads one of the names, all of three letters; gives its place among them, from 0. */
  int threeLetters(String names) {
    if (place + 3 > text.length()) {
      throw unfit();
    }
    int index = names.indexOf(text.substring(place, place + 3));
    if (index < 0 || index % 3 != 0) {
      throw unfit();
    }
    place += 3;
    return index / 3;
  }

  boolean atDigit() {
    return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }

  void expectEnd() {
    if (place != text.length()) {
      throw unfit();
    }
  }

  /** Without the text, which is a value. */
  static DateTimeException unfit() {
    return new DateTimeException("Not in the format");
  }
}
