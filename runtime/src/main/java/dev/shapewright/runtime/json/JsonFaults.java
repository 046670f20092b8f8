package dev.shapewright.runtime.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.shapewright.runtime.codec.CodecException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of a reader, which tell a place such as {@code /pipelineObjects/0/name}.
 * Names of members are shown; the keys of maps are data, so an entry appears by its number, such as
 * {@code /tags/{2}}. They never hold a value, nor the parser's own exception as their cause: its
 * message quotes what it met.
 */
final class JsonFaults {
  private final byte[] body;
  private final int length;
  private final JsonParser parser;

  JsonFaults(byte[] body, int length, JsonParser parser) {
    this.body = body;
    this.length = length;
    this.parser = parser;
  }

  /** The value that stands here is of another JSON type. */
  CodecException mismatch(String expected) {
    return found(expected, describe(parser.currentToken()));
  }

  /** The value that stands here has the right JSON type, but does not fit. */
  CodecException found(String expected, String found) {
    JsonStreamContext context = parser.getParsingContext();
    JsonToken token = parser.currentToken();
    JsonStreamContext outer = context.getParent();
    // At its opening bracket the parser is inside the value already.
    if (outer != null && (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY)) {
      context = outer;
    }
    return make(
        expected,
        found,
        context,
        token == null ? parser.currentLocation() : parser.currentTokenLocation());
  }

  /** The parser gave up. */
  CodecException unreadable(IOException failure) {
    String found;
    if (failure instanceof StreamConstraintsException) {
      found =
          "more than is allowed: a depth of "
              + JsonShapeReader.MAX_DEPTH
              + ", strings of "
              + JsonShapeReader.MAX_STRING_CHARS
              + " and numbers of "
              + JsonShapeReader.MAX_NUMBER_CHARS
              + " characters";
    } else if (looksLikeMarkup()) {
      found = "markup, such as HTML";
    } else if (isEnd(failure)) {
      found = "the end of the body: it is cut off";
    } else {
      found = "malformed JSON";
    }
    return make("well-formed JSON", found, parser.getParsingContext(), parser.currentLocation());
  }

  private static CodecException make(
      String expected, String found, JsonStreamContext context, JsonLocation location) {
    return new CodecException(
        "Expected "
            + expected
            + " at "
            + place(context)
            + " (byte "
            + location.getByteOffset()
            + "), found "
            + found,
        null);
  }

  /** The place of the value that a parser stands at. */
  private static String place(JsonStreamContext innermost) {
    StringBuilder path = new StringBuilder();
    JsonStreamContext context = innermost;
    while (context != null) {
      int index = context.getCurrentIndex();
      if (context.inArray()) {
        path.insert(0, index).insert(0, '/');
      } else if (context.inObject()) {
        if (context.getCurrentValue() == JsonShapeReader.STRUCTURE) {
          path.insert(0, JsonOutput.member(context.getCurrentName()));
        } else {
          path.insert(0, "}").insert(0, index).insert(0, "/{");
        }
      }
      context = context.getParent();
    }
    return path.length() == 0 ? JsonOutput.ROOT : path.toString();
  }

  /** Between items the parser has no class of its own for the end, only these words. */
  private static boolean isEnd(IOException failure) {
    String message = failure.getMessage();
    return failure instanceof JsonEOFException
        || (message != null && message.startsWith("Unexpected end-of-input"));
  }

  private boolean looksLikeMarkup() {
    int i = 0;
    while (i < length && body[i] >= 0 && body[i] <= ' ') {
      i++;
    }
    return i < length && body[i] == '<';
  }

  private static String describe(@Nullable JsonToken token) {
    if (token == null) {
      return "the end of the body";
    }
    return switch (token.id()) {
      case JsonTokenId.ID_START_OBJECT -> "an object";
      case JsonTokenId.ID_START_ARRAY -> "an array";
      case JsonTokenId.ID_STRING -> "a string";
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> "a number";
      case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> "a boolean";
      case JsonTokenId.ID_NULL -> "null";
      default -> "no value";
    };
  }
}
