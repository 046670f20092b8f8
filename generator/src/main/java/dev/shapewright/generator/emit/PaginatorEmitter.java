package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.emit.PathMethods.At;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.PaginationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Emits what leads from one page of an operation's results to the next. */
final class PaginatorEmitter {
  private final Sources sources;
  private final PathTypes types;

  PaginatorEmitter(ServicePlan plan, Sources sources) {
    this.sources = sources;
    this.types = new PathTypes(plan);
  }

  EmittedFile emit(OperationPlan operation) {
    PaginationPlan pagination = Objects.requireNonNull(operation.pagination());
    ClassName response = operation.response().javaType();
    LocalNames names = new LocalNames(PathConditions.reserved());
    List.of("nextToken", "next").forEach(names::reserve);
    pagination.results().forEach(results -> names.reserve(results.method()));
    PathMethods paths = new PathMethods(types, response, names);
    At page = new At("page", new PathType.Struct(outputOf(operation), true));
    TypeSpec.Builder code =
        TypeSpec.classBuilder(pagination.javaType())
            .addJavadoc(
                "How the pages of {@code $L} follow one another, and what is on them.",
                operation.model().name())
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(
                    RuntimeTypes.PAGING, operation.request().javaType(), response))
            .addField(instance(pagination.javaType()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(nextTokenMethod(pagination, paths, response, page))
            .addMethod(nextMethod(operation, pagination, paths, page));
    for (PaginationPlan.Results results : pagination.results()) {
      code.addMethod(contentsMethod(results, paths, response, page));
    }
    paths.addTo(code);
    List<MemberPlan> named = new ArrayList<>(paths.members());
    pagination.tokens().forEach(token -> named.add(token.input()));
    Deprecations.quiet(
        code, sources.deprecations().concern(operation) || sources.deprecations().concern(named));
    return sources.file(pagination.javaType(), code, "/operations/" + operation.model().name());
  }

  static String outputOf(OperationPlan operation) {
    return Objects.requireNonNull(operation.model().output());
  }

  // public static final ListPipelinesPaging INSTANCE = new ListPipelinesPaging();
  private static FieldSpec instance(ClassName type) {
    return FieldSpec.builder(type, "INSTANCE", PUBLIC, STATIC, FINAL)
        .addJavadoc("There is but one.")
        .initializer("new $T()", type)
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }

  // public @Nullable Object nextToken(ListPipelinesResponse page) {
  //   return Boolean.TRUE.equals(page.hasMoreResults()) ? Paging.tokens(page.marker()) : null;
  // }
  private static MethodSpec nextTokenMethod(
      PaginationPlan pagination, PathMethods paths, ClassName response, At page) {
    CodeBlock tokens =
        CodeBlock.of(
            "$T.tokens($L)",
            RuntimeTypes.PAGING,
            pagination.tokens().stream()
                .map(token -> paths.value(token.output(), page))
                .collect(CodeBlock.joining(", ")));
    MethodSpec.Builder code =
        override("nextToken")
            .returns(RuntimeTypes.nullable(ClassName.OBJECT))
            .addParameter(response, "page");
    if (pagination.moreResults() == null) {
      return code.addStatement("return $L", tokens).build();
    }
    CodeBlock more = paths.conditions().of(pagination.moreResults(), page);
    return code.addStatement("return $L ? $L : null", more, tokens).build();
  }

  // public ListPipelinesRequest next(ListPipelinesRequest request, ListPipelinesResponse page) {
  //   return request.toBuilder().marker(page.marker()).build();
  // }
  private static MethodSpec nextMethod(
      OperationPlan operation, PaginationPlan pagination, PathMethods paths, At page) {
    MethodSpec.Builder code =
        override("next")
            .returns(operation.request().javaType())
            .addParameter(operation.request().javaType(), "request")
            .addParameter(operation.response().javaType(), "page");
    LocalNames names = new LocalNames("request", "page");
    CodeBlock.Builder setters = CodeBlock.builder();
    for (PaginationPlan.Token token : pagination.tokens()) {
      CodeBlock value = paths.value(token.output(), page);
      // Beside other tokens it may be absent, which is not the same as empty to the service.
      if (token.output().type().isCollection() && pagination.tokens().size() > 1) {
        String name = names.allocate(token.input().name());
        code.addStatement("$T $N = $L", paths.boxed(token.output().type()), name, value);
        value = CodeBlock.of("$N.isEmpty() ? null : $N", name, name);
      }
      setters.add("\n.$N($L)", token.input().name(), value);
    }
    return code.addStatement("return request.toBuilder()$L\n.build()", setters.build()).build();
  }

  // public static List<PipelineIdName> pipelineIdList(ListPipelinesResponse page) {
  //   return page.pipelineIdList();
  // }
  private static MethodSpec contentsMethod(
      PaginationPlan.Results results, PathMethods paths, ClassName response, At page) {
    CodeBlock value = paths.value(results.path(), page);
    PathType type = results.path().type();
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(results.method())
            .addJavadoc(
                "What $L gives of a page.\n\n@param page the page\n@return its items in order",
                Docs.code(results.expression()))
            .addModifiers(PUBLIC, STATIC)
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(List.class), item(paths.types(), results, response)))
            .addParameter(response, "page");
    if (type instanceof PathType.ListOf) {
      return code.addStatement("return $L", value).build();
    } else if (type instanceof PathType.MapOf) {
      return code.addStatement("return $T.copyOf($L.entrySet())", List.class, value).build();
    }
    return code.addStatement("$T value = $L", paths.boxed(type), value)
        .addStatement("return value == null ? $T.of() : $T.of(value)", List.class, List.class)
        .build();
  }

  /** What a page has many of: the items of a list, the entries of a map, or one value. */
  static TypeName item(PathTypes types, PaginationPlan.Results results, ClassName response) {
    PathType type = results.path().type();
    if (type instanceof PathType.ListOf list) {
      return types.boxed(list.item(), response);
    } else if (type instanceof PathType.MapOf) {
      ParameterizedTypeName map = (ParameterizedTypeName) types.boxed(type, response);
      return ParameterizedTypeName.get(
          ClassName.get(Map.Entry.class), map.typeArguments().toArray(TypeName[]::new));
    }
    return types.boxed(type, response);
  }
}
