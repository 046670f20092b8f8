package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an error response says of itself, as far as it can be read.
 *
 * @param type the member {@code __type} as it came, or null
 * @param code the member {@code code}, else {@code Code}, as it came, or null
 * @param message the member {@code message}, else {@code Message}, or null
 */
public record JsonError(@Nullable String type, @Nullable String code, @Nullable String message) {
  /** What is read of a body at most, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final JsonError SILENT = new JsonError(null, null, null);

  /**
   * Reads a body of any content. Members of other types than string, and whatever follows a fault
   * or the first 64 KiB, count as absent. Never throws.
   *
   * @param body the response's body
   * @return what could be read
   */
  public static JsonError read(byte[] body) {
    Finder finder = new Finder();
    try (JsonParser parser =
        SharedFactory.INSTANCE.createParser(body, 0, Math.min(body.length, MAX_BYTES))) {
      finder.readFrom(parser);
    } catch (IOException | RuntimeException e) {
      // The response is an error already, whose status and headers tell enough: keep what was
      // found.
      return finder.found();
    }
    return finder.found();
  }

  /** Keeps what was found up to a fault. */
  private static final class Finder {
    private @Nullable String type;
    private @Nullable String lowerCode;
    private @Nullable String upperCode;
    private @Nullable String lowerMessage;
    private @Nullable String upperMessage;

    void readFrom(JsonParser parser) throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      String name = parser.nextFieldName();
      while (name != null) {
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          take(name, parser);
        } else {
          parser.skipChildren();
        }
        name = parser.nextFieldName();
      }
    }

    private void take(String name, JsonParser parser) throws IOException {
      switch (name) {
        case "__type" -> type = parser.getText();
        case "code" -> lowerCode = parser.getText();
        case "Code" -> upperCode = parser.getText();
        case "message" -> lowerMessage = parser.getText();
        case "Message" -> upperMessage = parser.getText();
        default -> {}
      }
    }

    JsonError found() {
      String code = lowerCode != null ? lowerCode : upperCode;
      String message = lowerMessage != null ? lowerMessage : upperMessage;
      return type == null && code == null && message == null
          ? SILENT
          : new JsonError(type, code, message);
    }
  }
}
