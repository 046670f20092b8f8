package dev.shapewright.runtime.validation;

/** Makes data fit to be shown: short, on one line, and harmless to terminals and logs. */
final class ShownText {
  private ShownText() {}

  /** The text in double quotes, which are followed by an ellipsis when it was shortened. */
  static String quoted(String text, int most) {
    StringBuilder shown = new StringBuilder("\"");
    int end = end(text, most);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        shown.append('\\');
      }
      append(c, shown);
    }
    return shown.append(end < text.length() ? "\"…" : "\"").toString();
  }

  /** The text as it is but for characters other than printable ASCII. */
  static String plain(String text, int most) {
    StringBuilder shown = new StringBuilder();
    int end = end(text, most);
    for (int i = 0; i < end; i++) {
      append(text.charAt(i), shown);
    }
    return shown.append(end < text.length() ? "…" : "").toString();
  }

  /** Does not cut between the two characters of one code point. */
  private static int end(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    boolean splits =
        Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return splits ? most - 1 : most;
  }

  private static void append(char c, StringBuilder shown) {
    if (c < ' ' || c >= 0x7f) {
      shown.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
    } else {
      shown.append(c);
    }
  }
}
