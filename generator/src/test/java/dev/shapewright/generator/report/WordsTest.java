package dev.shapewright.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints in words. */
final class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'type': 'string', 'min': 1, 'max': 2048 | 1 to 2,048 characters",
        "'type': 'string', 'min': 0, 'max': 1 | at most 1 character",
        "'type': 'string', 'min': 0 | ''",
        "'type': 'string', 'min': 3 | at least 3 characters",
        "'type': 'string', 'enum': ['a', 'b'] | one of 2 values",
        "'type': 'string', 'sensitive': true | sensitive: never shown in logs",
        "'type': 'blob', 'min': 16, 'max': 16 | exactly 16 bytes",
        "'type': 'integer', 'min': 0, 'max': 10 | 0 to 10",
        "'type': 'integer', 'min': -1 | at least -1",
        "'type': 'double', 'max': 0.50 | at most 0.5",
        "'type': 'double', 'max': 1E+300 | at most 1E+300",
        "'type': 'list', 'member': {'shape': 'T'}, 'max': 1 | at most 1 item",
        "'type': 'map', 'key': {'shape': 'T'}, 'value': {'shape': 'T'}, 'min': 1 | at least 1 entry",
        "'type': 'structure', 'union': true, 'members': {'a': {'shape': 'T'}} | exactly one member",
      })
  void aShapesConstraintsInWords(String shape, String words) {
    String shapes = (", 'S': {" + shape + "}, 'T': {'type': 'string'}").replace('\'', '"');
    ReportInput input = Reports.input(Reports.service("x", "\"s\": {\"shape\": \"S\"}", shapes));

    assertThat(Words.ofMember(input.plan().operations().get(0).request().members().get(0), true))
        .isEqualTo(words.isEmpty() ? List.of() : List.of(words));
  }
}
