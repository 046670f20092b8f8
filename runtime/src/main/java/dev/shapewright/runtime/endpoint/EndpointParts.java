package dev.shapewright.runtime.endpoint;

/** What the parts of an {@link Endpoint} may hold. Messages show none of it. */
final class EndpointParts {
  private EndpointParts() {}

  /**
   * A port's digits as a number.
   *
   * @return -1 when the text is empty, as in a URL that leaves the port out; 0 when it is no port
   */
  static int port(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || port > 0xffff) {
        return 0;
      }
      port = 10 * port + digit;
    }
    return port;
  }

  static void checkHost(String host) {
    boolean bracketed = host.startsWith("[");
    if (bracketed && host.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "Endpoint must not have an IPv6 address with a zone (what follows the % sign)");
    }
    boolean fine = bracketed ? host.endsWith("]") && host.indexOf(':') > 0 : !host.isEmpty();
    int end = bracketed ? host.length() - 1 : host.length();
    for (int i = bracketed ? 1 : 0; fine && i < end; i++) {
      fine = bracketed ? isOfAddress(host.charAt(i)) : isOfName(host.charAt(i));
    }
    if (!fine) {
      throw new IllegalArgumentException(
          "Endpoint host must be a name of a-z, 0-9, hyphens, underscores and dots, or an address");
    }
  }

  static void checkPath(String path) {
    if (!path.isEmpty() && (path.charAt(0) != '/' || path.endsWith("/"))) {
      throw new IllegalArgumentException(
          "Endpoint path must be empty, or begin with a slash and not end in one");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' ? !isEscape(path, i) : !isOfPath(c)) {
        throw new IllegalArgumentException(
            "Endpoint path holds a character that must be percent-encoded at index " + i);
      }
    }
  }

  private static boolean isOfName(char c) {
    return isSmallAlphanumeric(c) || c == '-' || c == '.' || c == '_';
  }

  private static boolean isOfAddress(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
  }

  /** What RFC 3986 lets stand in a path as it is. */
  private static boolean isOfPath(char c) {
    return isSmallAlphanumeric(c) || (c >= 'A' && c <= 'Z') || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0;
  }

  private static boolean isSmallAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length() && isHex(path.charAt(at + 1)) && isHex(path.charAt(at + 2));
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
