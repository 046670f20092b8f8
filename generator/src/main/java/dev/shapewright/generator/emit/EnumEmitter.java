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
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.model.Deprecation;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.List;

/**
 * Emits the class of an open enumeration: a value that the model does not list is kept as it came.
 */
final class EnumEmitter {
  private final Sources sources;
  private final Docs docs;

  EnumEmitter(Sources sources, Docs docs) {
    this.sources = sources;
    this.docs = docs;
  }

  EmittedFile emit(EnumPlan plan) {
    ClassName type = plan.javaType();
    Deprecation deprecation = plan.shape().common().deprecation();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(type).addModifiers(PUBLIC, FINAL).addJavadoc("$L", description(plan));
    if (deprecation != null) {
      code.addAnnotation(Sources.deprecated(deprecation));
    }
    for (EnumPlan.Constant constant : plan.constants()) {
      code.addField(constant(type, constant));
    }
    code.addField(String.class, "value", PRIVATE, FINAL);
    code.addField(known(type), "known", PRIVATE, FINAL);
    code.addMethod(constructor(type));
    code.addMethod(ofMethod(plan));
    code.addMethod(valuesMethod(plan));
    code.addMethod(valueMethod());
    code.addMethod(knownMethod(plan));
    code.addMethod(isKnownMethod(plan));
    code.addMethod(equalsMethod(type));
    code.addMethod(
        override("hashCode").returns(int.class).addStatement("return value.hashCode()").build());
    code.addMethod(override("toString").returns(String.class).addStatement("return value").build());
    code.addType(knownType(plan));
    return sources.file(type, code, plan.shape().common().location().pointer());
  }

  private String description(EnumPlan plan) {
    return docs.javadoc(
            plan.shape().common().documentation(),
            "The enumeration " + Docs.code(plan.shape().name()) + ".")
        + "\n\n<p>The service may know more values than these: any other is kept as it is."
        + Sources.deprecatedTag(plan.shape().common().deprecation()).replaceFirst("^\n", "\n\n");
  }

  private static ClassName known(ClassName type) {
    return type.nestedClass("Known");
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(PUBLIC);
  }

  // public static final TaskStatus FINISHED = new TaskStatus("FINISHED", Known.FINISHED);
  private static FieldSpec constant(ClassName type, EnumPlan.Constant constant) {
    return FieldSpec.builder(type, constant.name(), PUBLIC, STATIC, FINAL)
        .addJavadoc("$L", "The value " + Docs.code(constant.value()) + ".")
        .initializer(
            "new $T($L, $T.$N)", type, Literals.of(constant.value()), known(type), constant.name())
        .build();
  }

  // private TaskStatus(String value, Known known) {
  //   this.value = value;
  //   this.known = known;
  // }
  private static MethodSpec constructor(ClassName type) {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(String.class, "value")
        .addParameter(known(type), "known")
        .addCode("this.value = value;\nthis.known = known;\n")
        .build();
  }

  // public static TaskStatus of(String value) {
  //   return switch (value) {
  //     case "FINISHED" -> FINISHED;
  //     default -> new TaskStatus(value, Known.UNRECOGNIZED);
  //   };
  // }
  private static MethodSpec ofMethod(EnumPlan plan) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
    CodeBlock.Builder tooLongForCases = CodeBlock.builder();
    for (EnumPlan.Constant constant : plan.constants()) {
      if (Literals.isConstant(constant.value())) {
        cases.add("case $L -> $N;\n", Literals.of(constant.value()), constant.name());
      } else {
        tooLongForCases.add("$1N.value.equals(value) ? $1N : ", constant.name());
      }
    }
    cases.add(
        "default -> $Lnew $T(value, $T.$N);\n$<};\n",
        tooLongForCases.build(),
        plan.javaType(),
        known(plan.javaType()),
        plan.unrecognized());
    return MethodSpec.methodBuilder("of")
        .addJavadoc(
            "Finds the constant of a value, or keeps a value that has none.\n\n"
                + "@param value the value as it stands on the wire\n@return never null")
        .addModifiers(PUBLIC, STATIC)
        .returns(plan.javaType())
        .addParameter(String.class, "value")
        .addCode(cases.build())
        .build();
  }

  // public static List<TaskStatus> values() {
  //   return List.of(FINISHED, FAILED, FALSE);
  // }
  private static MethodSpec valuesMethod(EnumPlan plan) {
    CodeBlock names =
        plan.constants().stream()
            .map(constant -> CodeBlock.of("$N", constant.name()))
            .collect(CodeBlock.joining(",$W"));
    return MethodSpec.methodBuilder("values")
        .addJavadoc("{@return every value that the model lists, in its order}")
        .addModifiers(PUBLIC, STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), plan.javaType()))
        .addStatement("return $T.of($L)", List.class, names)
        .build();
  }

  // public String value() {
  //   return value;
  // }
  private static MethodSpec valueMethod() {
    return MethodSpec.methodBuilder("value")
        .addJavadoc("{@return the value as it stands on the wire}")
        .addModifiers(PUBLIC)
        .returns(String.class)
        .addStatement("return value")
        .build();
  }

  // public Known known() {
  //   return known;
  // }
  private static MethodSpec knownMethod(EnumPlan plan) {
    return MethodSpec.methodBuilder("known")
        .addJavadoc(
            "{@return the constant for a {@code switch}, or {@link Known#$N}; give the switch a\n"
                + "{@code default}, as a later model may list more}",
            plan.unrecognized())
        .addModifiers(PUBLIC)
        .returns(known(plan.javaType()))
        .addStatement("return known")
        .build();
  }

  // public boolean isKnown() {
  //   return known != Known.UNRECOGNIZED;
  // }
  private static MethodSpec isKnownMethod(EnumPlan plan) {
    return MethodSpec.methodBuilder("isKnown")
        .addJavadoc("{@return whether the model lists the value}")
        .addModifiers(PUBLIC)
        .returns(boolean.class)
        .addStatement("return known != $T.$N", known(plan.javaType()), plan.unrecognized())
        .build();
  }

  // public boolean equals(@Nullable Object other) {
  //   return other instanceof TaskStatus that && value.equals(that.value);
  // }
  private static MethodSpec equalsMethod(ClassName type) {
    return override("equals")
        .returns(boolean.class)
        .addParameter(RuntimeTypes.nullable(ClassName.OBJECT), "other")
        .addStatement("return other instanceof $T that && value.equals(that.value)", type)
        .build();
  }

  // public enum Known {
  //   FINISHED, FAILED, FALSE, UNRECOGNIZED
  // }
  private static TypeSpec knownType(EnumPlan plan) {
    TypeSpec.Builder code =
        TypeSpec.enumBuilder(known(plan.javaType()))
            .addJavadoc("The values that the model lists, for {@code switch}.")
            .addModifiers(PUBLIC);
    for (EnumPlan.Constant constant : plan.constants()) {
      code.addEnumConstant(
          constant.name(),
          TypeSpec.anonymousClassBuilder("")
              .addJavadoc("$L", "The value " + Docs.code(constant.value()) + ".")
              .build());
    }
    return code.addEnumConstant(
            plan.unrecognized(),
            TypeSpec.anonymousClassBuilder("")
                .addJavadoc("Any other value; {@code value()} has it.")
                .build())
        .build();
  }
}
