package dev.shapewright.generator.jmespath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.Shape.NumberKind;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions are linked to shapes: each name exists, each type is known. */
final class PathLinkerTest {
  private static final String MODEL =
      """
      {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "x", "jsonVersion": "1.1",
        "protocol": "json", "serviceFullName": "X", "serviceId": "X", "targetPrefix": "X"},
       "operations": {"Get": {"input": {"shape": "In"}, "output": {"shape": "Out"}}},
       "shapes": {
         "In": {"type": "structure", "members": {}},
         "Out": {"type": "structure", "members": {
           "text": {"shape": "S"}, "state": {"shape": "E"}, "mood": {"shape": "E2"},
           "count": {"shape": "I"}, "total": {"shape": "N"}, "part": {"shape": "D"},
           "huge": {"shape": "G"}, "on": {"shape": "B"}, "things": {"shape": "Things"},
           "grid": {"shape": "Grid"}, "words": {"shape": "Words"}, "map": {"shape": "Map"},
           "self": {"shape": "Out"}}},
         "Thing": {"type": "structure", "members": {"name": {"shape": "S"}, "state": {"shape": "E"}}},
         "Things": {"type": "list", "member": {"shape": "Thing"}},
         "Grid": {"type": "list", "member": {"shape": "Words"}},
         "Words": {"type": "list", "member": {"shape": "S"}},
         "Map": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "Thing"}},
         "S": {"type": "string"}, "E": {"type": "string", "enum": ["A"]},
         "E2": {"type": "string", "enum": ["B"]}, "I": {"type": "integer"}, "N": {"type": "long"},
         "D": {"type": "double"}, "G": {"type": "biginteger"}, "B": {"type": "boolean"}}}
      """;

  private static Path link(String expression) throws JmesPathException {
    try {
      ModelFile file = new ModelFile("m.json", MODEL.getBytes(StandardCharsets.UTF_8));
      return new PathLinker(ModelReader.read(new ModelFiles(file, null)).model())
          .link(expression, "Out");
    } catch (InvalidModelException e) {
      throw new AssertionError(e);
    }
  }

  private static String described(PathType type) {
    return type instanceof PathType.ListOf list
        ? "list of " + described(list.item())
        : type instanceof PathType.Numeric number && number.kind() != NumberKind.INTEGER
            ? "a number of 64 bits or more"
            : type.described();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "text; a string",
        "state; an enumeration",
        "self.self.count; a number",
        "things[].name; list of a string",
        "things[*].state; list of an enumeration",
        "things[-1].name; a string",
        "things[?state == 'A' && name != `null`].name; list of a string",
        "grid[]; list of a string",
        "grid[*]; list of list of a string",
        "grid[*][]; list of a string",
        "map.anything.name; a string",
        "map.*.name; list of a string",
        "keys(map); list of a string",
        "values(map); list of the structure \"Thing\"",
        "length(things); a number",
        "length(text); a number",
        "things[].name | [0]; a string",
        "text || state; a string",
        "state || mood; a string",
        "count < `5`; a boolean",
        "count <= total; a boolean",
        "part == `2.5`; a boolean",
        "state == text; a boolean",
        "contains(words, 'x'); a boolean",
        "contains(text, 'x'); a boolean",
        "ends_with(text, state); a boolean",
        "join(', ', words); a string",
        "[text, state]; list of a string",
        "not_null(text, state); a string",
        "to_string(state); a string",
        "!on; a boolean",
        "@.text; a string",
        "contains(`[\"A\", \"B\"]`, text); a boolean"
      })
  void givesAType(String expression, String expected) throws JmesPathException {
    assertThat(described(link(expression).type())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "txt; UNKNOWN_MEMBER; the structure \"Out\" has no member \"txt\", at character 1",
        "self.things.name; TYPE;"
            + " \"name\" is asked of a list, which has no members, at character 13",
        "text[0]; TYPE; a string is no list and has no items, at character 5",
        "text[]; TYPE; a string is no list and has no items, at character 5",
        "words.*; TYPE; \"*\" is asked of a list, which is no map, at character 6",
        "self.*; UNSUPPORTED; \"*\" is asked of the structure \"Out\", which is no map, at character 5",
        "count == 'x'; TYPE; a number and the string \"x\" are never equal, at character 7",
        "count == `1.5`; TYPE; a number and the number 1.5 are never equal, at character 7",
        "count == text; TYPE; a number and a string are never equal, at character 7",
        "text < `1`; TYPE; expected a number, found a string, at character 6",
        "huge == huge; UNSUPPORTED;"
            + " comparing numbers of any size is not supported, at character 6",
        "count || text; UNSUPPORTED; a number and a string in one place are not supported, at character 7",
        "things[0:2]; UNSUPPORTED; a slice is not supported, at character 7",
        "{a: text}; UNSUPPORTED; an object is not supported, at character 1",
        "sort(words); UNSUPPORTED; the function \"sort\" is not supported, at character 1",
        "length(count); TYPE; \"length\" expects a string, found a number, at character 1",
        "length(); SYNTAX; \"length\" expects one argument, found 0, at character 1",
        "contains(words, `1`); TYPE;"
            + " \"contains\" expects to look for a string, found a number, at character 1",
        "text | `1`; UNSUPPORTED; what a pipe makes of null is not supported, at character 6",
        "self.words == `null`; UNSUPPORTED;"
            + " comparing such a list or map with null is not supported, at character 12",
      })
  void cannotBeLinked(String expression, JmesPathException.Reason reason, String expected) {
    assertThatThrownBy(() -> link(expression))
        .isInstanceOfSatisfying(
            JmesPathException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessage(expected);
  }
}
