package dev.shapewright.generator.diff;

import java.util.Locale;

/** Text of a model, which may hold anything, as a part of a line. */
final class OneLine {
  private OneLine() {}

  /** With escapes for what would end, hide or turn round a line. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isVisible(text, i)) {
        line.append(c);
      } else {
        line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    return line.toString();
  }

  /** The same, cut where it is longer than a number of characters. */
  static String of(String text, int most) {
    String line = of(text);
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static boolean isVisible(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
