package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file of paginators and links them to a model. */
final class PaginatorsReader {
  private static final String PAGE_BY_PAGE = "Its pages can be asked for one by one.";

  private final Map<String, Operation> operations;
  private final Problems problems;
  private final MemberPath paths;

  PaginatorsReader(ServiceModel model, Problems problems) {
    this.operations =
        model.operations().stream()
            .collect(Collectors.toMap(Operation::name, operation -> operation));
    this.problems = problems;
    this.paths = new MemberPath(model, problems);
  }

  /** The paginators that can be used, sorted by operation. */
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
    if (!isUsable(fields, view)) {
      return null;
    }
    link(fields, operation);
    return fields.pagination(name, view);
  }

  /** Whether the runtime could follow the pages; a warning says why not. */
  private boolean isUsable(PaginatorFields fields, ObjectView view) {
    if (fields.inputTokens().isEmpty()) {
      return ignore(view.place(), "it names no tokens");
    }
    if (fields.resultKeys().isEmpty()) {
      return ignore(view.place(), "it names no results");
    }
    for (JsonString text : fields.all()) {
      if (!MemberPath.isPath(text.value())) {
        return ignore(text.place(), "%s is more than a path".formatted(text.described()));
      }
    }
    return true;
  }

  private boolean ignore(Place place, String reason) {
    problems.warning(place, "the paginator is ignored: " + reason, PAGE_BY_PAGE);
    return false;
  }

  private void link(PaginatorFields fields, Operation operation) {
    for (JsonString member : fields.ofInput()) {
      resolve(member, operation.input(), "input", operation);
    }
    for (JsonString member : fields.ofOutput()) {
      resolve(member, operation.output(), "output", operation);
    }
    JsonString more = fields.moreResults();
    Shape shape = more == null ? null : resolve(more, operation.output(), "output", operation);
    if (more != null && shape != null && !(shape instanceof Shape.Bool)) {
      problems.error(
          more.place(),
          "expected a boolean member, but %s is %s"
              .formatted(JsonValue.quoted(more.value()), ShapeKind.described(shape)));
    }
  }

  private @Nullable Shape resolve(
      JsonString member, @Nullable String structure, String side, Operation operation) {
    if (structure != null) {
      return paths.resolve(member, structure);
    }
    problems.error(
        member.place(),
        "the operation %s has no %s, so no member %s in it"
            .formatted(JsonValue.quoted(operation.name()), side, JsonValue.quoted(member.value())));
    return null;
  }
}
