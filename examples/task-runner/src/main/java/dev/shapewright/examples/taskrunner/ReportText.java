package dev.shapewright.examples.taskrunner;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Fits text of any origin into what the service takes. */
final class ReportText {
  /** The longest stack trace that the service takes, in code points. */
  static final int MAX_LENGTH = 4095;

  private ReportText() {}

  /** The text without what the service's patterns exclude: most control characters, half pairs. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : '?'));
    return clean.toString();
  }

  /** Clean text on one line. */
  static String oneLine(String text) {
    return clean(text).replace("\r", "").replace('\n', ' ').replace('\t', ' ').strip();
  }

  /** The first 4095 code points: the top of a stack trace tells the most. */
  static String start(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
  }

  /** The last 4095 code points: the end of a command's output tells the most. */
  static String end(String text) {
    int surplus = text.codePointCount(0, text.length()) - MAX_LENGTH;
    return surplus <= 0 ? text : text.substring(text.offsetByCodePoints(0, surplus));
  }

  static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static boolean isAllowed(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    // The model's pattern ends at U+FFFD in the basic plane; 7F to 9F are its, not a terminal's.
    boolean control = c >= 0x7F && c <= 0x9F;
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
