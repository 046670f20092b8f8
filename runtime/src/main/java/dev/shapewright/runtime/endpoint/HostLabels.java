package dev.shapewright.runtime.endpoint;

/** What may become a part of a host name. */
final class HostLabels {
  private HostLabels() {}

  /** Whether a text is one label: 1 to 63 of a-z, 0-9 and inner hyphens. */
  static boolean isLabel(String text) {
    return isLabel(text, 0, text.length(), false);
  }

  /** Whether a part of a text is a label of RFC 1123, with letters A-Z or without. */
  static boolean isLabel(String text, int start, int end, boolean capitals) {
    boolean label = start < end && end - start <= 63;
    for (int i = start; label && i < end; i++) {
      char c = text.charAt(i);
      boolean hyphenInside = c == '-' && i > start && i < end - 1;
      label =
          (c >= 'a' && c <= 'z')
              || (c >= '0' && c <= '9')
              || (capitals && c >= 'A' && c <= 'Z')
              || hyphenInside;
    }
    return label;
  }

  /** Whether a text is labels with dots between them, such as {@code api.ecr}. */
  static boolean areLabels(String text, boolean capitals) {
    int start = 0;
    int dot = text.indexOf('.');
    while (dot >= 0) {
      if (!isLabel(text, start, dot, capitals)) {
        return false;
      }
      start = dot + 1;
      dot = text.indexOf('.', start);
    }
    return isLabel(text, start, text.length(), capitals);
  }

  /** Whether a host is an address: four numbers up to 255 with dots between them, or brackets. */
  static boolean isAddress(String host) {
    if (host.startsWith("[")) {
      return true;
    }
    int parts = 0;
    int start = 0;
    for (int i = 0; i <= host.length(); i++) {
      if (i == host.length() || host.charAt(i) == '.') {
        int number = EndpointParts.port(host.substring(start, i));
        if (number < 0 || number > 255 || (number == 0 && !isZero(host, start, i))) {
          return false;
        }
        parts++;
        start = i + 1;
      }
    }
    return parts == 4;
  }

  private static boolean isZero(String host, int start, int end) {
    return end - start == 1 && host.charAt(start) == '0';
  }
}
