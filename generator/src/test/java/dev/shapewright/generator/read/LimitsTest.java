package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no Java class or file could hold is refused by the reader, not by the compiler. */
class LimitsTest {
  @Test
  void aNameHas200CharactersAtMost() {
    assertProblem(
        "\"" + "N".repeat(201) + "\": {\"type\": \"string\"}",
        "is too long a name for a shape: 201 characters, more than 200");
  }

  @Test
  void aStructureHas500MembersAtMost() {
    String members =
        IntStream.rangeClosed(0, 500)
            .mapToObj(i -> "\"m" + i + "\": {\"shape\": \"T\"}")
            .collect(Collectors.joining(","));
    assertProblem(
        "\"T\": {\"type\": \"string\"}, \"S\": {\"type\": \"structure\", \"members\": {"
            + members
            + "}}",
        "a structure of 501 members, more than 500, cannot be a Java class");
  }

  @Test
  void anEnumerationHas1500ValuesAtMost() {
    String values =
        IntStream.rangeClosed(0, 1_500)
            .mapToObj(i -> "\"v" + i + "\"")
            .collect(Collectors.joining(","));
    assertProblem(
        "\"E\": {\"type\": \"string\", \"enum\": [" + values + "]}",
        "an enumeration of 1501 values, more than 1500, cannot be a Java class");
  }

  @Test
  void listsAreNested32DeepAtMost() {
    String lists =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(
                i ->
                    "\"L"
                        + i
                        + "\": {\"type\": \"list\", \"member\": {\"shape\": \"L"
                        + (i - 1)
                        + "\"}}")
            .collect(Collectors.joining(","));
    assertProblem(
        "\"L0\": {\"type\": \"string\"}, " + lists,
        "(/shapes/L33): a list has lists and maps nested more than 32 deep");
  }

  private static void assertProblem(String shapes, String expected) {
    String model =
        """
        {"metadata": {"apiVersion": "1", "endpointPrefix": "e", "jsonVersion": "1.1",
          "protocol": "json", "serviceId": "S", "targetPrefix": "T"},
         "operations": {}, "shapes": {%s}}
        """
            .formatted(shapes);
    ModelFile file = new ModelFile("m.json", model.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> ModelReader.read(new ModelFiles(file, null)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining(expected);
  }
}
