package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.model.Waiter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Waiters are linked to the model; malformed ones are problems, unfitting ones are warnings. */
final class WaitersTest {
  private static final String SERVICE =
      Models.json(
          """
          "Get": {"input": {"shape": "In"}, "output": {"shape": "Out"}}, "Ping": {}""",
          """
          "In": {"type": "structure", "members": {}},
          "Out": {"type": "structure", "members": {"state": {"shape": "S"}, "states": {"shape": "L"},
            "count": {"shape": "N"}}},
          "S": {"type": "string"}, "N": {"type": "integer"},
          "L": {"type": "list", "member": {"shape": "S"}}""");

  private static ModelReader.Result read(String waiters) throws InvalidModelException {
    return ModelReader.read(
        new ModelFiles(
            Models.file("service-2.json", SERVICE),
            List.of(),
            null,
            null,
            Models.file("waiters-2.json", waiters)));
  }

  private static String waiter(String acceptor) {
    return "{\"version\": 2, \"waiters\": {\"Ready\": {\"delay\": 2, \"maxAttempts\": 3,"
        + " \"operation\": \"Get\", \"acceptors\": [{"
        + acceptor
        + "}]}}}";
  }

  @Test
  void readsEveryMatcher() throws InvalidModelException {
    ModelReader.Result result =
        read(
            """
            {"version": 2, "waiters": {"Ready": {"delay": 2, "maxAttempts": 3, "operation": "Get",
              "description": "Until it is there", "acceptors": [
              {"matcher": "path", "argument": "count", "expected": 5, "state": "success"},
              {"matcher": "pathAll", "argument": "states", "expected": "A", "state": "success"},
              {"matcher": "pathAny", "argument": "states[]", "expected": "B", "state": "failure"},
              {"matcher": "error", "expected": "Gone", "state": "failure"},
              {"matcher": "error", "expected": true, "state": "retry"},
              {"matcher": "status", "expected": 200, "state": "retry"},
              {"matcher": "path", "argument": "count > `1`", "expected": true, "state": "retry"}]}}}
            """);

    assertThat(result.warnings()).isEmpty();
    assertThat(result.model().waiters())
        .containsExactly(
            new Waiter(
                "Ready",
                "Get",
                2,
                3,
                "Until it is there",
                List.of(
                    new Waiter.OnPath(
                        Waiter.Extent.VALUE,
                        "count",
                        new Waiter.Expected.Numeric(BigDecimal.valueOf(5)),
                        Waiter.State.SUCCESS),
                    new Waiter.OnPath(
                        Waiter.Extent.EVERY_ITEM,
                        "states",
                        new Waiter.Expected.Text("A"),
                        Waiter.State.SUCCESS),
                    new Waiter.OnPath(
                        Waiter.Extent.SOME_ITEM,
                        "states[]",
                        new Waiter.Expected.Text("B"),
                        Waiter.State.FAILURE),
                    new Waiter.OnError("Gone", Waiter.State.FAILURE),
                    new Waiter.OnAny(true, Waiter.State.RETRY),
                    new Waiter.OnStatus(200, Waiter.State.RETRY),
                    new Waiter.OnPath(
                        Waiter.Extent.VALUE,
                        "count > `1`",
                        new Waiter.Expected.Truth(true),
                        Waiter.State.RETRY)),
                new SourceLocation("waiters-2.json", 1, 37, "/waiters/Ready")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void refusesWhatIsMalformed(String rule, String waiters, String expected) {
    assertThatThrownBy(() -> read(waiters))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(expected.strip());
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments(
            "the version",
            "{\"version\": 1, \"waiters\": {}}",
            """
            waiters-2.json:1:13: expected version 2 of the format, found the number 1"""
                .replace(":13:", ":13 (/version):")),
        arguments(
            "keys are there",
            "{\"version\": 2, \"waiters\": {\"Ready\": {\"operation\": \"Get\", \"acceptors\": []}}}",
            """
            waiters-2.json:1:37 (/waiters/Ready): a key is missing; expected "delay", "maxAttempts", "operation" and "acceptors"
            """),
        arguments(
            "a state",
            waiter("\"matcher\": \"error\", \"expected\": true, \"state\": \"done\""),
            """
            waiters-2.json:1:150 (/waiters/Ready/acceptors/0/state): expected "success", "failure" or "retry", found the string "done"
            """),
        arguments(
            "what is expected",
            waiter("\"matcher\": \"error\", \"state\": \"retry\""),
            """
            waiters-2.json:1:102 (/waiters/Ready/acceptors/0): the key "expected" is missing; expected a value
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("warnings")
  void ignoresWhatDoesNotFit(String rule, String waiters, String expected)
      throws InvalidModelException {
    ModelReader.Result result = read(waiters);

    assertThat(result.model().waiters()).isEmpty();
    assertThat(result.warnings().stream().map(Problem::toString).collect(Collectors.joining("\n")))
        .isEqualTo(expected.strip());
  }

  static Stream<Arguments> warnings() {
    return Stream.of(
        arguments(
            "an unknown operation",
            waiter("").replace("Get", "Gt"),
            """
            waiters-2.json:1:81 (/waiters/Ready/operation): the waiter is ignored: no operation is named "Gt"
              Did you mean "Get"?
            """),
        arguments(
            "an unknown matcher",
            waiter("\"matcher\": \"luck\", \"expected\": true, \"state\": \"retry\""),
            """
            waiters-2.json:1:114 (/waiters/Ready/acceptors/0/matcher): the waiter is ignored: the matcher "luck" is not supported
              Its operation can be called until it gives what is wanted.
            """),
        arguments(
            "a value that can never come",
            waiter(
                "\"matcher\": \"path\", \"argument\": \"count\", \"expected\": \"x\", \"state\": \"retry\""),
            """
            waiters-2.json:1:134 (/waiters/Ready/acceptors/0/argument): the waiter is ignored: a number and the string "x" are never equal, at character 1 of "count"
              Its operation can be called until it gives what is wanted.
            """),
        arguments(
            "items of what is no list",
            waiter(
                "\"matcher\": \"pathAny\", \"argument\": \"state\", \"expected\": \"x\", \"state\": \"retry\""),
            """
            waiters-2.json:1:137 (/waiters/Ready/acceptors/0/argument): the waiter is ignored: expected a list, found a string, at character 1 of "state"
              Its operation can be called until it gives what is wanted.
            """));
  }
}
