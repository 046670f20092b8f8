package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** What published cases call is found in the requests of a generated client. */
final class OperationInputsTest {
  private static final String MODEL =
      """
      {"metadata": {"protocol": "json", "serviceId": "Tables", "apiVersion": "1",
        "jsonVersion": "1.0", "endpointPrefix": "dynamodb", "targetPrefix": "Tables"},
       "operations": {
        "ListTables": {},
        "DescribeTable": {"input": {"shape": "Table"}},
        "SearchVectors": {"input": {"shape": "Table"},
          "staticContextParams": {"IsSearchOperation": {"value": true}}},
        "BatchGetItem": {"input": {"shape": "Batch"},
          "operationContextParams": {"ResourceArnList": {"path": "keys(RequestItems)"}}},
        "ImportTable": {"input": {"shape": "Import"},
          "operationContextParams": {"ResourceArn": {"path": "TableCreationParameters.TableName"}}},
        "TransactGetItems": {"input": {"shape": "Transaction"},
          "operationContextParams": {"ResourceArnList": {"path": "TransactItems[*].Put.TableName"}}},
        "TransactWriteItems": {"input": {"shape": "Transaction"},
          "operationContextParams": {"ResourceArnList": {
            "path": "TransactItems[*].[ConditionCheck.TableName, Put.TableName][]"}}},
        "Compare": {"input": {"shape": "Names"},
          "operationContextParams": {"ResourceArnList": {"path": "Names[*]"}}}},
       "shapes": {
        "Name": {"type": "string"},
        "Table": {"type": "structure", "members": {
          "TableName": {"shape": "Name", "contextParam": {"name": "ResourceArn"}}}},
        "Batch": {"type": "structure", "members": {"RequestItems": {"shape": "Items"}}},
        "Items": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Name"}},
        "Import": {"type": "structure", "members": {"TableCreationParameters": {"shape": "Table"}}},
        "Transaction": {"type": "structure", "members": {"TransactItems": {"shape": "Steps"}}},
        "Steps": {"type": "list", "member": {"shape": "Step"}},
        "Step": {"type": "structure", "members": {
          "ConditionCheck": {"shape": "Table"}, "Put": {"shape": "Table"}}},
        "Names": {"type": "structure", "members": {"Names": {"shape": "NameList"}}},
        "NameList": {"type": "list", "member": {"shape": "Name"}}}}
      """;

  private final PublishedRules published =
      PublishedRules.of("/META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json");

  @TempDir private Path folder;
  private URLClassLoader loader;
  private EndpointRules rules;

