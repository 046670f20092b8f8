package dev.shapewright.generator.plan;

import dev.shapewright.generator.jmespath.JmesPathException;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathLinker;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how an operation is paginated. */
final class Paginations {
  private final Operation operation;
  private final StructurePlan request;
  private final PathLinker linker;

  private Paginations(ServiceModel model, Operation operation, StructurePlan request) {
    this.operation = operation;
    this.request = request;
    this.linker = new PathLinker(model);
  }

  static @Nullable PaginationPlan plan(
      ServiceModel model,
      Operation operation,
      StructurePlan request,
      Names names,
      ClassNames types) {
    for (Pagination pagination : model.paginators()) {
      if (pagination.operation().equals(operation.name())) {
        return new Paginations(model, operation, request).plan(pagination, names, types);
      }
    }
    return null;
  }

  private PaginationPlan plan(Pagination pagination, Names names, ClassNames types) {
    List<PaginationPlan.Token> tokens = new ArrayList<>();
    for (int i = 0; i < pagination.inputTokens().size(); i++) {
      MemberPlan input = member(pagination.inputTokens().get(i));
      tokens.add(new PaginationPlan.Token(input, token(input, pagination.outputTokens().get(i))));
    }
    String more = pagination.moreResults();
    String limit = pagination.limitKey();
    return new PaginationPlan(
        types.paging(operation),
        List.copyOf(tokens),
        more == null ? null : link(more),
        results(pagination, names),
        limit == null ? null : member(limit),
        pagination.constantKeys());
  }

  private Path token(MemberPlan input, String expression) {
    Path output = link(expression);
    boolean text =
        input.type() instanceof TypePlan.Simple simple && simple.kind() == TypePlan.Kind.STRING;
    boolean enumeration =
        output.type() instanceof PathType.Text given && given.enumeration() != null;
    return text && enumeration ? new Path.AsText(output) : output;
  }

  private List<PaginationPlan.Results> results(Pagination pagination, Names names) {
    List<String> methods = resultNames(linker, operation, pagination);
    List<PaginationPlan.Results> results = new ArrayList<>();
    for (int i = 0; i < methods.size(); i++) {
      String key = pagination.resultKeys().get(i);
      String client =
          i == 0
              ? names.of(NameKind.PAGINATOR, operation.name())
              : names.of(NameKind.FURTHER_PAGINATOR, operation.name(), key);
      Path path = withoutNulls(link(linker, operation, key));
      results.add(new PaginationPlan.Results(client, methods.get(i), key, path));
    }
    return List.copyOf(results);
  }

  /** What takes the results of each kind from a page. */
  static List<String> resultNames(PathLinker linker, Operation operation, Pagination pagination) {
    NameSet methods = NameSet.caseSensitive();
    List.of("nextToken", "next").forEach(methods::reserve);
    List<String> names = new ArrayList<>();
    for (String key : pagination.resultKeys()) {
      Path path = link(linker, operation, key);
      names.add(methods.allocate(Identifiers.member(lastName(path))));
    }
    return List.copyOf(names);
  }

  private static Path withoutNulls(Path path) {
    return path.type() instanceof PathType.ListOf list && list.sparse()
        ? new Path.Each(path, new Path.Current(list.item()))
        : path;
  }

  private static String lastName(Path path) {
    if (path instanceof Path.Member member) {
      return member.name();
    }
    if (path instanceof Path.Then then) {
      return lastName(then.second());
    } else if (path instanceof Path.Each each) {
      return lastName(each.value() instanceof Path.Current ? each.list() : each.value());
    } else if (path instanceof Path.Where where) {
      return lastName(where.list());
    }
    return path instanceof Path.Flattened flattened ? lastName(flattened.lists()) : "items";
  }

  private Path link(String expression) {
    return link(linker, operation, expression);
  }

  /** Reading the model has linked everything before. */
  private static Path link(PathLinker linker, Operation operation, String expression) {
    try {
      return linker.link(expression, Objects.requireNonNull(operation.output()));
    } catch (JmesPathException e) {
      throw new IllegalStateException(expression, e);
    }
  }

  private MemberPlan member(String name) {
    for (MemberPlan member : request.members()) {
      if (member.model().name().equals(name)) {
        return member;
      }
    }
    throw new IllegalStateException("No member " + name);
  }
}
