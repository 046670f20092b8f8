package dev.shapewright.generator.read;

import dev.shapewright.generator.model.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface JsonValue {
  /** So much of a string is shown in a message. */
  int SHOWN_CHARACTERS = 80;

  Place place();

  /** What the value is, with its article, for messages. */
  String described();

  /** An object; its members keep the order of the file. */
  record JsonObject(Place place, Map<String, JsonValue> members) implements JsonValue {
    @Override
    public String described() {
      return "an object";
    }
  }

  /** An array. */
  record JsonArray(Place place, List<JsonValue> items) implements JsonValue {
    @Override
    public String described() {
      return "an array";
    }
  }

  /** A string, unescaped. */
  record JsonString(Place place, String value) implements JsonValue {
    @Override
    public String described() {
      return "the string " + quoted(value);
    }
  }

  /** A number, exact. */
  record JsonNumber(Place place, BigDecimal value) implements JsonValue {
    @Override
    public String described() {
      return "the number " + value;
    }
  }

  /** A truth value. */
  record JsonBoolean(Place place, boolean value) implements JsonValue {
    @Override
    public String described() {
      return Boolean.toString(value);
    }
  }

  /** Nothing, explicitly. */
  record JsonNull(Place place) implements JsonValue {
    @Override
    public String described() {
      return "null";
    }
  }

  /** A text of the file as messages show it: in quotes, in one line, not too long. */
  static String quoted(String text) {
    return '"' + VisibleText.of(text, SHOWN_CHARACTERS) + '"';
  }
}
