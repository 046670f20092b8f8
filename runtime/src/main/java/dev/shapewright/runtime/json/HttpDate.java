package dev.shapewright.runtime.json;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the date format of HTTP headers. */
public final class HttpDate {
  private HttpDate() {}

  /**
   * Reads the value of a header such as {@code Date}.
   *
   * @param text such as {@code Sun, 30 Aug 2015 12:36:00 GMT}, or null
   * @return the time, or null when there is no text or it is no such date
   */
  public static @Nullable Instant read(@Nullable String text) {
    try {
      return text == null ? null : DateTexts.parseHttp(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
