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
import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
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
    Deprecations.quiet(code, plan.operations().stream().anyMatch(sources.deprecations()::concern));
    code.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    return sources.file(plan.types().operationTable(), code, "/operations");
  }

  // public static final ServiceDescriptor SERVICE =
  //     new ServiceDescriptor("Data Pipeline", "2012-10-29", …, DataPipelineErrors.INSTANCE);
  private FieldSpec service() {
    Metadata metadata = plan.metadata();
    CodeBlock arguments =
        CodeBlock.of(
            "$L,\n$L,\n$L,\n$L,\n$L,\n$L,\n$T.INSTANCE",
            Literals.of(metadata.serviceId()),
            Literals.of(metadata.apiVersion()),
            Literals.of(metadata.endpointPrefix()),
            Literals.of(metadata.signingName()),
            Literals.of(metadata.targetPrefix()),
            Literals.of(metadata.jsonVersion()),
            plan.types().errorTable());
    return FieldSpec.builder(RuntimeTypes.SERVICE_DESCRIPTOR, "SERVICE", PUBLIC, STATIC, FINAL)
        .addJavadoc("The service: its names and its errors.")
        .initializer(
            Sources.ON_NEXT_LINE + "new $T(\n$>$>$L$<$<)$<$<",
            RuntimeTypes.SERVICE_DESCRIPTOR,
            arguments)
        .build();
  }

  // static final Operation<SetTaskStatusRequest, SetTaskStatusResponse> SET_TASK_STATUS =
  //     new Operation<>(
  //         "SetTaskStatus",
  //         SetTaskStatusRequestValidator.INSTANCE,
  //         SetTaskStatusRequestCodec.INSTANCE,
  //         SetTaskStatusResponseCodec.INSTANCE);
  //
  // and, where the input has an idempotency token:
  //
  //     .withIdempotencyToken(
  //         (request, token) ->
  //             request.clientToken() == null
  //                 ? request.toBuilder().clientToken(token).build()
  //                 : request);
  private static FieldSpec operation(OperationPlan operation) {
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
            token(operation))
        .build();
  }

  /** The type arguments are inferred unless another call follows. */
  private static CodeBlock constructor(OperationPlan operation) {
    return tokenMember(operation) == null
        ? CodeBlock.of("$T<>", RuntimeTypes.OPERATION)
        : CodeBlock.of(
            "$T<$T, $T>",
            RuntimeTypes.OPERATION,
            operation.request().javaType(),
            operation.response().javaType());
  }

  private static CodeBlock token(OperationPlan operation) {
    MemberPlan member = tokenMember(operation);
    return member == null
        ? CodeBlock.of("")
        : CodeBlock.of(
            "\n$>$>.withIdempotencyToken(\n$>$>(request, token) ->\n$>$>request.$1N() == null\n"
                + "$>$>? request.toBuilder().$1N(token).build()\n: request$<$<$<$<$<$<$<$<)",
            member.name());
  }

  private static @Nullable MemberPlan tokenMember(OperationPlan operation) {
    return operation.request().members().stream()
        .filter(member -> member.model().idempotencyToken())
        .findFirst()
        .orElse(null);
  }
}
