package dev.shapewright.examples.taskrunner;

/** Makes text of any origin harmless to terminals, and short. */
final class ReportText {
  /** The longest stack trace that the service takes, in code points. */
  static final int MAX_LENGTH = 4095;

  private ReportText() {}

  /** The text without control characters but those of lines and tabs, and without half pairs. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : '?'));
    return clean.toString();
  }

  /** Clean text on one line. */
  static String oneLine(String text) {
    return clean(text).replace("\r", "").replace('\n', ' ').replace('\t', ' ').strip();
  }

  /** The last 4095 code points: the end of a command's output tells the most. */
  static String end(String text) {
    int surplus = text.codePointCount(0, text.length()) - MAX_LENGTH;
    return surplus <= 0 ? text : text.substring(text.offsetByCodePoints(0, surplus));
  }

  private static boolean isAllowed(int c) {
    if (c < 0x20) {
      return c == '\t' || c == '\n' || c == '\r';
    }
    // The model's pattern ends at U+FFFD in the basic plane; it admits 7F to 9F, terminals do not.
    boolean control = c >= 0x7F && c <= 0x9F;
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
