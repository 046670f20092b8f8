package dev.shapewright.generator.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import dev.shapewright.runtime.endpoint.ResolvedEndpoint;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.rulesengine.language.EndpointRuleSet;
import software.amazon.smithy.rulesengine.language.evaluation.RuleEvaluator;
import software.amazon.smithy.rulesengine.language.evaluation.value.EndpointValue;
import software.amazon.smithy.rulesengine.language.evaluation.value.Value;
import software.amazon.smithy.rulesengine.language.syntax.Identifier;

/** Generated rules against the language's own evaluator, with settings drawn at random. */
final class RandomSettingsTest {
  private static final int SETTINGS = 5_000;
  private static final String NONE = "no endpoint";

  private static final Map<String, List<Object>> VALUES =
      Map.ofEntries(
          Map.entry(
              "Region", List.of("us-east-1", "cn-north-1", "us-gov-west-1", "local", "xx-new-1")),
          Map.entry("UseFIPS", List.of(true, false, false)),
          Map.entry("UseDualStack", List.of(true, false, false)),
          Map.entry(
              "Endpoint",
              List.of(
                  "https://example.com",
                  "http://127.0.0.1:8000",
                  "https://example.com/a/",
                  "https://dynamodb.us-east-1.api.aws")),
          Map.entry("Mode", List.of("near", "far")),
          Map.entry("Floors", List.of(List.of(), List.of("a"), List.of("a", "b", "c"))),
          Map.entry("Urgent", List.of(true, false)),
          Map.entry(
              "ParcelArn",
              List.of(
                  "arn:aws:parcels:us-east-1:123456789012:box/large",
                  "arn:aws:parcels:us-east-1:123456789012:box/x",
                  "arn:aws:parcels:us-east-1::box",
                  "arn")),
          Map.entry("Bucket", List.of("a.bucket", "A Bucket", "10.0.0.1", "plain")),
          Map.entry("AccountId", List.of("123456789012", "no.label")),
          Map.entry("AccountIdEndpointMode", List.of("disabled", "preferred", "required")),
          Map.entry(
              "ResourceArn",
              List.of(
                  "arn:aws:dynamodb:us-east-1:222222222222:table/t",
                  "arn:aws:s3:us-east-1:222222222222:table/t",
                  "arn:aws:dynamodb:xx-new-1:222222222222:table/t",
                  "x")),
          Map.entry(
              "ResourceArnList",
              List.of(List.of(), List.of("arn:aws:dynamodb:us-east-1:333333333333:table/t"))),
          Map.entry("IsSearchOperation", List.of(true, false)));

  @Test
  void goldenRules(@TempDir Path folder) {
    compare(
        new String(
            Objects.requireNonNull(InMemory.resource("golden").endpointRules()).content(), UTF_8),
        folder);
  }

  @Test
  void rulesOfDynamoDb(@TempDir Path folder) {
    compare(
        PublishedRules.of("/META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json").json(), folder);
  }

  private static void compare(String json, Path folder) {
    EndpointRuleSet theirs = EndpointRuleSet.fromNode(Node.parse(json));
    EndpointRules ours = CompiledRules.of(json, folder);
    Random random = new Random(5);
    TreeSet<String> seen = new TreeSet<>();
    for (int i = 0; i < SETTINGS; i++) {
      Map<Identifier, Value> settings = new HashMap<>();
      Map<String, Object> parameters = new HashMap<>();
      theirs
          .getParameters()
          .forEach(
              parameter -> {
                String name = parameter.getName().toString();
                List<Object> values = VALUES.getOrDefault(name, List.of());
                boolean needed = parameter.isRequired() && parameter.getDefault().isEmpty();
                if (!values.isEmpty() && (needed || random.nextInt(5) > 1)) {
                  Object value = values.get(random.nextInt(values.size()));
                  settings.put(parameter.getName(), Value.fromNode(node(value)));
                  parameters.put(parameter.getBuiltIn().orElse(name), value);
                }
              });
      String expected = theirs(theirs, settings);
      seen.add(expected);

      assertThat(ours(ours, new EndpointParameters(parameters)))
          .as(parameters.toString())
          .isEqualTo(expected);
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  private static Node node(Object value) {
    if (value instanceof List<?> list) {
      return Node.fromStrings(list.stream().map(Object::toString).toList());
    }
    return value instanceof Boolean flag ? Node.from(flag) : Node.from((String) value);
  }

  private static String ours(EndpointRules rules, EndpointParameters parameters) {
    try {
      ResolvedEndpoint resolved = rules.resolve(parameters);
      return resolved.endpoint() + " " + resolved.headers().size();
    } catch (EndpointException e) {
      String message = String.valueOf(e.getMessage());
      return message.startsWith("No endpoint rule applies") ? NONE : message;
    }
  }

  private static String theirs(EndpointRuleSet rules, Map<Identifier, Value> settings) {
    Value result;
    try {
      result = RuleEvaluator.evaluate(rules, settings);
    } catch (RuntimeException e) {
      return NONE;
    }
    if (result instanceof EndpointValue endpoint) {
      int headers = endpoint.getHeaders().values().stream().mapToInt(List::size).sum();
      return Endpoint.parse(endpoint.getUrl()) + " " + headers;
    }
    return result.expectStringValue().getValue();
  }
}
