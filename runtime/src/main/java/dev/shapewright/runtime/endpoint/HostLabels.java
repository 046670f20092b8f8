package dev.shapewright.runtime.endpoint;

/** What may become a part of a host name. */
final class HostLabels {
  private HostLabels() {}

  /** Whether a text is one label: 1 to 63 of a-z, 0-9 and inner hyphens. */
  static boolean isLabel(String text) {
    boolean label = !text.isEmpty() && text.length() <= 63;
    for (int i = 0; label && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphenInside = c == '-' && i > 0 && i < text.length() - 1;
      label = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || hyphenInside;
    }
    return label;
  }

  /** Whether a text is labels with dots between them, such as {@code api.ecr}. */
  static boolean areLabels(String text) {
    int start = 0;
    int dot = text.indexOf('.');
    while (dot >= 0) {
      if (!isLabel(text.substring(start, dot))) {
        return false;
      }
      start = dot + 1;
      dot = text.indexOf('.', start);
    }
    return isLabel(text.substring(start));
  }
}
