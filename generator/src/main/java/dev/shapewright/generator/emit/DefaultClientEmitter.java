package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.function.Consumer;

/** Emits the implementation of a client: a line for each operation. */
final class DefaultClientEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final ClientFlavor flavor;

  DefaultClientEmitter(ServicePlan plan, Sources sources, ClientFlavor flavor) {
    this.plan = plan;
    this.sources = sources;
    this.flavor = flavor;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(flavor.implementation())
            .addJavadoc("Hands each call to the runtime.")
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(flavor.client())
            .addField(flavor.engine(), "engine", PRIVATE, FINAL)
            .addMethod(constructor());
    for (OperationPlan operation : plan.operations()) {
      code.addMethod(operationMethod(operation));
    }
    Deprecations.quiet(code, plan.operations().stream().anyMatch(sources.deprecations()::concern));
    code.addMethod(withOptionsMethod()).addMethod(closeMethod());
    return sources.file(flavor.implementation(), code, "/operations");
  }

  // public DefaultDataPipelineClient(ClientEngine engine) {
  //   this.engine = engine;
  // }
  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("Makes a client.\n\n@param engine carries out the calls")
        .addModifiers(PUBLIC)
        .addParameter(flavor.engine(), "engine")
        .addStatement("this.engine = engine")
        .build();
  }

  // public SetTaskStatusResponse setTaskStatus(SetTaskStatusRequest request) {
  //   return engine.call(DataPipelineOperations.SET_TASK_STATUS, request);
  // }
  private MethodSpec operationMethod(OperationPlan operation) {
    return MethodSpec.methodBuilder(operation.method())
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(flavor.returned(operation.response().javaType()))
        .addParameter(operation.request().javaType(), "request")
        .addStatement(
            "return engine.call($T.$N, request)",
            plan.types().operationTable(),
            operation.constant())
        .build();
  }

  // public DataPipelineClient withOptions(Consumer<CallOptions.Builder> change) {
  //   return new DefaultDataPipelineClient(engine.withOptions(change));
  // }
  private MethodSpec withOptionsMethod() {
    ClassName options = RuntimeTypes.CALL_OPTIONS.nestedClass("Builder");
    return MethodSpec.methodBuilder("withOptions")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(flavor.client())
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), options), "change")
        .addStatement("return new $T(engine.withOptions(change))", flavor.implementation())
        .build();
  }

  private static MethodSpec closeMethod() {
    return MethodSpec.methodBuilder("close")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .addStatement("engine.close()")
        .build();
  }
}
