package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is reported of endpoint rules, word by word. */
final class EndpointRulesProblemsTest {
  private static final String PARAMETERS =
      """
      "R": {"type": "string"}, "S": {"type": "String", "required": true},
      "F": {"type": "boolean", "default": false, "required": true}, "L": {"type": "stringArray"}""";

  private static ModelReader.Result read(String rules) throws InvalidModelException {
    return ModelReader.read(
        new ModelFiles(
            Models.file("service-2.json", Models.json("", "")),
            List.of(),
            null,
            Models.file("rules.json", rules)));
  }

  /** Rules whose condition begins at 4:47. */
  private static String condition(String condition) {
    return """
        {"parameters": {%s},
        "rules": [
        {"type": "error", "error": "E", "conditions": [%s]}]}
        """
        .formatted(PARAMETERS, condition);
  }

  /** Rules one of which has an endpoint that begins at 4:52. */
  private static String endpoint(String endpoint) {
    return """
        {"parameters": {%s},
        "rules": [
        {"type": "endpoint", "conditions": [], "endpoint": %s}]}
        """
        .formatted(PARAMETERS, endpoint);
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments("{}", "rules.json:1:1: the key \"parameters\" is missing; expected an object"),
        arguments(
            "{\"parameters\": {}}",
            "rules.json:1:1: the key \"rules\" is missing; expected an array"),
        arguments(
            "{\"parameters\": {\"a-b\": {\"type\": \"string\"}, \"c\": {\"type\": \"number\"}}, \"rules\": []}",
            """
            rules.json:1:24 (/parameters/a-b): "a-b" is no name for a parameter
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit.
            rules.json:1:58 (/parameters/c/type): expected "string", "boolean" or "stringArray", found the string "number\""""),
        arguments(
            "{\"parameters\": {\"A\": {\"type\": \"boolean\", \"default\": \"no\"}}, \"rules\": []}",
            "rules.json:1:53 (/parameters/A/default): expected a boolean, found the string \"no\""),
        arguments(
            "{\"parameters\": {}, \"rules\": [{\"type\": \"leaf\", \"conditions\": []}]}",
            "rules.json:1:39 (/rules/0/type): expected \"tree\", \"endpoint\" or \"error\", found the"
                + " string \"leaf\""),
        arguments(
            condition("{\"fn\": \"stringEqual\", \"argv\": []}"),
            """
            rules.json:4:55 (/rules/0/conditions/0/fn): there is no function "stringEqual"
              Did you mean "stringEquals"?"""),
        arguments(
            condition("{\"fn\": \"isSet\", \"argv\": [{\"ref\": \"Q\"}]}"),
            """
            rules.json:4:81 (/rules/0/conditions/0/argv/0/ref): nothing is named "Q" here
              Did you mean "F"?"""),
        arguments(
            condition("{\"fn\": \"not\", \"argv\": [{\"ref\": \"S\"}]}"),
            "rules.json:4:71 (/rules/0/conditions/0/argv/0): expected a boolean, found a string"),
        arguments(
            condition("{\"fn\": \"aws.partition\", \"argv\": [{\"ref\": \"R\"}]}"),
            """
            rules.json:4:81 (/rules/0/conditions/0/argv/0): expected a string, found one that may be absent here
              Let a condition before this ask with isSet whether it is there, or assign it a name."""),
        arguments(
            condition("{\"fn\": \"substring\", \"argv\": [{\"ref\": \"S\"}, 0, 1.5, true]}"),
            "rules.json:4:94 (/rules/0/conditions/0/argv/2): expected an integer from 0 to 1000000,"
                + " found the number 1.5"),
        arguments(
            condition("{\"fn\": \"parseURL\", \"argv\": []}"),
            "rules.json:4:75 (/rules/0/conditions/0/argv): expected 1 arguments of parseURL, found 0"),
        arguments(
            condition("{\"fn\": \"parseURL\"}"),
            "rules.json:4:48 (/rules/0/conditions/0): the key \"argv\" is missing or no array; expected"
                + " an array"),
        arguments(
            condition(
                "{\"fn\": \"getAttr\", \"argv\": [{\"fn\": \"aws.partition\", \"argv\": [\"x\"]}, \"suffix\"]}"),
            """
            rules.json:4:115 (/rules/0/conditions/0/argv/1): a partition has no attribute "suffix\""""),
        arguments(
            condition(
                "{\"fn\": \"isSet\", \"argv\": [{\"ref\": \"L\"}]}, {\"fn\": \"getAttr\", \"argv\": [{\"ref\": \"L\"}, \"[-1]\"]}"),
            "rules.json:4:130 (/rules/0/conditions/1/argv/1): expected an index such as [0] of an"
                + " array, found \"[-1]\" of an array of strings"),
        arguments(
            condition("{\"fn\": \"aws.partition\", \"argv\": [\"x\"], \"assign\": \"S\"}"),
            "rules.json:4:97 (/rules/0/conditions/0/assign): the name \"S\" is taken already"),
        arguments(
            condition("{\"fn\": \"aws.partition\", \"argv\": [\"x\"], \"assign\": \"S;\"}"),
            """
            rules.json:4:97 (/rules/0/conditions/0/assign): "S;" is no name for a value
              Names are made of the letters A-Z and a-z, digits and underscores, and begin with no digit."""),
        arguments(
            endpoint("{}"),
            "rules.json:4:52 (/rules/0/endpoint): the key \"url\" is missing; expected a string"),
        arguments(
            endpoint("{\"url\": \"https://{R}\"}"),
            """
            rules.json:4:60 (/rules/0/endpoint/url): expected a string, found {R}, which may be absent here
              Let a condition before this ask with isSet whether it is there."""),
        arguments(
            endpoint("{\"url\": \"https://{F}\"}"),
            "rules.json:4:60 (/rules/0/endpoint/url): expected {F} to be a string, found a boolean"),
        arguments(
            endpoint("{\"url\": \"https://{S\"}"),
            """
            rules.json:4:60 (/rules/0/endpoint/url): expected a brace to match the one at index 8
              A brace that is meant as such is doubled."""),
        arguments(
            endpoint("{\"url\": \"u\", \"headers\": {\"a b\": [\"x\"], \"c\": \"y\"}}"),
            """
            rules.json:4:84 (/rules/0/endpoint/headers/a b): "a b" is no name for a header
            rules.json:4:96 (/rules/0/endpoint/headers/c): expected an array, found the string "y\""""));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProblemIsToldWithItsPlace(String rules, String expected) {
    assertThatThrownBy(() -> read(rules))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(expected);
  }

  @Test
  void anEndpointThatCannotBeSignedForFailsAndIsWarnedOf() throws InvalidModelException {
    var result =
        read(
            endpoint(
                "{\"url\": \"u\", \"properties\": {\"authSchemes\": [{\"name\": \"sigv4a\"}]}}"));

    assertThat(result.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            """
            rules.json:4:52 (/rules/0/endpoint): an endpoint cannot be used: of its auth schemes [sigv4a] none is supported
              A client for which the rules choose it is told so when it is built.""");
    assertThat(String.valueOf(result.model().endpointRules()))
        .contains(
            "The endpoint needs one of the auth schemes [sigv4a], none of which is supported");
  }

  @Test
  void whatAConditionAskedForIsKnownAfterIt() throws InvalidModelException {
    var result =
        read(
            condition(
                "{\"fn\": \"isSet\", \"argv\": [{\"ref\": \"R\"}]}, {\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"R\"}, \"{{x}}\"]}"));

    assertThat(String.valueOf(result.model().endpointRules())).contains("Literal[value={x}]");
  }
}
