package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what differs between two versions of a service as JSON, for other programs.
 *
 * <p>The document is an object with these fields, in this order; strings where nothing else is
 * said:
 *
 * <ul>
 *   <li>{@code service}: the service's full name
 *   <li>{@code before}, {@code after}: what people call the two versions
 *   <li>{@code counts}: an object with a number for each impact, {@code source-breaking}, {@code
 *       behaviour-breaking}, {@code compatible} and {@code documentation}
 *   <li>{@code changes}: an array of objects, the worst first
 * </ul>
 *
 * <p>Each change has these fields, in this order:
 *
 * <ul>
 *   <li>{@code impact}: what it means for callers, one of the four above
 *   <li>{@code kind}: what has changed, a value of {@link ChangeKind#code()}
 *   <li>{@code subject}: what it is about, as the model names it
 *   <li>{@code text}: what has happened to it, for people
 *   <li>{@code before}: how it was; absent where it was not
 *   <li>{@code after}: how it is; absent where it is not
 *   <li>{@code direction}: {@code sent}, {@code received} or {@code both}; absent where it does not
 *       matter
 *   <li>{@code javaNames}: an array of the classes, methods and constants that it touches, without
 *       packages; it may be empty
 * </ul>
 *
 * <p>Further fields, kinds and impacts may be added; the meaning of these stays.
 */
public final class DiffJson {
  /** What every document begins with. */
  public static final String BEGINNING = "{\n  \"service\": ";

  private DiffJson() {}

  /**
   * The whole document.
   *
   * @param diff what differs
   * @return indented JSON in ASCII, ended by a line feed
   */
  public static String text(ModelDiff diff) {
    List<String> counts = new ArrayList<>();
    for (Impact impact : Impact.values()) {
      counts.add(field(impact.code(), String.valueOf(diff.changes(impact).size())));
    }
    List<String> fields = new ArrayList<>();
    string("service", diff.service(), fields);
    string("before", diff.before(), fields);
    string("after", diff.after(), fields);
    fields.add(field("counts", "{" + String.join(", ", counts) + "}"));
    String changes =
        diff.changes().stream().map(DiffJson::change).collect(Collectors.joining(",\n"));
    fields.add(field("changes", changes.isEmpty() ? "[]" : "[\n" + changes + "\n  ]"));
    return "{\n  " + String.join(",\n  ", fields) + "\n}\n";
  }

  private static String change(Change change) {
    List<String> fields = new ArrayList<>();
    string("impact", change.impact().code(), fields);
    string("kind", change.kind().code(), fields);
    string("subject", change.subject(), fields);
    string("text", change.text(), fields);
    string("before", change.before(), fields);
    string("after", change.after(), fields);
    Direction direction = change.direction();
    string("direction", direction == null ? null : direction.code(), fields);
    fields.add(
        field(
            "javaNames",
            change.javaNames().stream()
                .map(NameKey::quoted)
                .collect(Collectors.joining(", ", "[", "]"))));
    return "    {\n      " + String.join(",\n      ", fields) + "\n    }";
  }

  private static void string(String name, @Nullable String value, List<String> fields) {
    if (value != null) {
      fields.add(field(name, NameKey.quoted(value)));
    }
  }

  private static String field(String name, String json) {
    return NameKey.quoted(name) + ": " + json;
  }
}
