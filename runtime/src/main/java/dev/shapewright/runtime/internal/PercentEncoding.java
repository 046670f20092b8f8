package dev.shapewright.runtime.internal;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as signatures want it: only RFC 3986's unreserved characters stay, hex in
 * capitals.
 */
public final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /**
   * Encodes a text as it stands; a percent sign becomes {@code %25}.
   *
   * @param text any text
   * @return the text in ASCII
   */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      appendEncoded(encoded, b & 0xff);
    }
    return encoded.toString();
  }

  /**
   * Brings a text that is encoded already into the one canonical encoding. A percent sign that no
   * two hex digits follow stands for itself, and so does a plus sign.
   *
   * @param encodedText a text that may hold escapes
   * @return the text in ASCII
   */
  public static String canonical(String encodedText) {
    byte[] bytes = encodedText.getBytes(StandardCharsets.UTF_8);
    StringBuilder canonical = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      int escaped = bytes[i] == '%' && i + 2 < bytes.length ? hexPair(bytes, i + 1) : -1;
      appendEncoded(canonical, escaped >= 0 ? escaped : bytes[i] & 0xff);
      i += escaped >= 0 ? 2 : 0;
    }
    return canonical.toString();
  }

  private static int hexPair(byte[] bytes, int at) {
    int high = Character.digit((char) bytes[at], 16);
    int low = Character.digit((char) bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }

  private static void appendEncoded(StringBuilder encoded, int b) {
    if (isUnreserved(b)) {
      encoded.append((char) b);
    } else {
      encoded.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xf));
    }
  }

  private static boolean isUnreserved(int b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '~';
  }
}
