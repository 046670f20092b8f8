package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.EndpointArgument;
import dev.shapewright.generator.model.EndpointArguments;
import dev.shapewright.generator.model.EndpointExpression;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model gives the endpoint rules. */
final class EndpointArgumentsTest {
  private static final String RULES =
      """
      {"parameters": {
        "Text": {"type": "string"}, "Flag": {"type": "boolean"}, "Texts": {"type": "stringArray"}},
       "rules": []}""";

  private static final String SHAPES =
      """
      "Id": {"type": "string"},
      "Kind": {"type": "string", "enum": ["A"]},
      "Yes": {"type": "boolean"},
      "Ids": {"type": "list", "member": {"shape": "Id"}},
      "Holes": {"type": "list", "member": {"shape": "Id"}, "sparse": true},
      "Tags": {"type": "map", "key": {"shape": "Id"}, "value": {"shape": "Id"}},
      "Part": {"type": "structure", "members": {"id": {"shape": "Id"}, "other": {"shape": "Id"}}},
      "Parts": {"type": "list", "member": {"shape": "Part"}},
      "In": {"type": "structure", "members": {
        "id": {"shape": "Id"%s}, "kind": {"shape": "Kind"}, "yes": {"shape": "Yes"},
        "ids": {"shape": "Ids"}, "holes": {"shape": "Holes"}, "tags": {"shape": "Tags"},
        "part": {"shape": "Part"}, "parts": {"shape": "Parts"}}}""";

  private static ModelReader.Result read(String operation, String member)
      throws InvalidModelException {
    return read(operation, member, "");
  }

  private static ModelReader.Result read(String operation, String member, String root)
      throws InvalidModelException {
    String service =
        Models.json(
                "\"Get\": {\"name\": \"Get\", \"input\": {\"shape\": \"In\"}" + operation + "}",
                SHAPES.formatted(member))
            .replaceFirst("\\{", "{" + root);
    return ModelReader.read(
        new ModelFiles(
            Models.file("service-2.json", service),
            List.of(),
            null,
            Models.file("endpoint-rule-set-1.json", RULES)));
  }

  private static String path(String parameter, String path) {
    return ", \"operationContextParams\": {\"%s\": {\"path\": \"%s\"}}".formatted(parameter, path);
  }

  @Test
  void everyKindOfPathIsRead() throws InvalidModelException {
    assertThat(argument(path("Text", "id")))
        .isEqualTo(new EndpointArgument.Value("Text", List.of("id")));
    assertThat(argument(path("Text", "part.id")))
        .isEqualTo(new EndpointArgument.Value("Text", List.of("part", "id")));
    assertThat(argument(path("Flag", "yes")))
        .isEqualTo(new EndpointArgument.Value("Flag", List.of("yes")));
    assertThat(argument(path("Texts", "ids")))
        .isEqualTo(new EndpointArgument.Value("Texts", List.of("ids")));
    assertThat(argument(path("Texts", "keys(tags)")))
        .isEqualTo(new EndpointArgument.Keys("Texts", List.of("tags")));
    assertThat(argument(path("Texts", "ids[*]")))
        .isEqualTo(new EndpointArgument.Each("Texts", List.of("ids"), List.of(List.of())));
    assertThat(argument(path("Texts", "parts[*].id")))
        .isEqualTo(new EndpointArgument.Each("Texts", List.of("parts"), List.of(List.of("id"))));
    assertThat(argument(path("Texts", "parts[*].[id, other][]")))
        .isEqualTo(
            new EndpointArgument.Each(
                "Texts", List.of("parts"), List.of(List.of("id"), List.of("other"))));
  }

