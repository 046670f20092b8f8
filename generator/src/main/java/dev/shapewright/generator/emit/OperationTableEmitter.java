package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.model.HostPrefix;
import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.model.Retries;
import dev.shapewright.generator.plan.EndpointDiscoveryPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.TokenForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emits the table of the service's operations. */
final class OperationTableEmitter {
  private final ServicePlan plan;
  private final Sources sources;

  OperationTableEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().operationTable())
            .addJavadoc("What the runtime needs to know of the service and of each operation.")
            .addModifiers(PUBLIC, FINAL)
            .addField(service());
    for (OperationPlan operation : plan.operations()) {
      code.addField(operation(operation));
    }
    Deprecations.quiet(
        code,
        plan.operations().stream()
            .anyMatch(
                operation ->
                    sources.deprecations().concern(operation)
                        || sources.deprecations().concern(tokens(operation))
                        || sources.deprecations().concern(labels(operation))));
    code.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    return sources.file(plan.types().operationTable(), code, "/operations");
  }

  // public static final ServiceDescriptor SERVICE =
  //     new ServiceDescriptor(
  //         "Data Pipeline", "2012-10-29", …, DataPipelineErrors.INSTANCE,
  //         DataPipelineEndpoints.INSTANCE);
  //
  // with .withQueryMode() behind it for a service that spoke the query protocol before.
  private FieldSpec service() {
    Metadata metadata = plan.metadata();
    CodeBlock arguments =
        CodeBlock.of(
            "$L,\n$L,\n$L,\n$L,\n$L,\n$L,\n$L,\n$T.INSTANCE$L",
            Literals.of(metadata.serviceId()),
            Literals.of(metadata.apiVersion()),
            Literals.of(metadata.endpointPrefix()),
            Literals.of(metadata.signingName()),
            Literals.of(metadata.targetPrefix()),
            Literals.of(metadata.jsonVersion()),
            retries(metadata.retries()),
            plan.types().errorTable(),
            plan.endpoints() == null
                ? ""
                : CodeBlock.of(",\n$T.INSTANCE", plan.types().endpoints()));
    return FieldSpec.builder(RuntimeTypes.SERVICE_DESCRIPTOR, "SERVICE", PUBLIC, STATIC, FINAL)
        .addJavadoc("The service: its names and its errors.")
        .initializer(
            Sources.ON_NEXT_LINE + "new $T(\n$>$>$L$<$<)$L$<$<",
            RuntimeTypes.SERVICE_DESCRIPTOR,
            arguments,
            CodeBlock.of(metadata.queryCompatible() ? "\n$>$>.withQueryMode()$<$<" : ""))
        .build();
  }

  // RetryOptions.standard().withMaxAttempts(4).withBaseDelay(Duration.ofMillis(25))
  private static CodeBlock retries(@Nullable Retries retries) {
    CodeBlock standard = CodeBlock.of("$T.standard()", RuntimeTypes.RETRY_OPTIONS);
    return retries == null
        ? standard
        : CodeBlock.of(
            "$L.withMaxAttempts($L).withBaseDelay($T.ofMillis($L))",
            standard,
            retries.maxAttempts(),
            Duration.class,
            retries.baseDelayMillis());
  }

  // static final Operation<SetTaskStatusRequest, SetTaskStatusResponse> SET_TASK_STATUS =
  //     new Operation<>(
  //         "SetTaskStatus",
  //         SetTaskStatusRequestValidator.INSTANCE,
  //         SetTaskStatusRequestCodec.INSTANCE,
  //         SetTaskStatusResponseCodec.INSTANCE);
  //
  // and, where the operation has them, what token(OperationPlan), behavior(OperationPlan) and
  // hostPrefix(OperationPlan) give.
  private FieldSpec operation(OperationPlan operation) {
    CodeBlock validator =
        operation.request().validator() == null
            ? CodeBlock.of("$T.none()", RuntimeTypes.VALIDATOR)
            : CodeBlock.of("$T.INSTANCE", operation.request().validator());
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                RuntimeTypes.OPERATION,
                operation.request().javaType(),
                operation.response().javaType()),
            operation.constant(),
            STATIC,
            FINAL)
        .initializer(
            Sources.ON_NEXT_LINE + "new $L(\n$>$>$S,\n$L,\n$T.INSTANCE,\n$T.INSTANCE$<$<)$L$<$<",
            constructor(operation),
            operation.model().name(),
            validator,
            operation.request().codec(),
            operation.response().codec(),
            calls(operation))
        .build();
  }

  private CodeBlock calls(OperationPlan operation) {
    return CodeBlock.join(
        List.of(token(operation), behavior(operation), hostPrefix(operation)), "");
  }

  // .withLongPoll(Duration.ofSeconds(90))
  // .withCompression()
  // .withEndpointDiscovery(TimestreamQueryDiscovery.INSTANCE)
  // .withoutAuthentication() or .withBearerToken()
  private CodeBlock behavior(OperationPlan operation) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (operation.model().holdSeconds() > 0) {
      code.add(
          "\n$>$>.withLongPoll($T.ofSeconds($L))$<$<",
          Duration.class,
          operation.model().holdSeconds());
    }
    if (operation.model().compressed()) {
      code.add("\n$>$>.withCompression()$<$<");
    }
    EndpointDiscoveryPlan discovery = plan.discovery();
    if (discovery != null && discovery.concerns(operation)) {
      code.add("\n$>$>.withEndpointDiscovery($T.INSTANCE)$<$<", discovery.javaType());
    }
    return switch (operation.model().authentication()) {
      case SIGNATURE -> code.build();
      case BEARER_TOKEN -> code.add("\n$>$>.withBearerToken()$<$<").build();
      case NONE -> code.add("\n$>$>.withoutAuthentication()$<$<").build();
    };
  }

  /** The type arguments are inferred unless another call follows. */
  private CodeBlock constructor(OperationPlan operation) {
    return calls(operation).isEmpty()
        ? CodeBlock.of("$T<>", RuntimeTypes.OPERATION)
        : CodeBlock.of(
            "$T<$T, $T>",
            RuntimeTypes.OPERATION,
            operation.request().javaType(),
            operation.response().javaType());
  }

  // .withIdempotencyToken(
  //     request ->
  //         request.clientToken() == null
  //             ? request.toBuilder().clientToken(Operation.randomToken()).build()
  //             : request);
  private static CodeBlock token(OperationPlan operation) {
    List<MemberPlan> tokens = tokens(operation);
    if (tokens.isEmpty()) {
      return CodeBlock.of("");
    }
    if (tokens.size() > 1) {
      return tokens(operation, tokens);
    }
    MemberPlan token = tokens.get(0);
    return CodeBlock.of(
        "\n$>$>.withIdempotencyToken(\n$>$>request ->\n$>$>request.$1N() == null\n"
            + "$>$>? request.toBuilder().$1N($2L).build()\n: request$<$<$<$<$<$<$<$<)",
        token.name(),
        random(token));
  }

  // Where there are several:
  //
  // .withIdempotencyToken(
  //     request -> {
  //       RunRequest.Builder filled = request.toBuilder();
  //       if (request.clientToken() == null) {
  //         filled.clientToken(Operation.randomToken());
  //       }
  //       if (request.traceToken() == null) {
  //         filled.traceToken(Operation.randomToken().replace("-", ""));
  //       }
  //       return filled.build();
  //     });
  private static CodeBlock tokens(OperationPlan operation, List<MemberPlan> tokens) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("\n$>$>.withIdempotencyToken(\n$>$>request -> {\n$>")
            .add(
                "$T filled = request.toBuilder();\n",
                operation.request().javaType().nestedClass("Builder"));
    for (MemberPlan token : tokens) {
      code.add(
          "if (request.$1N() == null) {\n$>filled.$1N($2L);\n$<}\n", token.name(), random(token));
    }
    return code.add("return filled.build();\n$<}$<$<$<$<)").build();
  }

  private static CodeBlock random(MemberPlan token) {
    return CodeBlock.of(
        token.tokenForm() == TokenForm.UUID
            ? "$T.randomToken()"
            : "$T.randomToken().replace(\"-\", \"\")",
        RuntimeTypes.OPERATION);
  }

  // .withHostPrefix(
  //     request -> RuleFunctions.hostLabel("AccountId", request.accountId()) + "-data.");
  private static CodeBlock hostPrefix(OperationPlan operation) {
    HostPrefix prefix = operation.model().hostPrefix();
    if (prefix == null) {
      return CodeBlock.of("");
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (HostPrefix.Part part : prefix.parts()) {
      parts.add(part.label() ? label(part.text(), operation) : Literals.of(part.text()));
    }
    CodeBlock whole = EndpointExpressions.joined(parts, " + ", "\n+ ");
    return CodeBlock.of(
        parts.size() == 1
            ? "\n$>$>.withHostPrefix(request -> $L)$<$<"
            : "\n$>$>.withHostPrefix(\n$>$>request -> $L$<$<$<$<)",
        whole);
  }

  private static CodeBlock label(String name, OperationPlan operation) {
    MemberPlan member =
        operation.request().members().stream()
            .filter(each -> each.model().name().equals(name))
            .findFirst()
            .orElseThrow();
    return CodeBlock.of(
        "$T.hostLabel($S, request.$N())", RuntimeTypes.RULE_FUNCTIONS, name, member.name());
  }

  private static List<MemberPlan> labels(OperationPlan operation) {
    return operation.model().hostPrefix() == null
        ? List.of()
        : operation.request().members().stream()
            .filter(member -> member.model().hostLabel())
            .toList();
  }

  private static List<MemberPlan> tokens(OperationPlan operation) {
    return operation.request().members().stream()
        .filter(member -> member.tokenForm() != null)
        .toList();
  }
}
