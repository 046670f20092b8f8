package dev.shapewright.generator.emit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A violation tells that its rule comes from an overlay, and why; of other rules it does not. */
final class OverlaidRulesTest {
  private static final String SERVICE =
      """
      {"version": "2.0",
       "metadata": {"apiVersion": "1", "endpointPrefix": "e", "jsonVersion": "1.1",
         "protocol": "json", "serviceFullName": "Sample", "serviceId": "Sample",
         "signatureVersion": "v4", "targetPrefix": "T", "uid": "sample-1"},
       "operations": {"Run": {"name": "Run", "http": {"method": "POST", "requestUri": "/"},
         "input": {"shape": "RunInput"}}},
       "shapes": {
         "RunInput": {"type": "structure", "required": ["name"],
           "members": {"name": {"shape": "Name"}, "other": {"shape": "Other"},
             "either": {"shape": "Either"}}},
         "Name": {"type": "string", "min": 1, "max": 9, "pattern": "[a-z]*",
           "documentation": "<p>Vague.</p>"},
         "Other": {"type": "string", "enum": ["A"]},
         "Either": {"type": "structure", "members": {"one": {"shape": "Name"}}}}}
      """;

  private static Map<String, String> generated(String... changes) {
    String overlay = "{\"changes\": [" + String.join(",", changes) + "]}";
    ModelFiles files =
        new ModelFiles(
            new ModelFile("service-2.json", SERVICE.getBytes(UTF_8)),
            List.of(new ModelFile("overlay.json", overlay.getBytes(UTF_8))),
            null);
    Map<String, String> byName = new TreeMap<>();
    InMemory.generate(files, "s")
        .forEach((path, text) -> byName.put(path.substring(path.lastIndexOf('/') + 1), text));
    return byName;
  }

  private static String change(String op, String pointer, String value, String reason) {
    return "{\"op\": \"%s\", \"pointer\": \"%s\", \"value\": %s, \"reason\": \"%s\", \"source\": \"Guide\"}"
        .formatted(op, pointer, value, reason);
  }

  @Test
  void aMemberThatAnOverlayRequires() {
    Map<String, String> files =
        generated(change("add", "/shapes/RunInput/required/-", "\"other\"", "It fails without."));
    assertThat(files.get("RunRequestValidator.java"))
        .contains("context.missing(\"name\", \"RunInput\");")
        .contains("context.missing(\"other\", \"RunInput, by an overlay: It fails without.\");");
    assertThat(files.get("RunRequest.java"))
        .containsOnlyOnce("By an overlay: It fails without. (Guide)");
  }

  @Test
  void aStructureThatAnOverlayMakesAUnion() {
    assertThat(
            generated(change("add", "/shapes/Either/union", "true", "One at a time."))
                .get("EitherValidator.java"))
        .contains("context.notOneMember(members, \"Either, by an overlay: One at a time.\");");
  }

  @Test
  void onlyTheRuleThatAnOverlayChangesHasItsReason() {
    String constraints =
        generated(
                change("replace", "/shapes/Name/documentation", "\"<p>Clear.</p>\"", "Words."),
                change("replace", "/shapes/Name/max", "5", "Five\\nfit."))
            .get("Constraints.java");
    assertThat(constraints)
        .contains(
            """
                String limits =
                    "Name, by an overlay: max: Five fit.";
                context.length(value, 1, 5, limits);
                if (!Patterns.matchesName(value)) {
                  context.text(value, "Name");
                  context.mismatch(value, Patterns.NAME_PATTERN, "Name");
                }
            """)
        .doesNotContain("Words.");
  }

  @Test
  void severalReasonsAreJoined() {
    assertThat(
            generated(
                    change("replace", "/shapes/Name/min", "2", "At least two."),
                    change("replace", "/shapes/Name/max", "5", "Five fit."),
                    change("replace", "/shapes/Name/pattern", "\"[a-f]*\"", "Hexadecimal."),
                    change("add", "/shapes/Other/enum/-", "\"B\"", "B is known."))
                .get("Constraints.java"))
        .contains("\"Name, by an overlay: min: At least two. max: Five fit.\"")
        .contains("String pattern =\n        \"Name, by an overlay: Hexadecimal.\"")
        .contains("context.mismatch(value, Patterns.NAME_PATTERN, pattern)")
        .contains("context.unknownValue(value.value(), \"Other, by an overlay: B is known.\")");
  }
}
