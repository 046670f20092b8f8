package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Emits the table of the service's errors. */
final class ErrorTableEmitter {
  private final ServicePlan plan;
  private final Sources sources;

  ErrorTableEmitter(ServicePlan plan, Sources sources) {
    this.plan = plan;
    this.sources = sources;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().errorTable())
            .addJavadoc("The errors that the model declares.")
            .addModifiers(FINAL)
            .addSuperinterface(RuntimeTypes.ERROR_TABLE)
            .addField(
                FieldSpec.builder(plan.types().errorTable(), "INSTANCE", STATIC, FINAL)
                    .initializer("new $T()", plan.types().errorTable())
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
            .addMethod(test("declares", error -> true))
            .addMethod(test("retryable", error -> error.trait().retryable()))
            .addMethod(test("throttling", error -> error.trait().throttling()))
            .addMethod(readMethod())
            .addMethod(baseMethod());
    Deprecations.quiet(
        code,
        plan.errors().stream().anyMatch(error -> error.shape().common().deprecation() != null));
    return sources.file(plan.types().errorTable(), code, "/shapes");
  }

  // public boolean retryable(String code) {
  //   return switch (code) {
  //     case "LimitExceededException" -> true;
  //     default -> false;
  //   };
  // }
  private MethodSpec test(String name, Predicate<ErrorPlan> holds) {
    List<String> codes = new ArrayList<>();
    codesOf(plan.errors())
        .forEach(
            (error, own) -> {
              if (holds.test(error)) {
                codes.addAll(own);
              }
            });
    MethodSpec.Builder code =
        override(name).returns(boolean.class).addParameter(String.class, "code");
    if (codes.isEmpty()) {
      return code.addStatement("return false").build();
    }
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (code) {\n$>");
    CodeBlock labels = codes.stream().map(Literals::of).collect(CodeBlock.joining(",\n"));
    cases.add("case $>$>$L -> true;\n$<$<", labels);
    return code.addCode(cases.add("default -> false;\n$<};\n").build()).build();
  }

  // public AwsServiceException read(String code, ServiceError error, ShapeReader body) {
  //   return switch (code) {
  //     case "TaskNotFoundException" -> TaskNotFoundException.builder().error(error).build();
  //     default -> base(error);
  //   };
  // }
  private MethodSpec readMethod() {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (code) {\n$>");
    codesOf(plan.errors())
        .forEach(
            (error, codes) -> {
              for (String code : codes) {
                cases.add("case $L -> $L\n", Literals.of(code), made(error));
              }
            });
    return override("read")
        .returns(RuntimeTypes.AWS_SERVICE_EXCEPTION)
        .addParameter(String.class, "code")
        .addParameter(RuntimeTypes.SERVICE_ERROR, "error")
        .addParameter(RuntimeTypes.SHAPE_READER, "body")
        .addCode(cases.add("default -> base(error);\n$<};\n").build())
        .build();
  }

  private static CodeBlock made(ErrorPlan error) {
    return error.members().isEmpty()
        ? CodeBlock.of("$T.builder().error(error).build();", error.javaType())
        : CodeBlock.of("$T.read(error, body);", error.codec());
  }

  private MethodSpec baseMethod() {
    return override("base")
        .returns(RuntimeTypes.AWS_SERVICE_EXCEPTION)
        .addParameter(RuntimeTypes.SERVICE_ERROR, "error")
        .addStatement("return new $T(error)", plan.types().baseException())
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }

  /** The codes of each error. A shape's name comes before another error's code of the same text. */
  private static Map<ErrorPlan, List<String>> codesOf(List<ErrorPlan> errors) {
    Set<String> names = new HashSet<>();
    errors.forEach(error -> names.add(error.shape().name()));
    Set<String> given = new HashSet<>();
    Map<ErrorPlan, List<String>> codes = new LinkedHashMap<>();
    for (ErrorPlan error : errors) {
      List<String> own = new ArrayList<>();
      for (String code : error.codes()) {
        boolean another = names.contains(code) && !code.equals(error.shape().name());
        if (!another && given.add(code)) {
          own.add(code);
        }
      }
      codes.put(error, own);
    }
    return codes;
  }
}
