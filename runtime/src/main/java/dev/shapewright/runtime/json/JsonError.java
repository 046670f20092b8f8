package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the body of an error response says of itself, as far as it can be read. */
public final class JsonError {
  /** What is read of a body at most, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  private @Nullable String type;
  private @Nullable String lowerCode;
  private @Nullable String upperCode;
  private @Nullable String lowerMessage;
  private @Nullable String upperMessage;

  private JsonError() {}

  /**
   * Reads a body of any content. Members of other types than string, and whatever follows a fault
   * or the first 64 KiB, count as absent. Never throws.
   *
   * @param body the response's body
   * @return what could be read
   */
  public static JsonError read(byte[] body) {
    JsonError error = new JsonError();
    try (JsonParser parser =
        SharedFactory.INSTANCE.createParser(body, 0, Math.min(body.length, MAX_BYTES))) {
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
        take(name, parser.getText());
      } else {
        parser.skipChildren();
      }
      name = parser.nextFieldName();
    }
  }

  private void take(String name, String value) {
    switch (name) {
      case "__type" -> type = value;
      case "code" -> lowerCode = value;
      case "Code" -> upperCode = value;
      case "message" -> lowerMessage = value;
      case "Message" -> upperMessage = value;
      default -> {}
    }
  }

  /**
   * The error's type.
   *
   * @return the member {@code __type} as it came, or null
   */
  public @Nullable String type() {
    return type;
  }

  /**
   * The error's code.
   *
   * @return the member {@code code}, else {@code Code}, as it came, or null
   */
  public @Nullable String code() {
    return lowerCode != null ? lowerCode : upperCode;
  }

  /**
   * The error's message.
   *
   * @return the member {@code message}, else {@code Message}, or null
   */
  public @Nullable String message() {
    return lowerMessage != null ? lowerMessage : upperMessage;
  }
}
