package dev.shapewright.generator.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.shapewright.generator.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file into a tree of located values. */
final class JsonTreeReader {
  private static final int MAX_DEPTH = 512;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              // Depth is checked here, with a better message; texts are bounded by the file's size.
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH + 1)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private final String file;
  private final JsonParser parser;
  private final Problems problems;

  /** The innermost object or array that is being read. */
  private @Nullable Place container;

  private JsonTreeReader(String file, JsonParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /** Reads a file; what is no JSON is reported and gives null. */
  static @Nullable JsonValue read(ModelFile file, Problems problems) {
    CharBuffer text = FileText.decode(file, problems);
    if (text == null) {
      return null;
    }
    try (JsonParser parser =
        FACTORY.createParser(
            text.array(), text.arrayOffset() + text.position(), text.remaining())) {
      return new JsonTreeReader(file.name(), parser, problems).document();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable JsonValue document() throws IOException {
    try {
      JsonValue root = value(parser.nextToken(), null, "", 0);
      if (parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        problems.error(location(at), "expected the end of the file after the first value", null);
      }
      return root;
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      problems.error(
          location(at), "cannot be read as JSON: " + SyntaxMessage.of(e), SyntaxMessage.hint(e));
      return null;
    }
  }

  private JsonValue value(JsonToken token, @Nullable Place parent, String step, int depth)
      throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    Place place = new Place(file, at.getLineNr(), at.getColumnNr(), parent, step);
    return switch (token) {
      case START_OBJECT -> object(place, depth + 1);
      case START_ARRAY -> array(place, depth + 1);
      case VALUE_STRING -> new JsonValue.JsonString(place, parser.getText());
      case VALUE_TRUE -> new JsonValue.JsonBoolean(place, true);
      case VALUE_FALSE -> new JsonValue.JsonBoolean(place, false);
      case VALUE_NULL -> new JsonValue.JsonNull(place);
      default -> new JsonValue.JsonNumber(place, number(place));
    };
  }

  private BigDecimal number(Place place) throws IOException {
    try {
      return new BigDecimal(parser.getText());
    } catch (NumberFormatException e) {
      // The syntax has been checked: only the exponent can be at fault, beyond 32 bits.
      problems.error(place, "the exponent of the number is too large");
      return BigDecimal.ZERO;
    }
  }

  private JsonValue object(Place place, int depth) throws IOException {
    enter(place, depth);
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      JsonLocation at = parser.currentTokenLocation();
      JsonValue value = value(parser.nextToken(), place, key, depth);
      JsonValue first = members.putIfAbsent(key, value);
      if (first != null) {
        reportDuplicate(new Place(file, at.getLineNr(), at.getColumnNr(), place, key), first);
      }
    }
    container = place.parent();
    return new JsonValue.JsonObject(place, Collections.unmodifiableMap(members));
  }

  private JsonValue array(Place place, int depth) throws IOException {
    enter(place, depth);
    List<JsonValue> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t, place, Integer.toString(items.size()), depth));
    }
    container = place.parent();
    return new JsonValue.JsonArray(place, Collections.unmodifiableList(items));
  }

  private void enter(Place place, int depth) throws JsonParseException {
    if (depth > MAX_DEPTH) {
      container = null; // A pointer of that length helps nobody.
      JsonLocation at = parser.currentTokenLocation();
      throw new JsonParseException(parser, "nested more than " + MAX_DEPTH + " levels deep", at);
    }
    container = place;
  }

  private void reportDuplicate(Place key, JsonValue first) {
    problems.error(
        key,
        "the key " + JsonValue.quoted(key.step()) + " occurs twice in one object",
        "The first value stands at %d:%d.".formatted(first.place().line(), first.place().column()));
  }

  private SourceLocation location(JsonLocation at) {
    String pointer = container == null ? "" : container.pointer();
    return new SourceLocation(file, at.getLineNr(), at.getColumnNr(), pointer);
  }
}
