package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.PaginationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.List;
import java.util.stream.Collectors;

/** Spells the methods of a client that give the pages of an operation's results. */
final class PaginatorMethods {
  private final ClientFlavor flavor;
  private final PathTypes types;

  PaginatorMethods(ServicePlan plan, ClientFlavor flavor) {
    this.flavor = flavor;
    this.types = new PathTypes(plan);
  }

  /** One for each kind of results; none for an operation that is not paginated. */
  List<MethodSpec> methods(OperationPlan operation) {
    PaginationPlan pagination = operation.pagination();
    return pagination == null
        ? List.of()
        : pagination.results().stream()
            .map(results -> method(operation, pagination, results))
            .toList();
  }

  // default Paginator<ListPipelinesRequest, ListPipelinesResponse, PipelineIdName>
  //     listPipelinesPaginator(ListPipelinesRequest request) {
  //   return new Paginator<>(
  //       ListPipelinesPaging.INSTANCE, this::listPipelines, ListPipelinesPaging::…, request);
  // }
  private MethodSpec method(
      OperationPlan operation, PaginationPlan pagination, PaginationPlan.Results results) {
    ClassName request = operation.request().javaType();
    ClassName response = operation.response().javaType();
    return MethodSpec.methodBuilder(results.clientMethod())
        .addJavadoc(documentation(operation, pagination, results))
        .addModifiers(PUBLIC, DEFAULT)
        .returns(
            ParameterizedTypeName.get(
                flavor.paginator(),
                request,
                response,
                PaginatorEmitter.item(types, results, response)))
        .addParameter(request, "request")
        .addStatement(
            "return new $T<>(\n$T.INSTANCE, this::$N, $T::$N, request)",
            flavor.paginator(),
            pagination.javaType(),
            operation.method(),
            pagination.javaType(),
            results.method())
        .build();
  }

  private CodeBlock documentation(
      OperationPlan operation, PaginationPlan pagination, PaginationPlan.Results results) {
    StringBuilder more = new StringBuilder();
    if (pagination.limit() != null) {
      more.append(" The request's {@code ")
          .append(pagination.limit().name())
          .append("} says how many results a page holds at most.");
    }
    if (!pagination.constants().isEmpty()) {
      more.append(" The same on every page: ")
          .append(
              pagination.constants().stream()
                  .map(constant -> Docs.code(constant))
                  .collect(Collectors.joining(", ")))
          .append('.');
    }
    String text =
        "All results of {@link #%s(%s)}, page by page or, through {@link %s#items()}, item by item:"
            + " what %s gives.%s %s";
    return CodeBlock.of(
        "$L\n\n@param request asks for the first page\n@return the pages",
        Docs.wrap(
            text.formatted(
                operation.method(),
                operation.request().javaType().simpleName(),
                flavor.paginator().simpleName(),
                Docs.code(results.expression()),
                more,
                flavor.async()
                    ? "A page is fetched when a subscriber asks for it."
                    : "Each page is fetched when it is asked for."),
            ""));
  }
}
