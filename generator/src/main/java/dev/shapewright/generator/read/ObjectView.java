package dev.shapewright.generator.read;

import dev.shapewright.generator.read.JsonValue.JsonArray;
import dev.shapewright.generator.read.JsonValue.JsonBoolean;
import dev.shapewright.generator.read.JsonValue.JsonNumber;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a model, read key by key. A value of the wrong type is reported and then treated as
 * absent; keys that nobody asks for are ignored.
 */
final class ObjectView {
  private final JsonObject json;
  private final Problems problems;

  private ObjectView(JsonObject json, Problems problems) {
    this.json = json;
    this.problems = problems;
  }

  static @Nullable ObjectView of(JsonValue value, Problems problems) {
    JsonObject json = cast(value, JsonObject.class, "an object", problems);
    return json == null ? null : new ObjectView(json, problems);
  }

  Place place() {
    return json.place();
  }

  Map<String, JsonValue> members() {
    return json.members();
  }

  boolean has(String key) {
    return json.members().containsKey(key);
  }

  @Nullable String string(String key) {
    JsonString value = stringAt(key);
    return value == null ? null : value.value();
  }

  @Nullable JsonString stringAt(String key) {
    return get(key, JsonString.class, "a string");
  }

  @Nullable JsonString requiredString(String key) {
    return present(key, "a string") ? stringAt(key) : null;
  }

  /** Whether the value is true; absence means no. */
  boolean flag(String key) {
    return Boolean.TRUE.equals(bool(key));
  }

  @Nullable Boolean bool(String key) {
    JsonBoolean value = get(key, JsonBoolean.class, "true or false");
    return value == null ? null : value.value();
  }

  @Nullable JsonNumber number(String key) {
    return get(key, JsonNumber.class, "a number");
  }

  @Nullable ObjectView object(String key) {
    JsonObject value = get(key, JsonObject.class, "an object");
    return value == null ? null : new ObjectView(value, problems);
  }

  @Nullable ObjectView requiredObject(String key) {
    return present(key, "an object") ? object(key) : null;
  }

  /** The objects of an array; empty when the key is absent. */
  List<ObjectView> objects(String key) {
    List<ObjectView> objects = new ArrayList<>();
    for (JsonValue item : items(key)) {
      ObjectView object = of(item, problems);
      if (object != null) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** The strings of an array; empty when the key is absent. */
  List<JsonString> strings(String key) {
    List<JsonString> strings = new ArrayList<>();
    for (JsonValue item : items(key)) {
      JsonString string = cast(item, JsonString.class, "a string", problems);
      if (string != null) {
        strings.add(string);
      }
    }
    return strings;
  }

  /** The strings of an array, or the one string that stands in its stead. */
  List<JsonString> stringOrStrings(String key) {
    JsonValue value = json.members().get(key);
    if (value == null || value instanceof JsonArray) {
      return strings(key);
    }
    JsonString one = cast(value, JsonString.class, "a string or an array of strings", problems);
    return one == null ? List.of() : List.of(one);
  }

  private List<JsonValue> items(String key) {
    JsonArray array = get(key, JsonArray.class, "an array");
    return array == null ? List.of() : array.items();
  }

  private boolean present(String key, String expected) {
    if (!has(key)) {
      problems.error(place(), "the key \"%s\" is missing; expected %s".formatted(key, expected));
      return false;
    }
    return true;
  }

  private <T extends JsonValue> @Nullable T get(String key, Class<T> type, String expected) {
    JsonValue value = json.members().get(key);
    return value == null ? null : cast(value, type, expected, problems);
  }

  private static <T extends JsonValue> @Nullable T cast(
      JsonValue value, Class<T> type, String expected, Problems problems) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    problems.error(value.place(), "expected %s, found %s".formatted(expected, value.described()));
    return null;
  }
}
