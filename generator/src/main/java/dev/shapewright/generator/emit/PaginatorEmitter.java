package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.PaginationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Emits what leads from one page of an operation's results to the next. */
final class PaginatorEmitter {
  private final ServicePlan plan;
  private final Sources sources;

  PaginatorEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit(OperationPlan operation) {
    PaginationPlan pagination = Objects.requireNonNull(operation.pagination());
    TypeSpec.Builder code =
        TypeSpec.classBuilder(pagination.javaType())
            .addJavadoc("The pages of {@code $L}.", operation.model().name())
            .addModifiers(PUBLIC, FINAL)
            .superclass(ClientEmitter.paginatorType(operation, pagination))
            .addField(plan.types().client(), "client", PRIVATE, FINAL)
            .addMethod(constructor(operation))
            .addMethod(fetchMethod(operation))
            .addMethod(nextTokenMethod(operation, pagination))
            .addMethod(nextMethod(operation, pagination))
            .addMethod(itemsMethod(operation, pagination));
    Deprecations.quiet(
        code,
        sources.deprecations().concern(operation)
            || sources.deprecations().concern(pagination.inputTokens())
            || sources.deprecations().concern(pagination.outputTokens())
            || sources.deprecations().concern(List.of(pagination.results())));
    return sources.file(pagination.javaType(), code, "/operations/" + operation.model().name());
  }

  // public ListPipelinesPaginator(DataPipelineClient client, ListPipelinesRequest firstRequest) {
  //   super(firstRequest);
  //   this.client = client;
  // }
  private MethodSpec constructor(OperationPlan operation) {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            "Fetches nothing yet.\n\n@param client fetches the pages\n"
                + "@param firstRequest asks for the first page")
        .addModifiers(PUBLIC)
        .addParameter(plan.types().client(), "client")
        .addParameter(operation.request().javaType(), "firstRequest")
        .addStatement("super(firstRequest)")
        .addStatement("this.client = client")
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PROTECTED);
  }

  // protected ListPipelinesResponse fetch(ListPipelinesRequest request) {
  //   return client.listPipelines(request);
  // }
  private static MethodSpec fetchMethod(OperationPlan operation) {
    return override("fetch")
        .returns(operation.response().javaType())
        .addParameter(operation.request().javaType(), "request")
        .addStatement("return client.$N(request)", operation.method())
        .build();
  }

  // protected @Nullable Object nextToken(ListPipelinesResponse page) {
  //   return Boolean.TRUE.equals(page.hasMoreResults()) ? page.marker() : null;
  // }
  private static MethodSpec nextTokenMethod(OperationPlan operation, PaginationPlan pagination) {
    CodeBlock token = CodeBlock.of("page.$N()", pagination.outputTokens().get(0).name());
    if (pagination.outputTokens().size() > 1) {
      CodeBlock all =
          pagination.outputTokens().stream()
              .map(member -> CodeBlock.of("page.$N()", member.name()))
              .collect(CodeBlock.joining(", "));
      token = CodeBlock.of("$L == null ? null : $T.asList($L)", token, Arrays.class, all);
    }
    MethodSpec.Builder code =
        override("nextToken")
            .returns(RuntimeTypes.nullable(ClassName.OBJECT))
            .addParameter(operation.response().javaType(), "page");
    MemberPlan more = pagination.moreResults();
    if (more == null) {
      return code.addStatement("return $L", token).build();
    }
    return code.addStatement(
            "return $T.TRUE.equals(page.$N()) ? $L : null", Boolean.class, more.name(), token)
        .build();
  }

  // protected ListPipelinesRequest next(ListPipelinesRequest request, ListPipelinesResponse page) {
  //   return request.toBuilder().marker(page.marker()).build();
  // }
  private static MethodSpec nextMethod(OperationPlan operation, PaginationPlan pagination) {
    CodeBlock.Builder setters = CodeBlock.builder();
    List<MemberPlan> inputs = pagination.inputTokens();
    for (int i = 0; i < inputs.size(); i++) {
      setters.add(".$N(page.$N())", inputs.get(i).name(), pagination.outputTokens().get(i).name());
    }
    return override("next")
        .returns(operation.request().javaType())
        .addParameter(operation.request().javaType(), "request")
        .addParameter(operation.response().javaType(), "page")
        .addStatement("return request.toBuilder()$L.build()", setters.build())
        .build();
  }

  // protected List<PipelineIdName> items(ListPipelinesResponse page) {
  //   return page.pipelineIdList();
  // }
  private static MethodSpec itemsMethod(OperationPlan operation, PaginationPlan pagination) {
    return override("items")
        .returns(pagination.results().type().javaType())
        .addParameter(operation.response().javaType(), "page")
        .addStatement("return page.$N()", pagination.results().name())
        .build();
  }
}
