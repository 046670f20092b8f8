package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a paginator, with their places. */
record PaginatorFields(
    List<JsonString> inputTokens,
    List<JsonString> outputTokens,
    @Nullable JsonString moreResults,
    @Nullable JsonString limitKey,
    List<JsonString> resultKeys,
    List<JsonString> constantKeys) {

  static PaginatorFields of(ObjectView view) {
    return new PaginatorFields(
        view.stringOrStrings("input_token"),
        view.stringOrStrings("output_token"),
        view.stringAt("more_results"),
        view.stringAt("limit_key"),
        view.stringOrStrings("result_key"),
        view.stringOrStrings("non_aggregate_keys"));
  }

  Pagination pagination(String operation, ObjectView view) {
    return new Pagination(
        operation,
        values(inputTokens),
        values(outputTokens),
        moreResults == null ? null : moreResults.value(),
        limitKey == null ? null : limitKey.value(),
        values(resultKeys),
        values(constantKeys),
        view.place().location());
  }

  private static List<String> values(List<JsonString> strings) {
    return strings.stream().map(JsonString::value).toList();
  }
}
