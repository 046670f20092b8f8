package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a paginator, with their places. */
record PaginatorFields(
    List<JsonString> inputTokens,
    List<JsonString> outputTokens,
    @Nullable JsonString moreResults,
    @Nullable JsonString limitKey,
    List<JsonString> resultKeys) {

  static PaginatorFields of(ObjectView view) {
    return new PaginatorFields(
        view.stringOrStrings("input_token"),
        view.stringOrStrings("output_token"),
        view.stringAt("more_results"),
        view.stringAt("limit_key"),
        view.stringOrStrings("result_key"));
  }

  /** What must be members of the operation's input. */
  List<JsonString> ofInput() {
    List<JsonString> members = new ArrayList<>(inputTokens);
    if (limitKey != null) {
      members.add(limitKey);
    }
    return members;
  }

  /** What must be members of the operation's output, but for {@link #moreResults}. */
  List<JsonString> ofOutput() {
    List<JsonString> members = new ArrayList<>(outputTokens);
    members.addAll(resultKeys);
    return members;
  }

  /** All texts that must be paths. */
  List<JsonString> all() {
    List<JsonString> members = ofInput();
    members.addAll(ofOutput());
    if (moreResults != null) {
      members.add(moreResults);
    }
    return members;
  }

  Pagination pagination(String operation, ObjectView view) {
    return new Pagination(
        operation,
        values(inputTokens),
        values(outputTokens),
        moreResults == null ? null : moreResults.value(),
        limitKey == null ? null : limitKey.value(),
        values(resultKeys),
        view.place().location());
  }

  private static List<String> values(List<JsonString> strings) {
    return strings.stream().map(JsonString::value).toList();
  }
}
