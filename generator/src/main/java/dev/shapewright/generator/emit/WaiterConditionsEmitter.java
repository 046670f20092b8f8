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
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.model.Waiter;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.WaiterPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emits what each answer means to a waiter. */
final class WaiterConditionsEmitter {
  private final Sources sources;
  private final PathTypes types;

  WaiterConditionsEmitter(ServicePlan plan, Sources sources) {
    this.sources = sources;
    this.types = new PathTypes(plan);
  }

  EmittedFile emit(WaiterPlan waiter) {
    ClassName response = waiter.operation().response().javaType();
    LocalNames names = new LocalNames(PathConditions.reserved());
    List.of("onResponse", "onError").forEach(names::reserve);
    PathMethods paths = new PathMethods(types, response, names);
    TypeSpec.Builder code =
        TypeSpec.classBuilder(waiter.conditions())
            .addJavadoc("What answers mean to the waiter {@code $L}.", waiter.model().name())
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.WAITER_CONDITIONS, response))
            .addField(
                FieldSpec.builder(waiter.conditions(), "INSTANCE", PUBLIC, STATIC, FINAL)
                    .addJavadoc("There is but one.")
                    .initializer("new $T()", waiter.conditions())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(onResponse(waiter, paths, response))
            .addMethod(onError(waiter));
    paths.addTo(code);
    Deprecations.quiet(
        code,
        sources.deprecations().concern(waiter.operation())
            || sources.deprecations().concern(paths.members()));
    return sources.file(
        waiter.conditions(),
        code,
        WaitersEmitter.origin(waiter),
        waiter.model().location().pointer());
  }

  // public @Nullable WaiterState onResponse(DescribeTableResponse response) {
  //   if (TableStatus.ACTIVE.equals(tableTableStatus(response))) { // path Table.TableStatus
  //     return WaiterState.SUCCESS;
  //   }
  //   return null;
  // }
  private static MethodSpec onResponse(WaiterPlan waiter, PathMethods paths, ClassName response) {
    At at = new At("response", new PathType.Struct(outputOf(waiter), true));
    CodeBlock.Builder body = CodeBlock.builder();
    boolean decided = false;
    for (WaiterPlan.Acceptor acceptor : waiter.acceptors()) {
      if (decided || acceptor.concernsErrors()) {
        continue;
      }
      if (acceptor.model() instanceof Waiter.OnStatus status) {
        CodeBlock condition =
            CodeBlock.of("response.responseMetadata().status() == $L", status.status());
        add(body, condition, acceptor);
      } else if (acceptor.condition() != null) {
        add(body, condition(acceptor.condition(), paths, at), acceptor);
      } else {
        body.addStatement("return $L", state(acceptor));
        decided = true;
      }
    }
    if (!decided) {
      body.addStatement("return null");
    }
    return method("onResponse", response, "response", body.build());
  }

  private static CodeBlock condition(Path path, PathMethods paths, At at) {
    return paths.conditions().of(path, at);
  }

  // public @Nullable WaiterState onError(AwsServiceException error) {
  //   if (error instanceof ResourceNotFoundException) {
  //     return WaiterState.RETRY;
  //   }
  //   return null;
  // }
  private static MethodSpec onError(WaiterPlan waiter) {
    CodeBlock.Builder body = CodeBlock.builder();
    boolean decided = false;
    for (WaiterPlan.Acceptor acceptor : waiter.acceptors()) {
      if (decided || !acceptor.concernsErrors()) {
        continue;
      }
      if (acceptor.model() instanceof Waiter.OnError error) {
        add(body, isError(error.code(), acceptor.error()), acceptor);
      } else if (acceptor.model() instanceof Waiter.OnStatus status) {
        add(body, CodeBlock.of("error.status() == $L", status.status()), acceptor);
      } else {
        body.addStatement("return $L", state(acceptor));
        decided = true;
      }
    }
    if (!decided) {
      body.addStatement("return null");
    }
    return method("onError", RuntimeTypes.AWS_SERVICE_EXCEPTION, "error", body.build());
  }

  private static CodeBlock isError(String code, @Nullable ErrorPlan error) {
    return error == null
        ? CodeBlock.of("$L.equals(error.errorCode())", Literals.of(code))
        : CodeBlock.of("error instanceof $T", error.javaType());
  }

  private static void add(
      CodeBlock.Builder body, CodeBlock condition, WaiterPlan.Acceptor acceptor) {
    body.beginControlFlow("if ($L)", condition)
        .addStatement("return $L", state(acceptor))
        .endControlFlow();
  }

  private static CodeBlock state(WaiterPlan.Acceptor acceptor) {
    return CodeBlock.of("$T.$L", RuntimeTypes.WAITER_STATE, acceptor.model().state());
  }

  private static MethodSpec method(
      String name, TypeName parameterType, String parameter, CodeBlock body) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(RuntimeTypes.nullable(RuntimeTypes.WAITER_STATE))
        .addParameter(parameterType, parameter)
        .addCode(body)
        .build();
  }

  /** Without an output no expression is asked of the response. */
  private static String outputOf(WaiterPlan waiter) {
    String output = waiter.operation().model().output();
    return output == null ? "" : output;
  }
}
