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
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.WaiterPlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Emits the methods that wait, for the blocking and the asynchronous client. */
final class WaitersEmitter {
  private final ServicePlan plan;
  private final Sources sources;

  WaitersEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().waiters())
            .addJavadoc(
                "Waits until something of $L has come about: an operation is called again and\n"
                    + "again until its answer says so.",
                Docs.escape(plan.metadata().serviceFullName()))
            .addModifiers(PUBLIC, FINAL);
    for (WaiterPlan waiter : plan.waiters()) {
      code.addField(constant(waiter));
    }
    code.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    for (WaiterPlan waiter : plan.waiters()) {
      for (boolean async : List.of(false, true)) {
        code.addMethod(shortMethod(waiter, async)).addMethod(longMethod(waiter, async));
      }
    }
    Deprecations.quiet(
        code,
        plan.waiters().stream()
            .anyMatch(waiter -> sources.deprecations().concern(waiter.operation())));
    return sources.file(plan.types().waiters(), code, origin(plan.waiters().get(0)), "");
  }

  /** The name of the file of waiters, without its folder: where it lies changes no output. */
  static String origin(WaiterPlan waiter) {
    String file = waiter.model().location().file().replace('\\', '/');
    return file.substring(file.lastIndexOf('/') + 1);
  }

  // private static final Waiter<DescribeTableRequest, DescribeTableResponse> TABLE_EXISTS =
  //     new Waiter<>("TableExists", Duration.ofSeconds(20), 25, TableExistsConditions.INSTANCE);
  private static FieldSpec constant(WaiterPlan waiter) {
    TypeName type =
        ParameterizedTypeName.get(
            RuntimeTypes.WAITER,
            waiter.operation().request().javaType(),
            waiter.operation().response().javaType());
    return FieldSpec.builder(type, waiter.constant(), PRIVATE, STATIC, FINAL)
        .initializer(
            Sources.ON_NEXT_LINE + "new $T<>($S, $T.ofSeconds($L), $L, $T.INSTANCE)$<$<",
            RuntimeTypes.WAITER,
            waiter.model().name(),
            Duration.class,
            waiter.model().delaySeconds(),
            waiter.model().maxAttempts(),
            waiter.conditions())
        .build();
  }

  // public static WaiterResult<DescribeTableResponse> tableExists(
  //     DynamoDbClient client, DescribeTableRequest request) {
  //   return tableExists(client, request, WaiterOptions.ofModel());
  // }
  private MethodSpec shortMethod(WaiterPlan waiter, boolean async) {
    return method(waiter, async)
        .addStatement(
            "return $N(client, request, $T.ofModel())",
            waiter.method(),
            RuntimeTypes.WAITER_OPTIONS)
        .addJavadoc(
            "$L",
            documentation(
                waiter,
                " Asks every %d s, at most %d times."
                    .formatted(waiter.model().delaySeconds(), waiter.model().maxAttempts()),
                async,
                ""))
        .build();
  }

  // public static WaiterResult<DescribeTableResponse> tableExists(
  //     DynamoDbClient client, DescribeTableRequest request, WaiterOptions options) {
  //   return TABLE_EXISTS.await(client::describeTable, request, options);
  // }
  private MethodSpec longMethod(WaiterPlan waiter, boolean async) {
    return method(waiter, async)
        .addParameter(RuntimeTypes.WAITER_OPTIONS, "options")
        .addStatement(
            "return $N.$N(client::$N, request, options)",
            waiter.constant(),
            async ? "awaitAsync" : "await",
            waiter.operation().method())
        .addJavadoc(
            "$L",
            documentation(
                waiter, "", async, "\n@param options how long to wait, and how often to ask"))
        .build();
  }

  private MethodSpec.Builder method(WaiterPlan waiter, boolean async) {
    TypeName result =
        ParameterizedTypeName.get(
            RuntimeTypes.WAITER_RESULT, waiter.operation().response().javaType());
    ClassName future = ClassName.get(CompletableFuture.class);
    return MethodSpec.methodBuilder(waiter.method())
        .addModifiers(PUBLIC, STATIC)
        .returns(async ? ParameterizedTypeName.get(future, result) : result)
        .addParameter(async ? plan.types().asyncClient() : plan.types().client(), "client")
        .addParameter(waiter.operation().request().javaType(), "request");
  }

  private static CodeBlock documentation(
      WaiterPlan waiter, String often, boolean async, String options) {
    String documentation = waiter.model().documentation();
    String what =
        documentation == null || documentation.isBlank()
            ? "Waits for " + Docs.code(waiter.model().name()) + "."
            : Docs.escape(documentation.strip().replace('\n', ' '));
    String stop = what.endsWith(".") ? "" : ".";
    CodeBlock.Builder text =
        CodeBlock.builder()
            .add("$L", Docs.wrap(what + stop + often, ""))
            .add(
                "\n\n@param client makes the calls\n@param request what is asked each time$L",
                options)
            .add(
                async
                    ? "\n@return completes with the answer that says so, or exceptionally with what"
                        + " is listed\n    here or what a call fails with; cancelling it ends the"
                        + " wait"
                    : "\n@return the answer that says so");
    return text.add(
            "\n@throws $T if it can no longer come about", RuntimeTypes.WAITER_FAILED_EXCEPTION)
        .add("\n@throws $T if it has not come about in time", RuntimeTypes.WAITER_TIMEOUT_EXCEPTION)
        .build();
  }
}
