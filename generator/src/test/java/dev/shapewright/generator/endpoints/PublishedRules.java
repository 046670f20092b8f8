package dev.shapewright.generator.endpoints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** The endpoint rules of a published model, and the cases that come with them. */
final class PublishedRules {
  private final ObjectNode rules;
  private final List<ObjectNode> cases;

  private PublishedRules(ObjectNode rules, List<ObjectNode> cases) {
    this.rules = rules;
    this.cases = cases;
  }

  static PublishedRules of(String resource) {
    try (InputStream in =
        Objects.requireNonNull(PublishedRules.class.getResourceAsStream(resource), resource)) {
      ObjectNode shapes = Node.parse(in).expectObjectNode().expectObjectMember("shapes");
      for (Node shape : shapes.getMembers().values()) {
        if (shape.expectObjectNode().expectStringMember("type").getValue().equals("service")) {
          ObjectNode traits = shape.expectObjectNode().expectObjectMember("traits");
          return new PublishedRules(
              traits.expectObjectMember("smithy.rules#endpointRuleSet"),
              traits
                  .expectObjectMember("smithy.rules#endpointTests")
                  .expectArrayMember("testCases")
                  .getElementsAs(ObjectNode.class));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError(resource + " has no service");
  }

  String json() {
    return Node.printJson(rules);
  }

  ObjectNode node() {
    return rules;
  }

  List<ObjectNode> cases() {
    return cases;
  }

  /** The parameters of a case, by the names under which generated rules ask for them. */
  Map<String, Object> parameters(ObjectNode testCase) {
    Map<String, Object> parameters = new HashMap<>();
    ObjectNode declared = rules.expectObjectMember("parameters");
    testCase
        .getObjectMember("params")
        .orElse(Node.objectNode())
        .getStringMap()
        .forEach(
            (name, value) ->
                parameters.put(
                    declared
                        .expectObjectMember(name)
                        .getStringMember("builtIn")
                        .map(builtIn -> builtIn.getValue())
                        .orElse(name),
                    plain(value)));
    return parameters;
  }

  private static Object plain(Node value) {
    if (value.isBooleanNode()) {
      return value.expectBooleanNode().getValue();
    }
    return value.isArrayNode()
        ? value.expectArrayNode().getElementsAs(item -> item.expectStringNode().getValue())
        : value.expectStringNode().getValue();
  }
}
