package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes that are called as types of Java are. */
class TypeChangesTest {
  /** The shape that is compared stands at each place where a shape can. */
  private static final String SERVICE =
      """
      {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "things", "jsonVersion": "1.1",
         "protocol": "json", "serviceFullName": "The Things Service", "serviceId": "Things",
         "signingName": "things", "targetPrefix": "Things_20200101"},
       "operations": {"PutThing": {"name": "PutThing", "input": {"shape": "PutThingInput"},
         "output": {"shape": "PutThingOutput"}, "errors": [{"shape": "BadException"}]}},
       "shapes": {
         "PutThingInput": {"type": "structure", "members": {
           "one": {"shape": "@"}, "all": {"shape": "All"}, "named": {"shape": "Named"}}},
         "PutThingOutput": {"type": "structure", "members": {
           "one": {"shape": "@"}, "instant": {"shape": "Instant"}, "color": {"shape": "Color"}}},
         "BadException": {"type": "structure", "exception": true, "members": {
           "reason": {"shape": "@"}}},
         "All": {"type": "list", "member": {"shape": "@"}},
         "Named": {"type": "map", "key": {"shape": "Key"}, "value": {"shape": "All"}},
         "Key": {"type": "string"},
         "Date": {"type": "timestamp"},
         "Instant": {"type": "structure", "members": {"key": {"shape": "Key"}}},
         "Color": {"type": "string", "enum": ["RED", "GREEN"]},
         "String": {"type": "string"},
         "Integer": {"type": "integer"}
       }}
      """;

  private static ModelFiles files(String text, String shape) {
    return Things.files(
        text.replace("@", shape), "{\"pagination\": {}}", "{\"version\": 2, \"waiters\": {}}");
  }

  private static List<Change> ofMembers(ModelFiles before, ModelFiles after) {
    return Things.diff(before, after).changes().stream()
        .filter(change -> change.kind().noun().equals("member"))
        .toList();
  }

  private static void changed(ModelFiles before, ModelFiles after, String from, String to) {
    List<Change> changes = ofMembers(before, after);

    assertThat(changes)
        .extracting(Change::toString)
        .containsExactly(
            "BadException.reason: type " + from + " -> " + to,
            "PutThingInput.all: type List<" + from + "> -> List<" + to + ">",
            "PutThingInput.named: type Map<String, List<%s>> -> Map<String, List<%s>>"
                .formatted(from, to),
            "PutThingInput.one: type " + from + " -> " + to,
            "PutThingOutput.one: type " + from + " -> " + to);
    assertThat(changes)
        .allMatch(change -> change.impact() == Impact.SOURCE_BREAKING)
        .allMatch(change -> change.kind() == ChangeKind.MEMBER_TYPE);
    assertThat(changes.get(0).before()).isEqualTo(from);
    assertThat(changes.get(0).after()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"Integer, integer", "String, string"})
  void aPlainShapeThatBecomesAnEnumerationOfTheNameOfItsJavaType(String name, String type) {
    String listed =
        Things.with(
            SERVICE,
            "\"%s\": {\"type\": \"%s\"}".formatted(name, type),
            "\"%s\": {\"type\": \"string\", \"enum\": [\"ONE\", \"TWO\"]}".formatted(name));

    changed(files(SERVICE, name), files(listed, name), name, "Things" + name);
    changed(files(listed, name), files(SERVICE, name), "Things" + name, name);
  }

  @Test
  void aTimestampAndAStructureOfTheNameOfItsJavaType() {
    ModelFiles timestamps = files(SERVICE, "Date");
    ModelFiles structures = files(SERVICE, "Instant");

    changed(timestamps, structures, "Instant", "ThingsInstant");
    changed(structures, timestamps, "ThingsInstant", "Instant");
  }

  @Test
  void aDocumentThatBecomesAStructureOfTheSameNameInJava() {
    String color = "\"Color\": {\"type\"";
    String document = "\"Document\": {\"type\": \"structure\", \"members\": {}%s}, " + color;
    String free = Things.with(SERVICE, color, document.formatted(", \"document\": true"));
    String fixed = Things.with(SERVICE, color, document.formatted(""));

    changed(
        files(free, "Document"),
        files(fixed, "Document"),
        "dev.shapewright.runtime.Document",
        "Document (structure)");
  }

  @Test
  void anEnumerationThatBecomesAStructure() {
    String structure =
        Things.with(
            SERVICE,
            "\"Color\": {\"type\": \"string\", \"enum\": [\"RED\", \"GREEN\"]}",
            "\"Color\": {\"type\": \"structure\", \"members\": {\"key\": {\"shape\": \"Key\"}}}");

    assertThat(ofMembers(files(SERVICE, "Integer"), files(structure, "Integer")))
        .extracting(Change::toString)
        .containsExactly("PutThingOutput.color: type Color (enumeration) -> Color (structure)");
  }

  @Test
  void aFormatIsToldOfTimestampsAlone() {
    String formatted =
        Things.with(
            SERVICE,
            "\"Date\": {\"type\": \"timestamp\"}",
            "\"Date\": {\"type\": \"timestamp\", \"timestampFormat\": \"iso8601\"}");

    assertThat(ofMembers(files(SERVICE, "Date"), files(formatted, "Date")))
        .hasSize(5)
        .allMatch(
            change ->
                change.text().equals("timestamp format UNIX_TIMESTAMP -> timestamp format ISO_8601")
                    && change.impact() == Impact.COMPATIBLE);
    assertThat(ofMembers(files(formatted, "Date"), files(SERVICE, "Instant")))
        .noneMatch(change -> change.text().contains("timestamp format"));
  }
}
