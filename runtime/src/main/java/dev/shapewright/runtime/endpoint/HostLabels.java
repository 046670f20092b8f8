package dev.shapewright.runtime.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What hosts are by their spelling alone, and what may become a part of one. */
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
    int dots = 0;
    int digits = 0;
    int number = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.' && digits > 0) {
        dots++;
        digits = 0;
        number = 0;
      } else if (c >= '0' && c <= '9' && (digits == 0 || number > 0)) {
        digits++;
        number = 10 * number + c - '0';
      } else {
        return false;
      }
      if (number > 255) {
        return false;
      }
    }
    return dots == 3 && digits > 0;
  }

  /** Whether a host never leaves this machine; no name is looked up. */
  static boolean isLoopback(String host) {
    if (host.startsWith("[")) {
      return isLoopbackLiteral(host);
    }
    // Not fooled by a name such as 127.0.0.1.example.com.
    return host.equals("localhost") || (host.startsWith("127.") && isAddress(host));
  }

  private static boolean isLoopbackLiteral(String bracketed) {
    try {
      return InetAddress.getByName(bracketed).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
