package dev.shapewright.generator.read;

import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of paginators and links them to a model. An entry that does not fit the model is
 * left out with a warning: such files come from elsewhere, and are often newer or older.
 */
final class PaginatorsReader {
  private static final String PAGE_BY_PAGE = "Its pages can be asked for one by one.";

  private final Map<String, Operation> operations;
  private final Predicate<String> wanted;
  private final Problems problems;
  private final CompanionPaths paths;

  PaginatorsReader(ServiceModel model, Predicate<String> wanted, Problems problems) {
    this.operations =
        model.operations().stream()
            .collect(Collectors.toMap(Operation::name, operation -> operation));
    this.wanted = wanted;
    this.problems = problems;
    this.paths = new CompanionPaths(model, problems, "the paginator is ignored", PAGE_BY_PAGE);
  }

  /**
   * The paginators that can be used, sorted by operation: also of operations that are not wanted,
   * since those have a share in the names.
   */
  List<Pagination> read(JsonValue file) {
    ObjectView root = ObjectView.of(file, problems);
    ObjectView section = root == null ? null : root.requiredObject("pagination");
    if (section == null) {
      return List.of();
    }
    Map<String, Pagination> read = new TreeMap<>();
    section
        .members()
        .forEach(
            (name, value) -> {
              ObjectView view = ObjectView.of(value, problems);
              Pagination pagination = view == null ? null : paginator(name, view);
              if (pagination != null) {
                read.put(name, pagination);
              }
            });
    return List.copyOf(read.values());
  }

  private @Nullable Pagination paginator(String name, ObjectView view) {
    PaginatorFields fields = PaginatorFields.of(view);
    Operation operation = operations.get(name);
    if (operation == null) {
      problems.warning(
          view.place(),
          "the paginator is ignored: no operation is named " + JsonValue.quoted(name),
          Suggestion.hint(name, operations.keySet()));
      return null;
    }
    if (fields.inputTokens().size() != fields.outputTokens().size()) {
      problems.error(
          view.place(),
          "expected as many input tokens as output tokens, found %d and %d"
              .formatted(fields.inputTokens().size(), fields.outputTokens().size()));
      return null;
    }
    return wanted.test(name)
        ? linked(fields, operation, view)
        : problems.withoutWarnings(() -> linked(fields, operation, view));
  }

  private @Nullable Pagination linked(
      PaginatorFields fields, Operation operation, ObjectView view) {
    if (fields.inputTokens().isEmpty()) {
      return ignored(view.place(), "it names no tokens");
    }
    if (fields.resultKeys().isEmpty()) {
      return ignored(view.place(), "it names no results");
    }
    return isLinked(fields, operation) ? fields.pagination(operation.name(), view) : null;
  }

  private @Nullable Pagination ignored(Place place, String reason) {
    problems.warning(place, "the paginator is ignored: " + reason, PAGE_BY_PAGE);
    return null;
  }

  /** Whether all that is named exists; warnings say what does not. */
  private boolean isLinked(PaginatorFields fields, Operation operation) {
    boolean linked = areTokensLinked(fields, operation);
    if (fields.limitKey() != null) {
      linked &= paths.inputMember(fields.limitKey(), operation) != null;
    }
    JsonString more = fields.moreResults();
    Path moreResults = more == null ? null : paths.output(more, operation);
    if (more != null && moreResults == null) {
      linked = false;
    } else if (more != null && moreResults != null && !isTruth(moreResults)) {
      ignored(
          more.place(),
          "expected a boolean, but %s is %s"
              .formatted(JsonValue.quoted(more.value()), moreResults.type().described()));
      linked = false;
    }
    for (JsonString key : fields.resultKeys()) {
      linked &= paths.output(key, operation) != null;
    }
    for (JsonString key : fields.constantKeys()) {
      linked &= paths.output(key, operation) != null;
    }
    return linked;
  }

  private boolean areTokensLinked(PaginatorFields fields, Operation operation) {
    boolean linked = true;
    for (int i = 0; i < fields.inputTokens().size(); i++) {
      JsonString input = fields.inputTokens().get(i);
      JsonString output = fields.outputTokens().get(i);
      PathType taken = paths.inputMember(input, operation);
      Path given = paths.output(output, operation);
      if (taken == null || given == null) {
        linked = false;
      } else if (!fits(given.type(), taken)) {
        ignored(
            output.place(),
            "%s gives %s, but %s takes %s"
                .formatted(
                    JsonValue.quoted(output.value()),
                    given.type().described(),
                    JsonValue.quoted(input.value()),
                    taken.described()));
        linked = false;
      }
    }
    return linked;
  }

  private static boolean fits(PathType given, PathType taken) {
    return given.equals(taken)
        || (given instanceof PathType.Text && taken.equals(new PathType.Text(null)));
  }

  private static boolean isTruth(Path path) {
    return path.type() instanceof PathType.Truth;
  }
}
