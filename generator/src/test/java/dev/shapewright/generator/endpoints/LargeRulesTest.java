package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of any size become methods that the compiler takes and a person can read. */
final class LargeRulesTest {
  private static final String PARAMETERS =
      "{\"parameters\": {\"R\": {\"type\": \"string\", \"required\": true, \"default\": \"r0\"}}, \"rules\": [";

  private static String when(int value) {
    return "\"conditions\": [{\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"R\"}, \"r"
        + value
        + "\"]}]";
  }

  private static EndpointParameters region(String value) {
    return new EndpointParameters(Map.of("R", value));
  }

  private static void assertReadable(String source) {
    int lines = 0;
    for (String line : source.split("\n", -1)) {
      assertThat(line.length()).as(line).isLessThanOrEqualTo(100);
      lines = line.equals("  }") ? 0 : lines + 1;
      assertThat(lines).as("lines of a method").isLessThan(80);
    }
  }

  @Test
  void manyRulesBesideEachOther(@TempDir Path folder) {
    StringBuilder rules = new StringBuilder(PARAMETERS);
    for (int i = 0; i < 600; i++) {
      rules
          .append("{\"type\": \"endpoint\", ")
          .append(when(i))
          .append(", \"endpoint\": {\"url\": \"https://{R}.example.com\"}}, ");
    }
    rules.append("{\"type\": \"error\", \"conditions\": [], \"error\": \"None for {R}\"}]}");
    assertReadable(CompiledRules.source(rules.toString()));
    EndpointRules compiled = CompiledRules.of(rules.toString(), folder);

    assertThat(compiled.resolve(region("r0"))).hasToString("https://r0.example.com");
    assertThat(compiled.resolve(region("r599"))).hasToString("https://r599.example.com");
    assertThatThrownBy(() -> compiled.resolve(region("r600")))
        .isInstanceOf(EndpointException.class)
        .hasMessage("None for r600");
  }

  @Test
  void manyRulesWithinEachOther(@TempDir Path folder) {
    int depth = 150;
    StringBuilder rules = new StringBuilder(PARAMETERS);
    for (int i = 0; i < depth; i++) {
      rules
          .append("{\"type\": \"error\", ")
          .append(when(i + 1))
          .append(", \"error\": \"Not ")
          .append(i + 1)
          .append("\"}, {\"type\": \"tree\", \"conditions\": [{\"fn\": \"not\", \"argv\": [{")
          .append("\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"R\"}, \"x")
          .append(i)
          .append("\"]}]}], \"rules\": [");
    }
    rules.append(
        "{\"type\": \"endpoint\", \"conditions\": [], \"endpoint\": {\"url\": \"https://{R}\"}}");
    rules.append("]}".repeat(depth)).append("]}");
    assertReadable(CompiledRules.source(rules.toString()));
    EndpointRules compiled = CompiledRules.of(rules.toString(), folder);

    assertThat(compiled.resolve(region("deep"))).hasToString("https://deep");
    assertThatThrownBy(() -> compiled.resolve(region("r150"))).hasMessage("Not 150");
    assertThatThrownBy(() -> compiled.resolve(region("x7")))
        .hasMessage("No endpoint rule applies to these settings");
  }
}
