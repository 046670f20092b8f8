package dev.shapewright.runtime.client;

/** How a client presents itself to a service. */
final class UserAgent {
  /** The version of this runtime; a test compares it with the build's. */
  static final String VERSION = "0.1.0";

  private UserAgent() {}

  static String of(ServiceDescriptor service) {
    return "shapewright-java/"
        + VERSION
        + " ua/2.1 api/"
        + token(service.serviceId())
        + "#"
        + token(service.apiVersion())
        + " os/"
        + token(System.getProperty("os.name", "unknown"))
        + " lang/java#"
        + token(System.getProperty("java.version", "unknown"));
  }

  /** What is no letter, digit, dot or hyphen becomes an underscore. */
  private static String token(String text) {
    StringBuilder token = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '-';
      token.append(plain ? c : '_');
    }
    return token.toString();
  }
}
