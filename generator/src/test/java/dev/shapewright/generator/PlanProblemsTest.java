package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build says of idempotency tokens and of members that tell of failures. */
final class PlanProblemsTest {
  private static final String TOKEN = "{\"shape\": \"T\", \"idempotencyToken\": true}";

  @TempDir private Path folder;

  /** A model of two operations with the same input, which has one member m. */
  private static String model(String shape, String member) {
    return """
        {"metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "odd", "jsonVersion": "1.1",
          "protocol": "json", "serviceFullName": "Odd", "serviceId": "Odd", "signingName": "odd",
          "targetPrefix": "Odd"},
         "operations": {
          "Get": {"name": "Get", "output": {"shape": "Got"}, "errors": [{"shape": "Fault"}]},
          "Put": {"name": "Put", "input": {"shape": "In"}},
          "Run": {"name": "Run", "input": {"shape": "In"}}},
         "shapes": {
          "T": {"type": "string"%s},
          "Got": {"type": "structure", "members": {"both": {"shape": "Both"}}},
          "Both": {"type": "structure", "members": {"t": {"shape": "T"}}},
          "Fault": {"type": "structure", "exception": true, "members": {"t": {"shape": "T"}}},
          "In": {"type": "structure", "required": ["m"], "members": {
            "m": %s,
            "both": {"shape": "Both"}}}}}
        """
        .formatted(shape, member);
  }

