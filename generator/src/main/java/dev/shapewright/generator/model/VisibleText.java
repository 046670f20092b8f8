package dev.shapewright.generator.model;

/** Texts of a model as messages show them: in one line, with nothing in it that cannot be seen. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * Shows a text. What would end the line, turn the direction of writing or be invisible is shown
   * as JSON escapes it.
   *
   * @param text any text
   * @param most how many of its characters to show; what is cut off is told by an ellipsis
   * @return the text, if it is an ordinary one
   */
  public static String of(String text, int most) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), most) + 1);
    int at = 0;
    while (at < text.length() && at < most) {
      int c = text.codePointAt(at);
      switch (c) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        default -> {
          if (isVisible(c)) {
            shown.appendCodePoint(c);
          } else {
            for (char unit : Character.toChars(c)) {
              shown.append("\\u%04x".formatted((int) unit));
            }
          }
        }
      }
      at += Character.charCount(c);
    }
    return shown.append(at < text.length() ? "…" : "").toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
