package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.DEFAULT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.EndpointArgumentsPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.function.Consumer;

/**
 * Emits the interface of a client, blocking or asynchronous. Every operation is a default method,
 * so that a test's own implementation still compiles when the model has grown.
 */
final class ClientEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final ClientFlavor flavor;
  private final ClientDocs docs;
  private final PaginatorMethods paginators;

  ClientEmitter(ServicePlan plan, Sources sources, ClientFlavor flavor) {
    this.plan = plan;
    this.sources = sources;
    this.flavor = flavor;
    this.docs = new ClientDocs(plan);
    this.paginators = new PaginatorMethods(plan, flavor);
  }

  EmittedFile emit() {
    ClassName type = flavor.client();
    TypeSpec.Builder code =
        TypeSpec.interfaceBuilder(type)
            .addJavadoc("$L", description())
            .addModifiers(PUBLIC)
            .addSuperinterface(AutoCloseable.class)
            .addMethod(builderMethod())
            .addMethod(createMethod());
    for (OperationPlan operation : plan.operations()) {
      code.addMethod(operationMethod(operation));
      code.addMethod(consumerMethod(operation));
      paginators.methods(operation).forEach(code::addMethod);
    }
    code.addMethod(withOptionsMethod()).addMethod(closeMethod()).addType(builderType());
    Deprecations.quiet(code, plan.operations().stream().anyMatch(sources.deprecations()::concern));
    return sources.file(type, code, "");
  }

  private String description() {
    String name = Docs.escape(plan.metadata().serviceFullName());
    String service =
        flavor.async()
            ? "The asynchronous form of {@link "
                + plan.types().client().simpleName()
                + "}, which tells of the service."
            : docs.service("The service " + name + ".");
    return service
        + "\n\n<p>"
        + Docs.wrap(
            flavor.async()
                ? "Each operation has a method that begins a call and one that takes a {@code"
                    + " Consumer} of the request's builder. Cancelling a future interrupts its call."
                    + " Thread-safe; to be closed when it is no longer needed."
                : "Each operation has a method that takes a request and one that takes a {@code"
                    + " Consumer} of the request's builder. Thread-safe; to be closed when it is no"
                    + " longer needed.",
            "");
  }

  // static Builder builder() {
  //   return new Builder();
  // }
  private MethodSpec builderMethod() {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("{@return a new builder with nothing set}")
        .addModifiers(PUBLIC, STATIC)
        .returns(flavor.builder())
        .addStatement("return new $T()", flavor.builder())
        .build();
  }

  // static DataPipelineClient create() {
  //   return builder().build();
  // }
  private MethodSpec createMethod() {
    return MethodSpec.methodBuilder("create")
        .addJavadoc(
            "{@return a new client with region and credentials of the process, to be closed by the"
                + " caller}")
        .addModifiers(PUBLIC, STATIC)
        .returns(flavor.client())
        .addStatement("return builder().build()")
        .build();
  }

  // default SetTaskStatusResponse setTaskStatus(SetTaskStatusRequest request) {
  //   throw new UnsupportedOperationException("setTaskStatus");
  // }
  private MethodSpec operationMethod(OperationPlan operation) {
    return method(operation)
        .addJavadoc(docs.operation(operation, flavor))
        .addParameter(operation.request().javaType(), "request")
        .addStatement("throw new $T($S)", UnsupportedOperationException.class, operation.method())
        .build();
  }

  // default SetTaskStatusResponse setTaskStatus(Consumer<SetTaskStatusRequest.Builder> request) {
  //   SetTaskStatusRequest.Builder builder = SetTaskStatusRequest.builder();
  //   request.accept(builder);
  //   return setTaskStatus(builder.build());
  // }
  private MethodSpec consumerMethod(OperationPlan operation) {
    ClassName request = operation.request().javaType();
    ClassName builder = request.nestedClass("Builder");
    return method(operation)
        .addJavadoc(
            "$L\n\n@param request sets the members of the request\n$L",
            Docs.wrap(
                "The same as {@link #%s(%s)}, for a request made on the spot."
                    .formatted(operation.method(), request.simpleName()),
                ""),
            Docs.tag("@return", flavor.returnedText()))
        .addJavadoc("$L", Sources.deprecatedTag(operation.model().deprecation()))
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "request")
        .addStatement("$T builder = $T.builder()", builder, request)
        .addStatement("request.accept(builder)")
        .addStatement("return $N(builder.build())", operation.method())
        .build();
  }

  private MethodSpec.Builder method(OperationPlan operation) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(operation.method())
            .addModifiers(PUBLIC, DEFAULT)
            .returns(flavor.returned(operation.response().javaType()));
    if (operation.model().deprecation() != null) {
      method.addAnnotation(Sources.deprecated(operation.model().deprecation()));
    }
    return method;
  }

  // default DataPipelineClient withOptions(Consumer<CallOptions.Builder> change) {
  //   throw new UnsupportedOperationException("withOptions");
  // }
  private MethodSpec withOptionsMethod() {
    ClassName options = RuntimeTypes.CALL_OPTIONS.nestedClass("Builder");
    return MethodSpec.methodBuilder("withOptions")
        .addJavadoc(
            "A view of this client that carries out its calls with other options. It shares\n"
                + "connections and credentials with this client; closing it does nothing.\n\n"
                + "@param change changes the options of this client\n@return the view")
        .addModifiers(PUBLIC, DEFAULT)
        .returns(flavor.client())
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), options), "change")
        .addStatement("throw new $T($S)", UnsupportedOperationException.class, "withOptions")
        .build();
  }

  private static MethodSpec closeMethod() {
    return MethodSpec.methodBuilder("close")
        .addJavadoc("Closes the connections that belong to this client.")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC, ABSTRACT)
        .build();
  }

  // final class Builder extends ClientBuilder<Builder, DataPipelineClient> {
  //   private Builder() {
  //     super(DataPipelineOperations.SERVICE);
  //   }
  //   …
  // }
  private TypeSpec builderType() {
    MethodSpec constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(PRIVATE)
            .addStatement("super($T.SERVICE)", plan.types().operationTable())
            .build();
    MethodSpec self =
        MethodSpec.methodBuilder("self")
            .addAnnotation(Override.class)
            .addModifiers(PROTECTED)
            .returns(flavor.builder())
            .addStatement("return this")
            .build();
    MethodSpec build =
        MethodSpec.methodBuilder("build")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(flavor.client())
            .addStatement("return new $T($N())", flavor.implementation(), flavor.buildEngine())
            .build();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(flavor.builder())
            .addJavadoc("Configures a {@link $L}.", flavor.client().simpleName())
            .addModifiers(PUBLIC, STATIC, FINAL)
            .superclass(
                ParameterizedTypeName.get(flavor.builderBase(), flavor.builder(), flavor.client()))
            .addMethod(constructor);
    for (EndpointArgumentsPlan.Setting setting : plan.endpointArguments().settings()) {
      code.addMethod(docs.setter(setting, flavor.builder()));
    }
    return code.addMethod(self).addMethod(build).build();
  }
}
