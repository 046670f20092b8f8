package dev.shapewright.runtime.json;

import dev.shapewright.runtime.Headers;
import org.jspecify.annotations.Nullable;

/** Finds the code of the error that a response stands for. */
public final class ErrorCode {
  private static final String HEADER = "x-amzn-errortype";

  private ErrorCode() {}

  /**
   * The code by the first of these that yields one: the header {@code x-amzn-errortype}, the body's
   * {@code __type}, its {@code code}, its {@code Code}.
   *
   * @param headers the response's header fields
   * @param body what the response's body says
   * @return the code without namespace, or null when there is none; never empty
   */
  public static @Nullable String of(Headers headers, JsonError body) {
    String fromHeader = shorten(headers.first(HEADER));
    if (fromHeader != null) {
      return fromHeader;
    }
    String fromType = shorten(body.type());
    return fromType != null ? fromType : shorten(body.code());
  }

  /**
   * Cuts a code at its first colon and takes what follows the number sign: {@code
   * com.amazonaws.datapipeline#TaskNotFoundException:http://…} is {@code TaskNotFoundException}.
   *
   * @param raw the code as it came, or null
   * @return the code without namespace, or null when nothing is left of it
   */
  public static @Nullable String shorten(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    int colon = raw.indexOf(':');
    String head = colon < 0 ? raw : raw.substring(0, colon);
    String code = head.substring(head.indexOf('#') + 1).strip();
    return code.isEmpty() ? null : code;
  }
}