  private GenerationResult generate(String model, String... operations) throws Exception {
    return Generator.generate(
        new GenerationRequest(
            InMemory.model(model, null),
            "odd",
            List.of(operations),
            folder.resolve("sources"),
            folder.resolve("odd.files"),
            folder.resolve("odd.patterns.txt")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|Operation.randomToken()",
        ", \"max\": 36|Operation.randomToken()",
        ", \"pattern\": \"[0-9a-f-]+\"|Operation.randomToken()",
        ", \"max\": 32|Operation.randomToken().replace(\"-\", \"\")",
        ", \"pattern\": \"[a-zA-Z0-9]*\"|Operation.randomToken().replace(\"-\", \"\")",
      })
  void aTokenIsFilledInInTheFormThatTheShapeTakes(String shape, String token) throws Exception {
    String model = model(shape, TOKEN);
    Map<String, String> files = InMemory.generate(InMemory.model(model, null), "odd");

    assertThat(generate(model).warnings()).isEmpty();
    assertThat(files.get("odd/internal/OddOperations.java"))
        .contains(
            """
                          request ->
                              request.m() == null
                                  ? request.toBuilder().m(%s).build()
                                  : request);
            """
                .formatted(token)
                .indent(0));
    assertThat(files.get("odd/validation/RunRequestValidator.java"))
        .doesNotContain("context.missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"max\": 31",
        ", \"min\": 37",
        ", \"pattern\": \"[a-z].*\"",
        ", \"pattern\": \"([0-9a-f-]+)+x\"",
      })
  void aTokenThatNoRandomOneFitsIsLeftToTheCaller(String shape) throws Exception {
    String model = model(shape, TOKEN);
    Map<String, String> files = InMemory.generate(InMemory.model(model, null), "odd");

    assertThat(generate(model).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            """
            service-2.json:14:10 (/shapes/In/members/m): No random UUID, with or without hyphens, is \
            legal for shape T of the idempotency token m
              Clients do not fill it in: the caller has to. If the service takes a UUID, correct the \
            shape with an overlay.""");
    assertThat(files.get("odd/internal/OddOperations.java")).doesNotContain("Token");
    assertThat(files.get("odd/validation/RunRequestValidator.java"))
        .contains("context.missing(\"m\"");
  }

  @Test
  void aDeprecatedTokenCompilesWithoutWarnings() {
    String model =
        model("", "{\"shape\": \"T\", \"idempotencyToken\": true, \"deprecated\": true}");
    Map<String, String> files = InMemory.generate(InMemory.model(model, null), "odd");

    assertThat(SourceCompiler.complaints(files, folder)).isEmpty();
  }

  private static String telling(String more) {
    return "{\"shape\": \"T\", \"shapewright:failure\": \"id\"" + more + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"enum\": [\"x\"]|''|an enumeration",
        ", \"pattern\": \"[a-z][a-z0-9]*\"|''"
            + "|whose pattern is not just a number of certain characters: [a-z][a-z0-9]*",
        ", \"min\": 4, \"pattern\": \"[a-z]{0,3}\"|''"
            + "|whose pattern and length exclude each other: [a-z]{0,3}",
        ", \"min\": 100000000|''|whose texts have at least 100000000 characters, more than 1024",
        ", \"min\": 2|, \"shapewright:rules\": [{\"notPrefix\": \"?\", \"severity\": \"error\"}]"
            + "|whose shortest text begins with the forbidden \"?\"",
      })
  void refusesToTellOfFailuresInTextsThatCannotBeMadeLegal(
      String shape, String more, String found) {
    assertThatThrownBy(() -> generate(model(shape, telling(more))))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            """
            service-2.json:14:10 (/shapes/In/members/m): Member m is to tell of a failure: expected a \
            string of a request that any text can be made legal for, found shape T, %s
              Put shapewright:failure on a string whose shape limits its length or characters, but not \
            their order, or on none."""
                .formatted(found));
    assertThat(folder).isEmptyDirectory();
  }

  /** The same model, in which a member of another structure tells of a failure too. */
  private static String tellingIn(String structure, String members) {
    String model = model("", "{\"shape\": \"T\"}");
    int start = model.indexOf(members, model.indexOf('"' + structure + "\": {\"type\""));
    return model.substring(0, start) + "{\"x\": " + telling("") + ", " + model.substring(start + 1);
  }

  @Test
  void refusesToTellOfFailuresInWhatIsNeverSent() {
    assertThatThrownBy(() -> generate(tellingIn("Fault", "{\"t\"")))
        .hasMessageStartingWith(
            "service-2.json:12:70 (/shapes/Fault/members/x): Member x is to tell of a failure: ")
        .hasMessageContaining("found a member of an error\n");
    assertThatThrownBy(() -> generate(tellingIn("Got", "{\"both\"")))
        .hasMessageStartingWith(
            "service-2.json:10:49 (/shapes/Got/members/x): Member x is to tell of a failure: ")
        .hasMessageContaining("found a member that is part of no request\n");
  }

  @Test
  void whatAnotherOperationSendsMayTellOfFailures() throws Exception {
    String model = tellingIn("Both", "{\"t\"");
    assertThat(generate(model, "Get").files()).isPositive();
    assertThat(generate(model).files()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"pattern\": \"[0-9]{12}\""
            + "|new TextSanitizer(12, 12, character -> Patterns.matchesT(character.repeat(12)), \"0\")",
        ", \"pattern\": \"[A-Z]\"|new TextSanitizer(1, 1, Patterns::matchesT, \"A\")",
        ", \"max\": 9, \"pattern\": \"[\\u0000-\\u001f\\u00e4]*\"|new TextSanitizer(0, 9, Patterns::matchesT, \"\u00e4\")",
        ", \"min\": 1024|new TextSanitizer(1024, Long.MAX_VALUE, character -> true, \"?\")",
      })
  void textsAreMadeLegalForShapesThatLimitLengthOrCharacters(String shape, String sanitizer) {
    String model = model(shape, "{\"shape\": \"T\"}");
    Map<String, String> files = InMemory.generate(InMemory.model(model, null), "odd");
    assertThat(files.get("odd/validation/Sanitizer.java")).contains(sanitizer);
    assertThat(SourceCompiler.complaints(files, folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"min\": 1025",
        ", \"pattern\": \"[a-z]{0,3}\", \"min\": 4",
        ", \"pattern\": \"[a-z]-x\""
      })
  void othersAreLeftOut(String shape) {
    String model = model(shape, "{\"shape\": \"T\"}");
    assertThat(InMemory.generate(InMemory.model(model, null), "odd"))
        .doesNotContainKey("odd/validation/Sanitizer.java");
  }
}
