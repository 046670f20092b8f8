package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Deprecation;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
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
        deprecation(view),
        view.place().location());
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
