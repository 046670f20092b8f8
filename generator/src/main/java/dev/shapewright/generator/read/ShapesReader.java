package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.model.Shape.NumberKind;
import dev.shapewright.generator.read.JsonValue.JsonString;
import dev.shapewright.generator.read.Unlinked.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code shapes}. */
final class ShapesReader {
  /** What javac takes; the largest published enumeration has 1,212. */
  private static final int MOST_VALUES = 1_500;

  private static final List<String> TYPES =
      List.of(
          "structure",
          "list",
          "map",
          "string",
          "character",
          "blob",
          "boolean",
          "timestamp",
          "byte",
          "short",
          "integer",
          "long",
          "float",
          "double",
          "biginteger",
          "bigdecimal");

  private final Unlinked unlinked;
  private final Problems problems;
  private final Set<String> errorNames;
  private final StructureReader structures;
  private final LimitsReader limits;

  ShapesReader(Unlinked unlinked, Set<String> errorNames) {
    this.unlinked = unlinked;
    this.problems = unlinked.problems();
    this.errorNames = errorNames;
    this.structures = new StructureReader(unlinked, errorNames);
    this.limits = new LimitsReader(problems);
  }

  /** The shapes that could be read, sorted by name. */
  Map<String, Shape> read(ObjectView section) {
    Map<String, Shape> shapes = new TreeMap<>();
    section
        .members()
        .forEach(
            (name, value) -> {
              Names.check(name, "a shape", value.place(), problems);
              ObjectView view = ObjectView.of(value, problems);
              Shape shape = view == null ? null : shape(name, view);
              if (shape != null) {
                shapes.put(name, shape);
              }
            });
    // Sorted it stays; looked up it is more often than not.
    return Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
  }

  private @Nullable Shape shape(String name, ObjectView view) {
    JsonString type = view.requiredString("type");
    if (type == null) {
      return null;
    }
    Shape.Common common = Traits.common(name, view);
    return switch (type.value()) {
      case "structure" ->
          view.flag("document") ? document(common, view) : structures.read(common, view);
      case "list" -> list(common, view);
      case "map" -> map(common, view);
      case "string" -> text(common, view);
      case "character" -> new Shape.Text(common, Shape.Limits.NONE, null, List.of());
      case "blob" -> blob(common, view);
      case "boolean" -> new Shape.Bool(common);
      case "timestamp" -> new Shape.Timestamp(common, Traits.timestampFormat(view, problems));
      case "byte", "short", "integer" -> numeric(common, view, NumberKind.INTEGER);
      case "long" -> numeric(common, view, NumberKind.LONG);
      case "float" -> numeric(common, view, NumberKind.FLOAT);
      case "double" -> numeric(common, view, NumberKind.DOUBLE);
      case "biginteger" -> numeric(common, view, NumberKind.BIG_INTEGER);
      case "bigdecimal" -> numeric(common, view, NumberKind.BIG_DECIMAL);
      default -> unknown(type);
    };
  }

  private Shape blob(Shape.Common common, ObjectView view) {
    new UnsupportedTraits(unlinked).ofShape(common.name(), view);
    return new Shape.Blob(common, limits.length(view));
  }

  private Shape document(Shape.Common common, ObjectView view) {
    ObjectView members = view.object("members");
    if (members != null && !members.members().isEmpty()) {
      problems.error(view.place(), "a document has no members, for it may hold any JSON", null);
    }
    return new Shape.Document(common);
  }

  private @Nullable Shape unknown(JsonString type) {
    String hint = Suggestion.hint(type.value(), TYPES);
    problems.error(
        type.place(),
        "%s is no type of shape".formatted(JsonValue.quoted(type.value())),
        hint == null ? "Types: " + String.join(", ", TYPES) + "." : hint);
    return null;
  }

  private @Nullable Shape list(Shape.Common common, ObjectView view) {
    String item = target(common, view, "member", Target.ANY, "the item of a list");
    Shape.Limits length = limits.length(view);
    boolean sparse = view.flag("sparse");
    return item == null ? null : new Shape.ListOf(common, item, length, sparse);
  }

  private @Nullable Shape map(Shape.Common common, ObjectView view) {
    String key = target(common, view, "key", Target.STRING, "the key of a map");
    String value = target(common, view, "value", Target.ANY, "the value of a map");
    Shape.Limits length = limits.length(view);
    boolean sparse = view.flag("sparse");
    return key == null || value == null
        ? null
        : new Shape.MapOf(common, key, value, length, sparse);
  }

  private @Nullable String target(
      Shape.Common holder, ObjectView view, String key, Target target, String role) {
    ObjectView reference = view.requiredObject(key);
    if (reference == null) {
      return null;
    }
    new UnsupportedTraits(unlinked).ofElement(holder.name(), reference);
    String shape = unlinked.reference(reference, target, role);
    if (shape != null && errorNames.contains(shape)) {
      unlinked.unsupportedInShape(holder.name(), reference.place(), StructureReader.ERROR_AS_VALUE);
    }
    return shape;
  }

  private Shape text(Shape.Common common, ObjectView view) {
    return new Shape.Text(common, limits.length(view), view.string("pattern"), values(view));
  }

  private List<String> values(ObjectView view) {
    List<JsonString> listed = view.strings("enum");
    if (listed.size() > MOST_VALUES) {
      problems.error(
          view.place(),
          "an enumeration of %d values, more than %d, cannot be a Java class"
              .formatted(listed.size(), MOST_VALUES));
      return List.of();
    }
    Set<String> values = new LinkedHashSet<>();
    for (JsonString value : listed) {
      if (!values.add(value.value())) {
        problems.warning(
            value.place(),
            "the value %s is listed twice".formatted(JsonValue.quoted(value.value())),
            null);
      }
    }
    return List.copyOf(values);
  }

  private Shape numeric(Shape.Common common, ObjectView view, NumberKind kind) {
    return new Shape.Numeric(common, kind, limits.range(view));
  }
}
