package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models made to break out of strings and comments: what they give compiles and does nothing. */
final class HostileModelTest {
  private static final String LONG = "x".repeat(70_000);

  private static final List<String> STRINGS =
      List.of(
          "\"; System.exit(1); //",
          "\\\"; class Evil {} \"",
          "*/ class Evil {} /*",
          "\\u0022+\\u000a",
          "line\nfeed\r\ttab",
          "$L $T $$ $",
          "lone \uD800",
          "turned \u202e round \\\u2066",
          "\\\uD800",
          "?",
          "nul\0",
          "%s %n",
          "\u00e4".repeat(40_000),
          LONG);

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c > 0x7e) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private static boolean isPattern(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static String model(String shapes, String operations, String name) {
    return """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "odd", "jsonVersion": "1.1",
          "protocol": "json", "serviceFullName": %1$s, "serviceId": "Odd", "signingName": "odd",
          "targetPrefix": "Odd"},
         "documentation": %1$s,
         "operations": {%3$s},
         "shapes": {%2$s}}"""
        .formatted(json(name), shapes, operations);
  }

  private static final String RUN =
      """
      "Run": {"name": "Run", "input": {"shape": "RunInput"}, "errors": [{"shape": "Fault"}],
        "documentation": "*/ @see x"}""";

  private static SortedMap<String, String> hostile() {
    List<String> values = new ArrayList<>();
    STRINGS.forEach(each -> values.add(json(each)));
    List<String> shapes = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (int i = 0; i < STRINGS.size(); i++) {
      // As a class that admits just these characters, and as a group if that is a pattern.
      String escaped = STRINGS.get(i).replaceAll("([\\\\\\[\\]^&-])", "\\\\$1");
      shapes.add(
          "\"P%d\": {\"type\": \"string\", \"pattern\": %s}"
              .formatted(i, json("[" + escaped + "]*")));
      String group = "(" + escaped + ")*";
      shapes.add(
          "\"Q%d\": {\"type\": \"string\", \"pattern\": %s}"
              .formatted(i, json(isPattern(group) ? group : "x")));
      shapes.add(
          """
          "D%d": {"type": "string", "deprecated": true, "deprecatedMessage": %s,
            "deprecatedSince": %s, "enum": ["a"]}"""
              .formatted(i, json(STRINGS.get(i)), json(STRINGS.get(i))));
      for (String kind : List.of("P", "Q", "D")) {
        members.add("\"m%s%d\": {\"shape\": \"%s%d\"}".formatted(kind, i, kind, i));
      }
    }
    shapes.add("\"E\": {\"type\": \"string\", \"enum\": [" + String.join(",", values) + "]}");
    members.add("\"e\": {\"shape\": \"E\"}");
    shapes.add(
        "\"RunInput\": {\"type\": \"structure\", \"members\": {"
            + String.join(",", members)
            + "}}");
    shapes.add(
        "\"Fault\": {\"type\": \"structure\", \"members\": {}, \"exception\": true, \"error\": {\"code\": "
            + json(STRINGS.get(0) + STRINGS.get(6))
            + "}}");
    return InMemory.generate(
        InMemory.model(model(String.join(",", shapes), RUN, STRINGS.get(2) + STRINGS.get(3)), null),
        "odd");
  }

  @Test
  void stringsStayStrings(@TempDir Path classes) {
    assertThat(SourceCompiler.complaints(hostile(), classes)).isEmpty();
    assertThat(classes.resolve("Evil.class")).doesNotExist();
    assertThat(classes.resolve("odd/model/Evil.class")).doesNotExist();
  }

  @Test
  void stringsKeepTheirValue(@TempDir Path classes) throws Exception {
    SourceCompiler.complaints(hostile(), classes);
    try (var loader = new java.net.URLClassLoader(new java.net.URL[] {classes.toUri().toURL()})) {
      Class<?> type = loader.loadClass("odd.model.E");
      for (String value : STRINGS) {
        Object constant = type.getMethod("of", String.class).invoke(null, value);
        assertThat(type.getMethod("value").invoke(constant)).isEqualTo(value);
        assertThat(type.getMethod("isKnown").invoke(constant)).isEqualTo(true);
      }
    }
  }

  @Test
  void longNamesAndLimitsBeyondAllTypesCompile(@TempDir Path classes) {
    String shapes =
        """
        "RunInput": {"type": "structure", "members": {"a": {"shape": "I"}, "b": {"shape": "D"},
          "c": {"shape": "S"}, "foo": {"shape": "Outer"}, "bar": {"shape": "outer"}}},
        "I": {"type": "integer", "min": 0.5, "max": 1e300},
        "D": {"type": "double", "min": -1e390, "max": 1e390},
        "S": {"type": "string", "min": 0, "max": 9223372036854775807},
        "Outer": {"type": "list", "member": {"shape": "Foo"}},
        "outer": {"type": "list", "member": {"shape": "foo"}},
        "Foo": {"type": "list", "member": {"shape": "S"}},
        "foo": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "CollectionFoo"}},
        "CollectionFoo": {"type": "structure", "members": {"x": {"shape": "S"}}},
        "Fault": {"type": "structure", "members": {}, "exception": true}""";
    String operations = RUN + ", " + RUN.replace("\"Run\"", "\"run\"");
    Map<String, String> files =
        InMemory.generate(InMemory.model(model(shapes, operations, "Odd"), null), "odd");

    assertThat(SourceCompiler.complaints(files, classes)).isEmpty();
    assertThat(files.get("odd/validation/Constraints.java"))
        .contains("context.range(value, 1, Long.MAX_VALUE, \"I\")");
  }

  @Test
  void theNameOfTheModelsFileStaysInItsComment() {
    assertThat(Literals.singleLine("service\nclass Evil {}\r-2.json"))
        .isEqualTo("service class Evil {} -2.json");
  }
}
