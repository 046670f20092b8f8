package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shapewright.runtime.Headers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the body of an error response says of itself, as far as it can be read. */
public final class JsonError {
  /** What is read of a body at most, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  /** The members that are strings. */
  private final Map<String, String> members = new HashMap<>();

  private JsonError() {}

  /**
   * Reads a body of any content. Members of other types than string, and whatever follows a fault
   * or the first 64 KiB, count as absent. Never throws.
   *
   * @param body what begins with the response's body
   * @param length how many bytes that has
   * @return what could be read
   */
  public static JsonError read(byte[] body, int length) {
    JsonError error = new JsonError();
    try (JsonParser parser =
        JsonShapeReader.FACTORY.createParser(body, 0, Math.min(length, MAX_BYTES))) {
      error.readFrom(parser);
    } catch (IOException | RuntimeException e) {
      // The response is an error already, whose status and headers tell enough: what was found up
      // to the fault is kept.
      return error;
    }
    return error;
  }

  private void readFrom(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    String name = parser.nextFieldName();
    while (name != null) {
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        members.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
      name = parser.nextFieldName();
    }
  }

  /**
   * The error's type.
   *
   * @return the member {@code __type} as it came, or null
   */
  public @Nullable String type() {
    return members.get("__type");
  }

  /**
   * The error's code.
   *
   * @return the member {@code code}, else {@code Code}, as it came, or null
   */
  public @Nullable String code() {
    return either("code", "Code");
  }

  /**
   * The error's message.
   *
   * @return the member {@code message}, else {@code Message}, or null
   */
  public @Nullable String message() {
    return either("message", "Message");
  }

  private @Nullable String either(String name, String other) {
    String value = members.get(name);
    return value != null ? value : members.get(other);
  }

  /**
   * The code of the error by the first of these that yields one: the header {@code
   * x-amzn-errortype}, the {@link #type}, the {@link #code}.
   *
   * @param headers the response's header fields
   * @return the code without namespace, or null when there is none; never empty
   */
  public @Nullable String errorCode(Headers headers) {
    String fromHeader = shorten(headers.first("x-amzn-errortype"));
    if (fromHeader != null) {
      return fromHeader;
    }
    String fromType = shorten(type());
    return fromType != null ? fromType : shorten(code());
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
