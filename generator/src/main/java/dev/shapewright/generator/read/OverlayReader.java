package dev.shapewright.generator.read;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads an overlay file: either the changes of one model, or a section for each of several models,
 * named by the {@code uid} of its metadata. Sections of other models are checked too, but not used.
 */
final class OverlayReader {
  private static final Set<String> FILE_KEYS = Set.of("changes", "services");
  private static final Set<String> SECTION_KEYS = Set.of("changes");
  private static final Set<String> CHANGE_KEYS =
      Set.of("op", "pointer", "value", "optional", "reason", "source");

  private final @Nullable String uid;
  private final Problems problems;

  /**
   * @param uid the {@code uid} of the model, null if it has none
   * @param problems where to report
   */
  OverlayReader(@Nullable String uid, Problems problems) {
    this.uid = uid;
    this.problems = problems;
  }

  /** The changes that the file states for the model, without those that are wrong in themselves. */
  List<StatedChange> read(JsonValue file) {
    ObjectView root = ObjectView.of(file, problems);
    if (root == null || hasOtherKeys(root, FILE_KEYS, "an overlay")) {
      return List.of();
    }
    if (root.has("changes") == root.has("services")) {
      problems.error(
          root.place(),
          "expected either the key \"changes\" or the key \"services\", found "
              + (root.has("changes") ? "both" : "neither"));
      return List.of();
    }
    if (root.has("changes")) {
      return changes(root);
    }
    ObjectView services = root.object("services");
    return services == null ? List.of() : ofTheModel(services);
  }

  private List<StatedChange> ofTheModel(ObjectView services) {
    List<StatedChange> ofTheModel = List.of();
    for (String name : services.members().keySet()) {
      List<StatedChange> changes = section(services, name);
      if (name.equals(uid)) {
        ofTheModel = changes;
      }
    }
    if (uid == null) {
      problems.warning(
          services.place(),
          "the model has no uid in its metadata, so that none of these sections is for it",
          null);
    } else if (!services.has(uid)) {
      // No error: a parent POM may give one file to all of its modules.
      problems.warning(
          services.place(),
          "none of these sections is for the model, " + JsonValue.quoted(uid),
          Suggestion.hint(uid, services.members().keySet()));
    }
    return ofTheModel;
  }

  private List<StatedChange> section(ObjectView services, String name) {
    ObjectView section = services.object(name);
    if (section == null || hasOtherKeys(section, SECTION_KEYS, "a section of an overlay")) {
      return List.of();
    }
    if (!section.has("changes")) {
      problems.error(section.place(), "the key \"changes\" is missing; expected an array");
    }
    return changes(section);
  }

  private List<StatedChange> changes(ObjectView holder) {
    List<StatedChange> changes = new ArrayList<>();
    for (ObjectView view : holder.objects("changes")) {
      StatedChange change = change(view);
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  private boolean hasOtherKeys(ObjectView view, Set<String> keys, String what) {
    for (String key : view.members().keySet()) {
      if (!keys.contains(key)) {
        String hint = Suggestion.hint(key, keys);
        problems.error(
            view.place(),
            what + " has no key " + JsonValue.quoted(key),
            hint == null ? "Its keys: " + String.join(", ", new TreeSet<>(keys)) + "." : hint);
        return true;
      }
    }
    return false;
  }

  private @Nullable StatedChange change(ObjectView view) {
    if (hasOtherKeys(view, CHANGE_KEYS, "an overlay change")) {
      return null;
    }
    JsonString op = view.requiredString("op");
    JsonString pointer = view.requiredString("pointer");
    String reason = stated(view, "reason");
    String source = stated(view, "source");
    if (op == null || pointer == null || reason == null || source == null) {
      return null;
    }
    if (!isSound(view, op, pointer)) {
      return null;
    }
    return new StatedChange(
        op.value(),
        pointer,
        view.members().get("value"),
        view.flag("optional"),
        new OverlayChange(
            pointer.value(),
            view.members().get("value") instanceof JsonString text ? text.value() : null,
            reason,
            source,
            view.place().location()));
  }

  /** A text that must say something, on one line. */
  private @Nullable String stated(ObjectView change, String key) {
    JsonString text = change.requiredString(key);
    if (text != null && text.value().isBlank()) {
      problems.error(text.place(), "the " + key + " of an overlay change must not be blank");
      return null;
    }
    return text == null ? null : text.value().strip().replaceAll("\\s+", " ");
  }

  private boolean isSound(ObjectView change, JsonString op, JsonString pointer) {
    boolean removes = op.value().equals("remove");
    if (!removes && !op.value().equals("add") && !op.value().equals("replace")) {
      problems.error(
          op.place(), "expected \"add\", \"replace\" or \"remove\", found " + op.described());
      return false;
    }
    if (removes == change.has("value")) {
      problems.error(
          change.place(), removes ? "\"remove\" takes no value" : "the key \"value\" is missing");
      return false;
    }
    if (!pointer.value().startsWith("/")) {
      problems.error(
          pointer.place(),
          "expected a JSON pointer such as /shapes/id/max, found " + pointer.described());
      return false;
    }
    return true;
  }
}
