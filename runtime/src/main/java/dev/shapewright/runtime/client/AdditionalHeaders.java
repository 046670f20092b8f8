package dev.shapewright.runtime.client;

import java.util.Locale;
import java.util.Set;

/** Which header fields a caller may add to requests. Messages hold no values. */
final class AdditionalHeaders {
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private AdditionalHeaders() {}

  /**
   * Refuses what would replace a field of the protocol, the signature or the transport, or could
   * not be sent as it was signed.
   *
   * @throws IllegalArgumentException if the field is refused
   */
  static void check(String name, String value) {
    if (isReserved(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("Header " + name + " is the client's own to send");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new IllegalArgumentException(
            "Header " + name + " holds a character other than printable ASCII at index " + i);
      }
    }
  }

  private static boolean isReserved(String lowerCaseName) {
    return RESERVED.contains(lowerCaseName)
        || lowerCaseName.startsWith("x-amz-")
        || lowerCaseName.startsWith("amz-sdk-")
        || lowerCaseName.startsWith("proxy-");
  }
}
