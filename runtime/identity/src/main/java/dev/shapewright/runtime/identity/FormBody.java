package dev.shapewright.runtime.identity;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, as a form's body has them. */
final class FormBody {
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder text = new StringBuilder();

  /** Adds a parameter; null adds none. */
  FormBody add(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    text.append(text.length() == 0 ? "" : "&").append(name).append('=');
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '.'
              || c == '~';
      if (plain) {
        text.append(c);
      } else {
        text.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return this;
  }

  String text() {
    return text.toString();
  }
}
