package dev.shapewright.generator.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that demand what nobody but operations gives, as those of ACM do. */
final class DemandedParametersTest {
  private static final String RULES =
      """
      {"parameters": {"Kind": {"type": "string", "required": true}},
       "rules": [
         {"type": "endpoint", "conditions": [], "endpoint": {"url": "https://{Kind}.example.com"}}]}
      """;

  @TempDir private Path folder;

  private EndpointRules rules(String put) {
    String service =
        """
        {"metadata": {"protocol": "json", "serviceId": "Sample", "apiVersion": "1",
          "jsonVersion": "1.1", "endpointPrefix": "sample", "targetPrefix": "Sample"},
         "clientContextParams": {"Kind": {"type": "string"}},
         "operations": {
           "Put": {"name": "Put"%s},
           "Get": {"name": "Get", "staticContextParams": {"Kind": {"value": "read"}}}},
         "shapes": {}}
        """
            .formatted(put);
    String source =
        InMemory.generate(
                new ModelFiles(
                    new ModelFile("service-2.json", service.getBytes(UTF_8)),
                    List.of(),
                    null,
                    new ModelFile("endpoint-rule-set-1.json", RULES.getBytes(UTF_8))),
                "sample",
                List.of("Put"))
            .get("sample/internal/SampleEndpoints.java");
    String standingAlone =
        Objects.requireNonNull(source).replace("import sample.model.PutRequest;\n", "");
    return CompiledRules.compiled(standingAlone, "sample.internal.SampleEndpoints", folder);
  }

  private static String url(EndpointRules rules, Map<String, ?> parameters) {
    return rules.resolve(new EndpointParameters(parameters)).endpoint().toString();
  }

  @Test
  void aClientHasTheEndpointOfItsFirstOperationBeforeOneIsCalled() {
    EndpointRules rules = rules(", \"staticContextParams\": {\"Kind\": {\"value\": \"write\"}}");

    assertThat(url(rules, Map.of())).isEqualTo("https://read.example.com");
    assertThat(url(rules, Map.of("Kind", "own"))).isEqualTo("https://own.example.com");
    assertThat(rules.parametersOf("Put", "")).isEqualTo(Map.of("Kind", "write"));
  }

  @Test
  void whatAnOperationMayLackHasToBeGiven() {
    EndpointRules rules = rules("");

    assertThatThrownBy(() -> rules.resolve(new EndpointParameters(Map.of())))
        .isInstanceOf(EndpointException.class)
        .hasMessage("The endpoint rules need a value for Kind");
  }
}
