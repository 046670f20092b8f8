package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Published endpoint rules, compiled, against all the cases that their authors published. */
final class PublishedRulesTest {
  @ParameterizedTest
  @CsvSource({
    "/META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json, 548",
    "/META-INF/smithy/2012-11-05/sqs-2012-11-05.json, 48"
  })
  void everyPublishedCasePasses(String model, int count, @TempDir Path folder) {
    PublishedRules published = PublishedRules.of(model);
    EndpointRules rules = CompiledRules.of(published.json(), folder);

    assertThat(published.cases()).hasSize(count);
    for (ObjectNode testCase : published.cases()) {
      check(
          rules,
          new EndpointParameters(published.parameters(testCase)),
          testCase.expectObjectMember("expect"),
          testCase.getStringMemberOrDefault("documentation", "") + Node.printJson(testCase));
    }
  }

  static void check(
      EndpointRules rules, EndpointParameters parameters, ObjectNode expected, String name) {
    if (expected.containsMember("error")) {
      assertThatThrownBy(() -> rules.resolve(parameters))
          .as(name)
          .isExactlyInstanceOf(EndpointException.class)
          .hasMessage(expected.expectStringMember("error").getValue());
      return;
    }
    ObjectNode endpoint = expected.expectObjectMember("endpoint");
    ResolvedEndpoint resolved = rules.resolve(parameters);

    assertThat(resolved.endpoint())
        .as(name)
        .isEqualTo(Endpoint.parse(endpoint.expectStringMember("url").getValue()));
    for (var header : headers(endpoint).getStringMap().entrySet()) {
      assertThat(resolved.headers().all(header.getKey()))
          .as(name)
          .isEqualTo(
              header
                  .getValue()
                  .expectArrayNode()
                  .getElementsAs(value -> value.expectStringNode().getValue()));
    }
    assertThat(resolved.headers().size()).as(name).isEqualTo(headers(endpoint).size());
    ObjectNode scheme = scheme(endpoint);
    assertThat(resolved.signingName())
        .as(name)
        .isEqualTo(scheme.getStringMemberOrDefault("signingName", null));
    assertThat(resolved.signingRegion())
        .as(name)
        .isEqualTo(scheme.getStringMemberOrDefault("signingRegion", null));
  }

  private static ObjectNode headers(ObjectNode endpoint) {
    return endpoint.getObjectMember("headers").orElse(Node.objectNode());
  }

  private static ObjectNode scheme(ObjectNode endpoint) {
    List<ObjectNode> schemes =
        endpoint
            .getObjectMember("properties")
            .flatMap(properties -> properties.getArrayMember("authSchemes"))
            .map(array -> array.getElementsAs(ObjectNode.class))
            .orElse(List.of());
    return schemes.isEmpty() ? Node.objectNode() : schemes.get(0);
  }
}