  @BeforeEach
  void compile() throws Exception {
    SortedMap<String, String> files =
        InMemory.generate(
            new ModelFiles(
                new ModelFile("service-2.json", MODEL.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                null,
                new ModelFile(
                    "endpoint-rule-set-1.json", published.json().getBytes(StandardCharsets.UTF_8))),
            "sample");
    assertThat(SourceCompiler.complaints(files, folder))
        .as(files.get("sample/internal/TablesEndpoints.java"))
        .isEmpty();
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    Field instance =
        Class.forName("sample.internal.TablesEndpoints", true, loader).getDeclaredField("INSTANCE");
    instance.setAccessible(true);
    rules = (EndpointRules) Objects.requireNonNull(instance.get(null));
  }

  @AfterEach
  void close() throws Exception {
    loader.close();
  }

  @Test
  void everyPublishedCaseThatCallsAnOperationPasses() throws Exception {
    int calls = 0;
    for (ObjectNode testCase : published.cases()) {
      for (ObjectNode input : inputs(testCase)) {
        calls++;
        String operation = input.expectStringMember("operationName").getValue();
        ObjectNode members = input.getObjectMember("operationParams").orElse(Node.objectNode());
        EndpointParameters parameters =
            new EndpointParameters(
                    plain(input.getObjectMember("builtInParams").orElse(Node.objectNode())))
                .with(rules.parametersOf(operation, request(operation, members)));
        PublishedRulesTest.check(
            rules,
            parameters,
            testCase.expectObjectMember("expect"),
            testCase.getStringMemberOrDefault("documentation", "") + Node.printJson(testCase));
      }
    }
    assertThat(calls).isEqualTo(267);
  }

  @Test
  void pathsFindWhatIsThere() throws Exception {
    String steps =
        """
        {"TransactItems": [{"ConditionCheck": {"TableName": "a"}, "Put": {"TableName": "b"}},
          {}, {"Put": {"TableName": "c"}}, {"Put": {}}]}""";

    assertThat(parametersOf("TransactWriteItems", steps))
        .isEqualTo(Map.of("ResourceArnList", List.of("a", "b", "c")));
    assertThat(parametersOf("TransactGetItems", steps))
        .isEqualTo(Map.of("ResourceArnList", List.of("b", "c")));
    assertThat(parametersOf("ImportTable", "{\"TableCreationParameters\": {\"TableName\": \"t\"}}"))
        .isEqualTo(Map.of("ResourceArn", "t"));
    assertThat(parametersOf("Compare", "{\"Names\": [\"x\", \"y\"]}"))
        .isEqualTo(Map.of("ResourceArnList", List.of("x", "y")));
    assertThat(parametersOf("SearchVectors", "{\"TableName\": \"t\"}"))
        .isEqualTo(Map.of("ResourceArn", "t", "IsSearchOperation", true));
  }

  @Test
  void whatIsAbsentIsNotSet() throws Exception {
    assertThat(parametersOf("ImportTable", "{}")).containsOnlyKeys("ResourceArn");
    assertThat(parametersOf("ImportTable", "{}").get("ResourceArn")).isNull();
    assertThat(parametersOf("TransactGetItems", "{}"))
        .isEqualTo(Map.of("ResourceArnList", List.of()));
    assertThat(parametersOf("ListTables", "{}")).isEmpty();
  }

  private Map<String, Object> parametersOf(String operation, String members) throws Exception {
    return new HashMap<>(
        rules.parametersOf(operation, request(operation, Node.parse(members).expectObjectNode())));
  }

  private Object request(String operation, ObjectNode members) throws Exception {
    return made("sample.model." + operation + "Request", members);
  }

  /** Whatever has a builder, made of those members of a JSON object that the model knows. */
  private Object made(String className, ObjectNode members) throws Exception {
    Object builder = Class.forName(className, true, loader).getMethod("builder").invoke(null);
    for (var member : members.getStringMap().entrySet()) {
      String setter =
          Character.toLowerCase(member.getKey().charAt(0)) + member.getKey().substring(1);
      for (Method method : builder.getClass().getMethods()) {
        if (method.getName().equals(setter) && takes(method, member.getValue())) {
          method.invoke(builder, value(member.getKey(), member.getValue()));
          break;
        }
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static boolean takes(Method setter, Node value) {
    Class<?> type = setter.getParameterTypes()[0];
    return value.isArrayNode()
        ? java.util.Collection.class.isAssignableFrom(type)
        : value.isStringNode()
            ? type == String.class
            : type == Map.class || type.getName().startsWith("sample.");
  }

  private Object value(String name, Node value) throws Exception {
    if (value.isStringNode()) {
      return value.expectStringNode().getValue();
    } else if (name.equals("RequestItems")) {
      Map<String, String> items = new HashMap<>();
      value.expectObjectNode().getStringMap().keySet().forEach(key -> items.put(key, "x"));
      return items;
    } else if (value.isArrayNode()) {
      List<Object> items = new ArrayList<>();
      for (Node item : value.expectArrayNode().getElements()) {
        items.add(
            item.isStringNode()
                ? item.expectStringNode().getValue()
                : made("sample.model.Step", item.expectObjectNode()));
      }
      return items;
    }
    return made("sample.model.Table", value.expectObjectNode());
  }

  private static List<ObjectNode> inputs(ObjectNode testCase) {
    return testCase
        .getArrayMember("operationInputs")
        .map(array -> array.getElementsAs(ObjectNode.class))
        .orElse(List.of());
  }

  private static Map<String, Object> plain(ObjectNode builtIns) {
    Map<String, Object> plain = new HashMap<>();
    builtIns
        .getStringMap()
        .forEach(
            (name, value) ->
                plain.put(
                    name,
                    value.isBooleanNode()
                        ? (Object) value.expectBooleanNode().getValue()
                        : value.expectStringNode().getValue()));
    return plain;
  }
}