  private static EndpointArgument argument(String operation) throws InvalidModelException {
    ModelReader.Result read = read(operation, "");
    assertThat(read.warnings()).isEmpty();
    return Objects.requireNonNull(read.model().endpointArguments().operations().get("Get")).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind",
        "yes",
        "ids",
        "ids[0]",
        "part",
        "part.none",
        "id.id",
        "none",
        "id || part.id",
        "keys(tags)",
        "parts[*].id",
        "length(id)",
        ""
      })
  void aPathThatLeadsToNoTextLeavesTheParameterUnsetWithAWarning(String path)
      throws InvalidModelException {
    ModelReader.Result read = read(path("Text", path), "");

    assertThat(read.model().endpointArguments()).isEqualTo(EndpointArguments.NONE);
    assertThat(read.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "service-2.json:3:100 (/operations/Get/operationContextParams/Text): the endpoint"
                + " parameter Text stays unset in calls of Get: no way is known to make a string"
                + " of \""
                + path
                + "\"\n  The endpoint of these calls may be another than the service means.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "holes",
        "holes[*]",
        "keys(part)",
        "parts[*]",
        "parts[*].none",
        "parts[*].[id]",
        "parts[?id]",
        "tags[*]",
        "ids[*][]"
      })
  void aPathThatLeadsToNoTextsLeavesTheParameterUnset(String path) throws InvalidModelException {
    ModelReader.Result read = read(path("Texts", path), "");

    assertThat(read.model().endpointArguments()).isEqualTo(EndpointArguments.NONE);
    assertThat(read.warnings()).hasSize(1);
  }

  @Test
  void aConstantGoesBeforeAMemberAndAMemberBeforeAPath() throws InvalidModelException {
    String member = ", \"contextParam\": {\"name\": \"Text\"}";
    String constant = ", \"staticContextParams\": {\"Text\": {\"value\": \"fixed\"}}";

    assertThat(arguments("", member))
        .isEqualTo(Map.of("Get", List.of(new EndpointArgument.Value("Text", List.of("id")))));
    assertThat(arguments(path("Text", "part.id"), member))
        .isEqualTo(Map.of("Get", List.of(new EndpointArgument.Value("Text", List.of("id")))));
    assertThat(arguments(constant + path("Text", "part.id"), member))
        .isEqualTo(
            Map.of(
                "Get",
                List.of(
                    new EndpointArgument.Constant(
                        "Text", new EndpointExpression.Literal("fixed")))));
  }

  private static Map<String, List<EndpointArgument>> arguments(String operation, String member)
      throws InvalidModelException {
    return read(operation, member).model().endpointArguments().operations();
  }

  @Test
  void aConstantIsOfTheTypeThatTheRulesSay() {
    assertThatThrownBy(() -> read(", \"staticContextParams\": {\"Flag\": {\"value\": \"x\"}}", ""))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            "service-2.json:3:107 (/operations/Get/staticContextParams/Flag/value): expected a"
                + " boolean, found the string \"x\"");
  }

  @Test
  void aParameterThatTheRulesDoNotHaveIsPassedOverWithAWarning() throws InvalidModelException {
    assertThat(read(", \"staticContextParams\": {\"Flags\": {\"value\": true}}", "").warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "service-2.json:3:98 (/operations/Get/staticContextParams/Flags): the endpoint rules"
                + " have no parameter \"Flags\"\n  Did you mean \"Flag\"?");
  }

  @Test
  void settingsOfTheClientAreOfTheTypesThatTheRulesSay() throws InvalidModelException {
    String root =
        "\"clientContextParams\": {\"Flag\": {\"type\": \"boolean\", \"documentation\": \"d\"},"
            + " \"Texts\": {\"type\": \"stringArray\"}}, ";
    assertThat(read("", "", root).model().endpointArguments().client())
        .extracting(EndpointArguments.ClientParameter::name)
        .containsExactly("Flag", "Texts");
    assertThatThrownBy(() -> read("", "", root.replace("boolean", "string")))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            "service-2.json:1:43 (/clientContextParams/Flag/type): to the endpoint rules Flag is a"
                + " boolean, found the string \"string\"");
  }

  @Test
  void withoutRulesNothingIsGiven() throws InvalidModelException {
    String model = Models.json("\"Get\": {\"staticContextParams\": {\"A\": {\"value\": 1}}}", "");

    assertThat(Models.read(model).warnings()).isEmpty();
    assertThat(Models.read(model).model().endpointArguments()).isEqualTo(EndpointArguments.NONE);
  }
}
