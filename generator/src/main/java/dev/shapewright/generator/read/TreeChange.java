package dev.shapewright.generator.read;

import dev.shapewright.generator.read.JsonValue.JsonArray;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change to a tree of values: the path to the place is made anew, the rest is shared. */
final class TreeChange {
  private final String op;
  private final JsonString pointer;
  private final List<String> steps;
  private final @Nullable JsonValue value;
  private final Problems problems;

  TreeChange(StatedChange stated, Problems problems) {
    this.op = stated.op();
    this.pointer = stated.pointer();
    this.steps = Overlay.steps(pointer.value());
    this.value = stated.value();
    this.problems = problems;
  }

  /**
   * What the tree lacks of that which holds the place, be the place itself there or not; null if it
   * lacks nothing.
   */
  @Nullable String missingHolder(JsonValue root) {
    JsonValue at = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      JsonValue within = at;
      if (at instanceof JsonObject object) {
        within = object.members().get(step);
      } else if (at instanceof JsonArray array) {
        int index = index(step, array.items().size(), false);
        within = index < 0 ? null : array.items().get(index);
      }
      if (within == null) {
        String hint =
            at instanceof JsonObject object
                ? Suggestion.hint(step, object.members().keySet())
                : null;
        return holder(at.place())
            + " has no "
            + JsonValue.quoted(step)
            + (hint == null ? "" : ". " + hint);
      }
      at = within;
    }
    return null;
  }

  private static String holder(Place in) {
    return in.pointer().isEmpty() ? "the model" : in.pointer();
  }

  /** The changed tree, or null, with a problem reported, when the change binds to nothing. */
  @Nullable JsonValue apply(JsonValue root) {
    return changed(root, 0);
  }

  private @Nullable JsonValue changed(JsonValue at, int depth) {
    if (at instanceof JsonObject object) {
      return inObject(object, depth);
    }
    if (at instanceof JsonArray array) {
      return inArray(array, depth);
    }
    return nothing("the model has no object or array at " + at.place().pointer(), null);
  }

  private @Nullable JsonValue inObject(JsonObject object, int depth) {
    String key = steps.get(depth);
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    JsonValue before = members.get(key);
    boolean last = depth == steps.size() - 1;
    if (!last) {
      JsonValue after =
          before == null
              ? absent(object.place(), key, members.keySet())
              : changed(before, depth + 1);
      return after == null ? null : put(object, members, key, after);
    }
    if (op.equals("add") && before != null) {
      return nothing(
          "the model has a value there already, be it from an overlay applied before",
          "To change it, use the op \"replace\".");
    }
    if (!op.equals("add") && before == null) {
      return absent(object.place(), key, members.keySet());
    }
    if (op.equals("remove")) {
      members.remove(key);
      return new JsonObject(object.place(), Collections.unmodifiableMap(members));
    }
    JsonValue after = replacement(before, object.place(), key);
    return after == null ? null : put(object, members, key, after);
  }

  private static JsonValue put(
      JsonObject object, Map<String, JsonValue> members, String key, JsonValue value) {
    members.put(key, value);
    return new JsonObject(object.place(), Collections.unmodifiableMap(members));
  }

  private @Nullable JsonValue inArray(JsonArray array, int depth) {
    String step = steps.get(depth);
    List<JsonValue> items = new ArrayList<>(array.items());
    boolean last = depth == steps.size() - 1;
    boolean adds = last && op.equals("add");
    int index = index(step, items.size(), adds);
    if (index < 0) {
      return nothing(
          "%s is no place in the array at %s, which has %d %s"
              .formatted(
                  JsonValue.quoted(step),
                  array.place().pointer(),
                  items.size(),
                  items.size() == 1 ? "item" : "items"),
          null);
    }
    if (last && op.equals("remove")) {
      items.remove(index);
    } else {
      JsonValue before = adds ? null : items.get(index);
      JsonValue after =
          last || before == null
              ? replacement(before, array.place(), Integer.toString(index))
              : changed(before, depth + 1);
      if (after == null) {
        return null;
      }
      if (adds) {
        items.add(index, after);
      } else {
        items.set(index, after);
      }
    }
    return new JsonArray(array.place(), Collections.unmodifiableList(items));
  }

  /** The place that a step names, the end of the array being {@code -}; -1 if there is none. */
  private static int index(String step, int size, boolean adds) {
    if (step.equals("-")) {
      return adds ? size : -1;
    }
    boolean number = !step.isEmpty() && step.length() < 9;
    for (int i = 0; i < step.length(); i++) {
      number &= step.charAt(i) >= '0' && step.charAt(i) <= '9';
    }
    int index = number ? Integer.parseInt(step) : -1;
    return index < (adds ? size + 1 : size) ? index : -1;
  }

  /** The new value, which stands in the overlay's file but at the model's pointer. */
  private @Nullable JsonValue replacement(@Nullable JsonValue before, Place parent, String step) {
    if (value == null) {
      throw new IllegalStateException(op + " without a value");
    }
    if (before != null && Overlay.same(before, value)) {
      return nothing("the model has this very value already", null);
    }
    return moved(value, parent, step);
  }

  private static JsonValue moved(JsonValue value, Place parent, String step) {
    Place from = value.place();
    Place place = new Place(from.file(), from.line(), from.column(), parent, step);
    if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, moved(member, place, key)));
      return new JsonObject(place, Collections.unmodifiableMap(members));
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> items = new ArrayList<>();
      for (JsonValue item : array.items()) {
        items.add(moved(item, place, Integer.toString(items.size())));
      }
      return new JsonArray(place, Collections.unmodifiableList(items));
    }
    if (value instanceof JsonString string) {
      return new JsonString(place, string.value());
    }
    if (value instanceof JsonValue.JsonNumber number) {
      return new JsonValue.JsonNumber(place, number.value());
    }
    if (value instanceof JsonValue.JsonBoolean bool) {
      return new JsonValue.JsonBoolean(place, bool.value());
    }
    return new JsonValue.JsonNull(place);
  }

  private @Nullable JsonValue absent(Place in, String key, Collection<String> known) {
    return nothing(holder(in) + " has no " + JsonValue.quoted(key), Suggestion.hint(key, known));
  }

  private @Nullable JsonValue nothing(String why, @Nullable String hint) {
    problems.error(
        pointer.place(),
        "the change (" + op + " " + pointer.value() + ") binds to nothing: " + why,
        hint);
    return null;
  }
}
