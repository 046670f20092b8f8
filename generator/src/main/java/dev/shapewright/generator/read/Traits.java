package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Deprecation;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads traits that several kinds of things have. */
final class Traits {
  private static final List<String> TIMESTAMP_FORMATS =
      List.of("unixTimestamp", "iso8601", "rfc822");

  private Traits() {}

  static Shape.Common common(String name, ObjectView view) {
    return new Shape.Common(
        name,
        view.string("documentation"),
        view.flag("sensitive"),
        holdsJsonText(view),
        deprecation(view),
        view.place().location());
  }

  /** Strings that hold JSON are marked at the shape or at the references of lists and maps. */
  private static boolean holdsJsonText(ObjectView view) {
    boolean marked = view.flag("jsonvalue");
    for (String key : List.of("member", "value")) {
      ObjectView reference =
          view.members().get(key) instanceof JsonObject ? view.object(key) : null;
      marked |= reference != null && reference.flag("jsonvalue");
    }
    return marked;
  }

  /** Keys of ours come from overlays alone, where a slip of the pen would go unseen. */
  static void checkOwnKeys(ObjectView view, String what, Set<String> known, Problems problems) {
    for (String key : view.members().keySet()) {
      if (key.startsWith("shapewright:") && !known.contains(key)) {
        problems.error(
            view.place(),
            what + " has no key " + JsonValue.quoted(key),
            Suggestion.hint(key, known));
      }
    }
  }

  static @Nullable Deprecation deprecation(ObjectView view) {
    if (!view.flag("deprecated")) {
      return null;
    }
    return new Deprecation(view.string("deprecatedMessage"), view.string("deprecatedSince"));
  }

  static @Nullable String timestampFormat(ObjectView view, Problems problems) {
    JsonString format = view.stringAt("timestampFormat");
    if (format == null || TIMESTAMP_FORMATS.contains(format.value())) {
      return format == null ? null : format.value();
    }
    problems.error(
        format.place(),
        "%s is no timestamp format".formatted(JsonValue.quoted(format.value())),
        "Known formats: " + String.join(", ", TIMESTAMP_FORMATS) + ".");
    return null;
  }
}
