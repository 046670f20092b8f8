package dev.shapewright.generator.read;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.read.JsonValue.JsonArray;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies overlays to a model: changes by JSON pointer, each with its reason and source. A change
 * that binds to nothing, or that changes nothing, is an error: the model has moved on, and so
 * should the overlay. Only an optional change may find that the model lacks what holds its place.
 */
final class Overlay {
  private final Problems problems;
  private final OverlayReader reader;
  private final List<OverlayChange> applied = new ArrayList<>();
  private JsonValue model;

  Overlay(JsonValue model, Problems problems) {
    this.model = model;
    this.problems = problems;
    this.reader = new OverlayReader(uid(model), problems);
  }

  /** What sections of overlays are named by; what is wrong with it is told elsewhere. */
  private static @Nullable String uid(JsonValue model) {
    return model instanceof JsonObject root
            && root.members().get("metadata") instanceof JsonObject metadata
            && metadata.members().get("uid") instanceof JsonString uid
        ? uid.value()
        : null;
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
    for (StatedChange change : reader.read(overlay)) {
      apply(change);
    }
  }

  private void apply(StatedChange stated) {
    TreeChange change = new TreeChange(stated, problems);
    String missing = stated.optional() ? change.missingHolder(model) : null;
    if (missing != null) {
      problems.note(
          stated.pointer().place(),
          "the optional change ("
              + stated.op()
              + " "
              + stated.pointer().value()
              + ") is left out: "
              + missing);
      return;
    }
    JsonValue changed = change.apply(model);
    if (changed != null) {
      model = changed;
      applied.add(stated.told());
    }
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
