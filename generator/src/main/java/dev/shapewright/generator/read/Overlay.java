package dev.shapewright.generator.read;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.read.JsonValue.JsonArray;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies an overlay to a model: a list of changes by JSON pointer, each with its reason and
 * source. A change that binds to nothing, or that changes nothing, is an error: the model has moved
 * on, and so should the overlay.
 */
final class Overlay {
  private static final Set<String> KEYS = Set.of("op", "pointer", "value", "reason", "source");

  private final Problems problems;
  private final List<OverlayChange> applied = new ArrayList<>();
  private JsonValue model;

  Overlay(JsonValue model, Problems problems) {
    this.model = model;
    this.problems = problems;
  }

  /** The model with all changes made so far. */
  JsonValue model() {
    return model;
  }

  /** The changes made so far, in their order. */
  List<OverlayChange> applied() {
    return List.copyOf(applied);
  }

  /** Makes the changes of one overlay file. */
  void apply(JsonValue overlay) {
    ObjectView root = ObjectView.of(overlay, problems);
    if (root == null) {
      return;
    }
    if (!root.has("changes")) {
      problems.error(root.place(), "the key \"changes\" is missing; expected an array");
    }
    for (ObjectView change : root.objects("changes")) {
      apply(change);
    }
  }

  private void apply(ObjectView change) {
    for (String key : change.members().keySet()) {
      if (!KEYS.contains(key)) {
        problems.error(
            change.place(),
            "an overlay change has no key " + JsonValue.quoted(key),
            Suggestion.hint(key, KEYS));
        return;
      }
    }
    JsonString op = change.requiredString("op");
    JsonString pointer = change.requiredString("pointer");
    String reason = stated(change, "reason");
    String source = stated(change, "source");
    if (op == null || pointer == null || reason == null || source == null) {
      return;
    }
    JsonValue changed = changed(change, op, pointer);
    if (changed != null) {
      model = changed;
      applied.add(new OverlayChange(pointer.value(), reason, source, change.place().location()));
    }
  }

  /** A text that must say something. */
  private @Nullable String stated(ObjectView change, String key) {
    JsonString text = change.requiredString(key);
    if (text != null && text.value().isBlank()) {
      problems.error(text.place(), "the " + key + " of an overlay change must not be blank");
      return null;
    }
    return text == null ? null : text.value();
  }

  private @Nullable JsonValue changed(ObjectView change, JsonString op, JsonString pointer) {
    JsonValue value = change.members().get("value");
    boolean removes = op.value().equals("remove");
    if (!removes && !op.value().equals("add") && !op.value().equals("replace")) {
      problems.error(
          op.place(), "expected \"add\", \"replace\" or \"remove\", found " + op.described());
      return null;
    }
    if (removes == (value != null)) {
      problems.error(
          change.place(), removes ? "\"remove\" takes no value" : "the key \"value\" is missing");
      return null;
    }
    if (!pointer.value().startsWith("/")) {
      problems.error(
          pointer.place(),
          "expected a JSON pointer such as /shapes/id/max, found " + pointer.described());
      return null;
    }
    return new TreeChange(op.value(), pointer, value, problems).apply(model);
  }

  /** The steps of a JSON pointer, unescaped. */
  static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    for (String step : pointer.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return steps;
  }

  private static JsonValue present(@Nullable JsonValue value) {
    return Objects.requireNonNull(value);
  }

  /** Whether two values are the same wherever they stand; numbers are compared by value. */
  static boolean same(JsonValue a, JsonValue b) {
    if (a instanceof JsonObject one && b instanceof JsonObject other) {
      return one.members().keySet().equals(other.members().keySet())
          && one.members().entrySet().stream()
              .allMatch(
                  entry -> same(entry.getValue(), present(other.members().get(entry.getKey()))));
    }
    if (a instanceof JsonArray one && b instanceof JsonArray other) {
      boolean same = one.items().size() == other.items().size();
      for (int i = 0; same && i < one.items().size(); i++) {
        same = same(one.items().get(i), other.items().get(i));
      }
      return same;
    }
    if (a instanceof JsonValue.JsonNumber one && b instanceof JsonValue.JsonNumber other) {
      return one.value().compareTo(other.value()) == 0;
    }
    if (a instanceof JsonString one && b instanceof JsonString other) {
      return one.value().equals(other.value());
    }
    if (a instanceof JsonValue.JsonBoolean one && b instanceof JsonValue.JsonBoolean other) {
      return one.value() == other.value();
    }
    return a instanceof JsonValue.JsonNull && b instanceof JsonValue.JsonNull;
  }
}
