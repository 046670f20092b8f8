package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that nobody means well with become code that compiles, or a problem. */
final class HostileRulesTest {
  private static final String REGION = "{\"ref\": \"Region\"}";
  private static final String FLAG = "{\"ref\": \"Flag\"}";

  private static String rules(String rules) {
    return withParameters(
        """
        "Region": {"type": "string", "required": true},
        "Flag": {"type": "boolean", "default": false, "required": true}""",
        rules);
  }

  private static String withParameters(String parameters, String rules) {
    return "{\"parameters\": {%s}, \"rules\": [%s]}".formatted(parameters, rules);
  }

  private static String error(String conditions) {
    return message("no", conditions);
  }

  private static String message(String message, String conditions) {
    return "{\"type\": \"error\", \"error\": \"%s\", \"conditions\": [%s]}"
        .formatted(message, conditions);
  }

  private static String endpoint(String headers) {
    return "{\"type\": \"endpoint\", \"conditions\": [], \"endpoint\": {\"url\": \"https://a\", \"headers\": {%s}}}"
        .formatted(headers);
  }

  private static String call(String function, String... arguments) {
    return "{\"fn\": \"%s\", \"argv\": [%s]}".formatted(function, String.join(", ", arguments));
  }

  private static String named(String call, String name) {
    return call.substring(0, call.length() - 1) + ", \"assign\": \"" + name + "\"}";
  }

  private static String isRegion(String text) {
    return call("stringEquals", REGION, '"' + text + '"');
  }

  private static String letter(int index) {
    return call("substring", REGION, "" + index, "" + (index + 1), "false");
  }

  private static String many(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }

  private static String parameters(int count) {
    return many(count, i -> "\"A%d\": {\"type\": \"string\", \"required\": true}".formatted(i));
  }

  static Stream<Arguments> compilable() {
    String partition = named(call("aws.partition", REGION), "p");
    String letters = many(120, i -> error(named(letter(i), "a") + ", " + call("isSet", REGION)));
    return Stream.of(
        arguments(
            "what is there for certain is asked for",
            rules(error(named(call("isSet", FLAG), "x") + ", " + call("not", "{\"ref\": \"x\"}")))),
        arguments(
            "what is there for certain is asked for within a call",
            rules(error(call("isValidHostLabel", REGION, call("not", call("isSet", FLAG)))))),
        arguments(
            "a rule that never applies leaves an empty block",
            rules(
                error(partition + ", " + isRegion("q"))
                    + ", "
                    + error(
                        isRegion("r")
                            + ", "
                            + partition
                            + ", "
                            + call("stringEquals", "\"a\"", "\"b\""))
                    + ", "
                    + many(30, i -> error(isRegion("r" + i))))),
        arguments(
            "separators in texts",
            rules(
                message(
                    "a \\u2028 \\\" \\\\u000a \\n \\u2029 \\u0000",
                    isRegion("$S \\u2028 \\u202e")))),
        arguments(
            "a long name of a setting",
            withParameters(
                "\"A\": {\"type\": \"string\", \"required\": true, \"builtIn\": \"%s\"}"
                    .formatted("x".repeat(70_000)),
                error(call("stringEquals", "{\"ref\": \"A\"}", "\"a\"")))),
        arguments(
            "a long name of a header",
            rules(endpoint("\"%s\": [\"a\"]".formatted("x".repeat(70_000))))),
        arguments(
            "many rules before one that cannot be divided",
            rules(
                many(1_500, i -> error(isRegion("r" + i)))
                    + ", "
                    + error(many(50, i -> named(letter(i), "a" + i))))),
        arguments(
            "many values that rules share",
            rules(
                letters
                    + ", {\"type\": \"tree\", \"conditions\": [%s], \"rules\": [%s]}"
                        .formatted(call("isValidHostLabel", REGION, "true"), letters))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void compilable(String what, String rules, @TempDir Path folder) {
    assertThat(CompiledRules.of(rules, folder)).as(what).isNotNull();
  }

  static Stream<Arguments> tooLarge() {
    return Stream.of(
        arguments("more than 50 parameters", withParameters(parameters(51), error(""))),
        arguments(
            "more than 100 items",
            withParameters(
                "\"A\": {\"type\": \"stringArray\", \"default\": [%s]}"
                    .formatted(many(101, i -> "\"a\"")),
                error(""))),
        arguments("more than 5000 rules", rules(many(5_001, i -> error(isRegion("r"))))),
        arguments(
            "more than 10000 different strings",
            rules(many(101, i -> error(many(100, j -> isRegion("r" + i + '-' + j)))))),
        arguments("more than 250 values in a rule", rules(error(many(126, i -> isRegion("r"))))),
        arguments("more than 250 values in a rule", rules(message("{Region}".repeat(250), ""))),
        arguments(
            "more than 250 values in a rule",
            rules(endpoint(many(250, i -> "\"x%d\": [\"a\"]".formatted(i))))),
        arguments(
            "more than 150 names known at one place",
            rules(error(many(149, i -> named(call("uriEncode", "\"a\""), "a" + i))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void tooLarge(String problem, String rules) {
    assertThatThrownBy(() -> CompiledRules.source(rules))
        .hasMessageContaining("there are " + problem);
  }
}
