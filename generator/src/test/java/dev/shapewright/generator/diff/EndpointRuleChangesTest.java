package dev.shapewright.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointRuleChangesTest {
  private static final String FIPS = "https://things-fips.{Region}.example.com";
  private static final String PLAIN = "https://things.{Region}.example.com";
  private static final String DIFFER =
      "behaviour-breaking endpoint Things: the rules for endpoints differ;"
          + " hosts, signing or refusals may change in some cases";
  private static final String FIRST = "},\n \"rules\": [";

  private static final String RULES =
      """
      {"version": "1.0", "parameters": {
         "Region": {"builtIn": "AWS::Region", "required": true, "documentation": "The region.",
           "type": "String"},
         "UseFIPS": {"builtIn": "AWS::UseFIPS", "required": true, "default": false,
           "documentation": "FIPS?", "type": "Boolean"},
         "Mode": {"required": false, "documentation": "The mode.", "type": "String"}},
       "rules": [
         {"conditions": [{"fn": "isSet", "argv": [{"ref": "Mode"}]},
             {"fn": "stringEquals", "argv": [{"ref": "Mode"}, "old"]}],
           "documentation": "Gone.", "error": "Mode {Mode} is gone", "type": "error"},
         {"conditions": [{"fn": "booleanEquals", "argv": [{"ref": "UseFIPS"}, true]}],
           "type": "tree", "rules": [{"conditions": [], "type": "endpoint",
             "endpoint": {"url": "https://things-fips.{Region}.example.com", "properties": {
               "authSchemes": [{"name": "sigv4", "signingName": "things-fips"}]},
               "headers": {}}}]},
         {"conditions": [], "type": "endpoint",
           "endpoint": {"url": "https://things.{Region}.example.com", "properties": {
             "authSchemes": [{"name": "sigv4", "signingName": "things",
               "signingRegion": "{Region}"}]},
             "headers": {"x-things": ["{Region}"]}}}]}
      """;

  private static ModelFiles files(String rules) {
    ModelFiles things = Things.files(Things.SERVICE);
    return new ModelFiles(
        things.service(),
        List.of(),
        things.paginators(),
        Things.file("endpoint-rule-set-1.json", rules),
        things.waiters());
  }

  private static List<String> changes(String rules) {
    return Things.lines(Things.diff(files(RULES), files(rules)));
  }

  private static List<String> changes(String from, String to) {
    return changes(Things.with(RULES, from, to));
  }

  @Test
  void documentationAndTheOrderOfParametersMakeNoDifference() {
    assertThat(changes("\"Gone.\"", "\"No longer there.\"")).isEmpty();
    assertThat(changes("\"FIPS?\"", "\"Whether FIPS.\"")).isEmpty();
    String mode =
        "\"Mode\": {\"required\": false, \"documentation\": \"The mode.\", \"type\": \"String\"}";
    String last = Things.with(RULES, ",\n   " + mode, "");
    assertThat(changes(Things.with(last, "\"parameters\": {", "\"parameters\": {" + mode + ",")))
        .isEmpty();
  }

  @Test
  void howRequestsAreSigned() {
    assertThat(changes("\"signingName\": \"things\"", "\"signingName\": \"stuff\""))
        .containsExactly(
            "behaviour-breaking endpoint Things: signing name things -> stuff for " + PLAIN);
    assertThat(changes("\"signingRegion\": \"{Region}\"", "\"signingRegion\": \"us-east-1\""))
        .containsExactly(
            "behaviour-breaking endpoint Things: signing region {Region} -> us-east-1 for "
                + PLAIN);
    assertThat(changes(", \"signingName\": \"things-fips\"", ""))
        .containsExactly(
            "behaviour-breaking endpoint Things: signing name things-fips -> the usual one for "
                + FIPS);
    assertThat(changes("{\"x-things\": [\"{Region}\"]}", "{}"))
        .containsExactly(
            "behaviour-breaking endpoint Things: headers x-things: {Region} -> none for " + PLAIN);
  }

  @Test
  void whatBelongsToWhichEndpoint() {
    String swapped =
        RULES
            .replace("\"things-fips\"", "\"*\"")
            .replace("\"things\"", "\"things-fips\"")
            .replace("\"*\"", "\"things\"");

    assertThat(changes(swapped))
        .containsExactly(
            "behaviour-breaking endpoint Things: signing name things -> things-fips for " + PLAIN,
            "behaviour-breaking endpoint Things: signing name things-fips -> things for " + FIPS);
  }

  @Test
  void whichEndpointBelongsToWhichCase() {
    assertThat(changes("{\"ref\": \"UseFIPS\"}, true", "{\"ref\": \"UseFIPS\"}, false"))
        .containsExactly(DIFFER);
    String alike =
        RULES
            .replace("\"things-fips\"", "\"things\"")
            .replace("\"signingRegion\": \"{Region}\"", "\"note\": \"\"")
            .replace("{\"x-things\": [\"{Region}\"]}", "{}");
    String swapped = alike.replace(FIPS, "*").replace(PLAIN, FIPS).replace("*", PLAIN);

    assertThat(Things.lines(Things.diff(files(alike), files(swapped)))).containsExactly(DIFFER);
  }

  @Test
  void refusals() {
    String rule =
        "{\"conditions\": [{\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"Region\"},"
            + " \"eu-west-1\"]}], \"error\": \"Not here\", \"type\": \"error\"},";
    String refusing = Things.with(RULES, FIRST, FIRST + rule);

    assertThat(changes(refusing))
        .containsExactly("behaviour-breaking endpoint Things: a rule now refuses: Not here");
    assertThat(Things.lines(Things.diff(files(refusing), files(RULES))))
        .containsExactly("behaviour-breaking endpoint Things: no rule refuses any more: Not here");
    assertThat(changes("\"Mode {Mode} is gone\"", "\"{Mode} is no mode\""))
        .containsExactly(
            "behaviour-breaking endpoint Things: a rule now refuses: {Mode} is no mode",
            "behaviour-breaking endpoint Things: no rule refuses any more: Mode {Mode} is gone");
    assertThat(
            Things.lines(
                Things.diff(
                    files(refusing), files(Things.with(refusing, "eu-west-1", "eu-west-2")))))
        .as("the same words in another case")
        .containsExactly(DIFFER);
  }

  @Test
  void defaultsOfParameters() {
    assertThat(changes("\"default\": false", "\"default\": true"))
        .containsExactly(
            "behaviour-breaking endpoint UseFIPS:"
                + " parameter for endpoints: default false -> true");
    assertThat(changes("\"Mode\": {\"required\": false", "\"Mode\": {\"default\": \"old\""))
        .containsExactly(
            "behaviour-breaking endpoint Mode: parameter for endpoints: default none -> \"old\"");
    assertThat(changes("AWS::UseFIPS", "AWS::UseDualStack"))
        .containsExactly(
            "behaviour-breaking endpoint UseFIPS: parameter for endpoints:"
                + " built-in value AWS::UseFIPS -> AWS::UseDualStack");
  }

  @Test
  void parametersThatMustBeGiven() {
    String must =
        Things.with(RULES, "\"Mode\": {\"required\": false", "\"Mode\": {\"required\": true");
    assertThat(changes(must))
        .containsExactly(
            "behaviour-breaking endpoint Mode: parameter for endpoints: must be given");
    assertThat(Things.lines(Things.diff(files(must), files(RULES))))
        .containsExactly("compatible endpoint Mode: parameter for endpoints: no longer required");
    assertThat(
            Things.lines(
                Things.diff(
                    files(Things.with(RULES, "\"required\": true, \"default\"", "\"default\"")),
                    files(RULES))))
        .as("nobody who gave none is refused")
        .containsExactly(
            "compatible endpoint UseFIPS: parameter for endpoints: required, and has a default");
  }

  @Test
  void parametersThatComeAndGo() {
    String more = "\"parameters\": {\"More\": {\"required\": %s, \"type\": \"String\"},";
    String added = Things.with(RULES, "\"parameters\": {", more.formatted("false"));

    assertThat(changes(added))
        .containsExactly("compatible endpoint More: parameter for endpoints: added");
    assertThat(changes("\"parameters\": {", more.formatted("true")))
        .containsExactly(
            "behaviour-breaking endpoint More: parameter for endpoints: added, must be given");
    assertThat(Things.lines(Things.diff(files(added), files(RULES))))
        .containsExactly("compatible endpoint More: parameter for endpoints: removed");
  }

  @Test
  void anEndpointMoreMayTakeCasesFromOthers() {
    String rule =
        "{\"conditions\": [{\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"Region\"},"
            + " \"eu-west-1\"]}], \"type\": \"endpoint\","
            + " \"endpoint\": {\"url\": \"https://eu.example.com\"}},";

    assertThat(changes(FIRST, FIRST + rule))
        .containsExactly(
            DIFFER, "compatible endpoint Things: a rule now leads to https://eu.example.com");
    assertThat(changes(RULES.replace(PLAIN, "https://eu.example.com")))
        .containsExactly(
            "behaviour-breaking endpoint Things: no rule leads to " + PLAIN + " any more",
            "compatible endpoint Things: a rule now leads to https://eu.example.com");
  }
}
