package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Paginators are linked to the model; wrong ones are problems, useless ones are warnings. */
final class PaginatorsTest {
  private static final String SERVICE =
      Models.json(
          """
          "List": {"input": {"shape": "In"}, "output": {"shape": "Out"}}, "Ping": {}""",
          """
          "In": {"type": "structure",
            "members": {"token": {"shape": "S"}, "token2": {"shape": "S"}, "limit": {"shape": "S"}}},
          "Out": {"type": "structure", "members": {"next": {"shape": "S"}, "next2": {"shape": "S"},
            "more": {"shape": "B"}, "items": {"shape": "L"}, "page": {"shape": "Out"}}},
          "S": {"type": "string"}, "B": {"type": "boolean"},
          "L": {"type": "list", "member": {"shape": "S"}}""");

  @Test
  void keepsSingleNamesListsAndPathsAlike() throws InvalidModelException {
    ModelReader.Result result =
        Models.read(
            SERVICE,
            """
            {"pagination": {"List": {
              "input_token": ["token", "token2"], "output_token": ["next", "page.next2"],
              "more_results": "page.more", "limit_key": "limit", "result_key": "page.items",
              "non_aggregate_keys": ["page.next"]}}}""");

    assertThat(result.warnings()).isEmpty();
    assertThat(result.model().paginators())
        .containsExactly(
            new Pagination(
                "List",
                List.of("token", "token2"),
                List.of("next", "page.next2"),
                "page.more",
                "limit",
                List.of("page.items"),
                List.of("page.next"),
                new SourceLocation("paginators-1.json", 1, 25, "/pagination/List")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void refusesWhatContradictsTheModel(String rule, String paginators, String expected) {
    assertThatThrownBy(() -> Models.read(SERVICE, paginators))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(expected.strip());
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments(
            "the section is there",
            "{\"version\": \"1.0\"}",
            """
            paginators-1.json:1:1: the key "pagination" is missing; expected an object
            """),
        arguments(
            "a paginator is an object",
            "{\"pagination\": {\"List\": [], \"Ping\": {\"input_token\": 1}}}",
            """
            paginators-1.json:1:25 (/pagination/List): expected an object, found an array
            paginators-1.json:1:53 (/pagination/Ping/input_token): expected a string or an array of strings, found the number 1
            """),
        arguments(
            "tokens come in pairs",
            paginator("\"input_token\": [\"token\", \"token2\"], \"output_token\": \"next\""),
            """
            paginators-1.json:1:25 (/pagination/List): expected as many input tokens as output tokens, found 2 and 1
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("warnings")
  void ignoresWhatCannotBeUsed(String rule, String paginators, String expected)
      throws InvalidModelException {
    ModelReader.Result result = Models.read(SERVICE, paginators);

    assertThat(result.model().paginators()).isEmpty();
    assertThat(result.warnings().stream().map(Problem::toString).collect(Collectors.joining("\n")))
        .isEqualTo(expected.strip());
  }

  static Stream<Arguments> warnings() {
    return Stream.of(
        arguments(
            "an unknown operation",
            "{\"pagination\": {\"Lst\": {}}}",
            """
            paginators-1.json:1:24 (/pagination/Lst): the paginator is ignored: no operation is named "Lst"
              Did you mean "List"?
            """),
        arguments(
            "no tokens",
            paginator("\"result_key\": \"items\""),
            """
            paginators-1.json:1:25 (/pagination/List): the paginator is ignored: it names no tokens
              Its pages can be asked for one by one.
            """),
        arguments(
            "no results",
            paginator("\"input_token\": \"token\", \"output_token\": \"next\""),
            """
            paginators-1.json:1:25 (/pagination/List): the paginator is ignored: it names no results
              Its pages can be asked for one by one.
            """),
        arguments(
            "members that do not exist",
            paginator(
                "\"input_token\": \"tokn\", \"output_token\": \"page.nxt\", \"result_key\": [\"items\", \"thing\"]"),
            """
            paginators-1.json:1:41 (/pagination/List/input_token): the paginator is ignored: the structure "In" has no member "tokn"
              Did you mean "token"?
            paginators-1.json:1:65 (/pagination/List/output_token): the paginator is ignored: the structure "Out" has no member "nxt", at character 6 of "page.nxt"
              Did you mean "next"?
            paginators-1.json:1:101 (/pagination/List/result_key/1): the paginator is ignored: the structure "Out" has no member "thing", at character 1 of "thing"
              Its pages can be asked for one by one.
            """),
        arguments(
            "a path through a list",
            paginator(
                "\"input_token\": \"token\", \"output_token\": \"items.next\", \"result_key\": \"items\""),
            """
            paginators-1.json:1:66 (/pagination/List/output_token): the paginator is ignored: "next" is asked of a list, which has no members, at character 7 of "items.next"
              Its pages can be asked for one by one.
            """),
        arguments(
            "a token of another type",
            paginator(
                "\"input_token\": \"token\", \"output_token\": \"more\", \"result_key\": \"items\""),
            """
            paginators-1.json:1:66 (/pagination/List/output_token): the paginator is ignored: "more" gives a boolean, but "token" takes a string
              Its pages can be asked for one by one.
            """),
        arguments(
            "more_results that is no truth value",
            paginator(
                "\"input_token\": \"token\", \"output_token\": \"next\", \"result_key\": \"items\", \"more_results\": \"next\""),
            """
            paginators-1.json:1:113 (/pagination/List/more_results): the paginator is ignored: expected a boolean, but "next" is a string
              Its pages can be asked for one by one.
            """),
        arguments(
            "an operation without input and output",
            "{\"pagination\": {\"Ping\": {\"input_token\": \"a\", \"output_token\": \"b\", \"result_key\": \"c\"}}}",
            """
            paginators-1.json:1:41 (/pagination/Ping/input_token): the paginator is ignored: the operation "Ping" has no input, so no member "a" in it
              Its pages can be asked for one by one.
            paginators-1.json:1:62 (/pagination/Ping/output_token): the paginator is ignored: the operation "Ping" has no output, so no "b" in it
              Its pages can be asked for one by one.
            paginators-1.json:1:81 (/pagination/Ping/result_key): the paginator is ignored: the operation "Ping" has no output, so no "c" in it
              Its pages can be asked for one by one.
            """),
        arguments(
            "an expression that is not supported",
            paginator(
                "\"input_token\": \"token\", \"output_token\": \"sort(items)[0]\", \"result_key\": \"items\""),
            """
            paginators-1.json:1:66 (/pagination/List/output_token): the paginator is ignored: the function "sort" is not supported, at character 1 of "sort(items)[0]"
              Its pages can be asked for one by one.
            """));
  }

  @Test
  void saysNothingOfOperationsThatAreNotWanted() throws InvalidModelException {
    ModelReader.Result result =
        ModelReader.read(
            Models.files(SERVICE, paginator("\"input_token\": \"no\", \"output_token\": \"no\"")),
            operation -> operation.equals("Ping"));

    assertThat(result.model().paginators()).isEmpty();
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void readsThoseOfOperationsThatAreNotWantedSinceTheyHaveNamesToo() throws InvalidModelException {
    String paginators =
        paginator(
            "\"input_token\": \"token\", \"output_token\": \"next\","
                + " \"result_key\": \"items\"");

    assertThat(
            ModelReader.read(Models.files(SERVICE, paginators), operation -> false)
                .model()
                .paginators())
        .isEqualTo(Models.read(SERVICE, paginators).model().paginators())
        .hasSize(1);
  }

  @Test
  void takesExpressions() throws InvalidModelException {
    ModelReader.Result result =
        Models.read(
            SERVICE,
            paginator(
                "\"input_token\": \"token\", \"output_token\": \"items[-1] || next\","
                    + " \"result_key\": \"page.page.items[]\""));

    assertThat(result.warnings()).isEmpty();
    assertThat(result.model().paginators())
        .singleElement()
        .extracting(Pagination::outputTokens)
        .isEqualTo(List.of("items[-1] || next"));
  }

  private static String paginator(String fields) {
    return "{\"pagination\": {\"List\": {" + fields + "}}}";
  }
}
