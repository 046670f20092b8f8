package dev.shapewright.generator.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the builder of a client gives endpoint rules. */
final class ClientSettingsTest {
  private static final String SERVICE =
      """
      {"metadata": {"protocol": "json", "serviceId": "Sample", "apiVersion": "1",
        "jsonVersion": "1.1", "endpointPrefix": "sample", "targetPrefix": "Sample"},
       "clientContextParams": {"Accelerate": {"type": "boolean"}, "Near": {"type": "boolean"}},
       "operations": {"Get": {"name": "Get"}},
       "shapes": {}}
      """;

  private static final String RULES =
      """
      {"parameters": {
         "Accelerate": {"type": "boolean", "builtIn": "AWS::S3::Accelerate"},
         "Near": {"type": "boolean"}},
       "rules": []}
      """;

  @Test
  void aSettingIsKnownByTheNameThatTheRulesAskFor() {
    assertThat(
            InMemory.generate(
                    new ModelFiles(
                        new ModelFile("service-2.json", SERVICE.getBytes(UTF_8)),
                        List.of(),
                        null,
                        new ModelFile("endpoint-rule-set-1.json", RULES.getBytes(UTF_8))),
                    "sample")
                .get("sample/SampleClient.java"))
        .contains("return endpointParameter(\"AWS::S3::Accelerate\", value);")
        .contains("return endpointParameter(\"Near\", value);");
  }
}
