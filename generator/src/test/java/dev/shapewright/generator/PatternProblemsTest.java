package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.testing.InMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build says of patterns, and the report on them. */
final class PatternProblemsTest {
  @TempDir private Path folder;

  /** A model with a shape of the pattern and one without any. */
  private static String model(String pattern) {
    return """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "odd", "jsonVersion": "1.1",
          "protocol": "json", "serviceFullName": "Odd", "serviceId": "Odd", "signingName": "odd",
          "targetPrefix": "Odd"},
         "operations": {"Run": {"name": "Run", "input": {"shape": "RunInput"}}},
         "shapes": {
          "Code": {"type": "string", "pattern": "%s"},
          "Plain": {"type": "string"},
          "RunInput": {"type": "structure", "members": {
            "code": {"shape": "Code"}, "plain": {"shape": "Plain"}}}}}
        """
        .formatted(pattern);
  }

  private GenerationResult generate(String pattern) throws Exception {
    return Generator.generate(
        new GenerationRequest(
            InMemory.model(model(pattern), null),
            "odd",
            List.of(),
            folder.resolve("sources"),
            folder.resolve("odd.files"),
            folder.resolve("odd.patterns.txt")));
  }

  @Test
  void refusesWhatIsNoPatternAndWritesNothing() {
    assertThatThrownBy(() -> generate("[a-z"))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            """
            service-2.json:6:11 (/shapes/Code): The pattern of shape Code is no regular expression: [a-z
              Unclosed character class near index 3. Correct the pattern, or remove it, with an \
            overlay.""");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void warnsOfAPatternThatMatchesNothing() throws Exception {
    assertThat(generate("/^[a-z]+$/").warnings())
        .extracting(Problem::toString)
        .containsExactly(
            """
            service-2.json:6:11 (/shapes/Code): No value matches the pattern of shape Code: /^[a-z]+$/
              Every value is refused. If the service takes some, correct the pattern with an \
            overlay.""");
  }

  @Test
  void warnsOfAPatternThatNoAutomatonCanMatch() throws Exception {
    GenerationResult result = generate("(a|b)\\\\1");
    assertThat(result.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            """
            service-2.json:6:11 (/shapes/Code): The pattern of shape Code is not always checked: (a|b)\\1
              No automaton can do it (\\1), so java.util.regex tries for a limited number of steps; a \
            value that takes more counts as valid. A simpler pattern in an overlay is always checked.""");
    assertThat(result.patternSummary())
        .isEqualTo("1 pattern: 1 under a step budget; 0 bytes of tables; 1 not always checked");
  }

  @Test
  void saysNothingOfOtherPatternsButReportsThem() throws Exception {
    assertThat(generate("[a-z]([a-z\\n]*[a-z])?").warnings()).isEmpty();
    assertThat(Files.readString(folder.resolve("odd.patterns.txt")))
        .isEqualTo(
            """
            1 pattern: 1 table; 43 bytes of tables; 0 not always checked

            table of 3 states; 43 bytes
              of shape Code
              [a-z]([a-z\\u000A]*[a-z])?
            """);
  }
}
