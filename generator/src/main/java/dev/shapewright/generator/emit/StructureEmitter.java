package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.List;
import java.util.Objects;

/** Emits the class of a request, a response, or a part of them. */
final class StructureEmitter {
  private static final ClassName OBJECTS = ClassName.get(Objects.class);

  private final Sources sources;
  private final Docs docs;
  private final MemberText memberText;

  StructureEmitter(Sources sources, Docs docs, MemberText memberText) {
    this.sources = sources;
    this.docs = docs;
    this.memberText = memberText;
  }

  EmittedFile emit(StructurePlan plan) {
    ClassName type = plan.javaType();
    TypeSpec.Builder code =
        TypeSpec.classBuilder(type).addModifiers(PUBLIC, FINAL).addJavadoc("$L", description(plan));
    if (plan.deprecation() != null) {
      code.addAnnotation(Sources.deprecated(plan.deprecation()));
    }
    Deprecations.quiet(code, sources.deprecations().concernTypes(plan.members()));
    for (MemberPlan member : plan.members()) {
      code.addField(field(member, PRIVATE, FINAL));
    }
    if (isResponse(plan)) {
      code.addField(RuntimeTypes.RESPONSE_METADATA, "responseMetadata", PRIVATE, FINAL);
    }
    code.addMethod(constructor(plan));
    code.addMethod(builderMethod(plan));
    code.addMethod(toBuilderMethod(plan));
    for (MemberPlan member : plan.members()) {
      code.addMethods(accessors(member, memberText));
    }
    if (isResponse(plan)) {
      code.addMethod(responseMetadataMethod());
    }
    code.addMethod(equalsMethod(plan));
    code.addMethod(hashCodeMethod(plan));
    code.addMethod(toStringMethod(plan));
    code.addType(new BuilderEmitter(plan).emit());
    return sources.file(type, code, plan.source());
  }

  static boolean isResponse(StructurePlan plan) {
    return plan.kind() == StructurePlan.Kind.RESPONSE;
  }

  /** Whether there is anything to copy from a builder, and to it. */
  static boolean hasFields(StructurePlan plan) {
    return isResponse(plan) || !plan.members().isEmpty();
  }

  static FieldSpec field(MemberPlan member, javax.lang.model.element.Modifier... modifiers) {
    return FieldSpec.builder(
            RuntimeTypes.nullable(member.type().javaType()), member.name(), modifiers)
        .build();
  }

  /**
   * What reads a member: its accessor and, for a collection, the method that tells absent from
   * empty.
   */
  static List<MethodSpec> accessors(MemberPlan member, MemberText text) {
    return member.type().isCollection()
        ? List.of(accessor(member, text), hasMethod(member))
        : List.of(accessor(member, text));
  }

  private String description(StructurePlan plan) {
    String fallback =
        switch (plan.kind()) {
          case REQUEST -> "What the operation " + Docs.code(operation(plan)) + " takes.";
          case RESPONSE -> "What the operation " + Docs.code(operation(plan)) + " gives.";
          case NESTED -> "The structure " + Docs.code(String.valueOf(plan.shape())) + ".";
        };
    String text = docs.javadoc(plan.documentation(), fallback);
    if (plan.union()) {
      text +=
          "\n\n<p>Exactly one member has a value; none has when the service chose one that is not"
              + " known\nhere.";
    }
    return plan.deprecation() == null
        ? text
        : text + "\n" + Sources.deprecatedTag(plan.deprecation());
  }

  private static String operation(StructurePlan plan) {
    return String.valueOf(plan.operation());
  }

  // private SetTaskStatusRequest(Builder builder) {
  //   this.taskId = builder.taskId;
  // }
  private static MethodSpec constructor(StructurePlan plan) {
    MethodSpec.Builder code = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
    if (hasFields(plan)) {
      code.addParameter(builderOf(plan), "builder");
    }
    return code.addCode("$L", assignments(plan, "builder")).build();
  }

  /** Sets all fields to those of the same names. */
  static String assignments(StructurePlan plan, String from) {
    StringBuilder code = new StringBuilder();
    for (MemberPlan member : plan.members()) {
      code.append(assignment(member.name(), from));
    }
    if (isResponse(plan)) {
      code.append(assignment("responseMetadata", from));
    }
    return code.toString();
  }

  private static String assignment(String field, String from) {
    return "this." + field + " = " + from + "." + field + ";\n";
  }

  // public static Builder builder() {
  //   return new Builder();
  // }
  private static MethodSpec builderMethod(StructurePlan plan) {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("{@return a new builder with no member set}")
        .addModifiers(PUBLIC, STATIC)
        .returns(builderOf(plan))
        .addStatement("return new $T()", builderOf(plan))
        .build();
  }

  // public Builder toBuilder() {
  //   return new Builder(this);
  // }
  private static MethodSpec toBuilderMethod(StructurePlan plan) {
    return MethodSpec.methodBuilder("toBuilder")
        .addJavadoc("{@return a new builder with the members of this object}")
        .addModifiers(PUBLIC)
        .returns(builderOf(plan))
        .addStatement(hasFields(plan) ? "return new $T(this)" : "return new $T()", builderOf(plan))
        .build();
  }

  // public @Nullable String taskId() {
  //   return taskId;
  // }
  private static MethodSpec accessor(MemberPlan member, MemberText text) {
    boolean collection = member.type().isCollection();
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(member.name())
            .addModifiers(PUBLIC)
            .addJavadoc(
                "$L",
                text.of(member)
                    + "\n\n@return the value, "
                    + (collection ? "unmodifiable; empty when absent" : "or null when absent")
                    + Sources.deprecatedTag(member.model().deprecation())
                    + "\n");
    if (member.model().deprecation() != null) {
      code.addAnnotation(Sources.deprecated(member.model().deprecation()));
    }
    if (collection) {
      ClassName container = Collections.containerOf(member.type());
      return code.returns(member.type().javaType())
          .addStatement("return $1L == null ? $2T.of() : $1L", member.name(), container)
          .build();
    }
    return code.returns(RuntimeTypes.nullable(member.type().javaType()))
        .addCode("$L", "return " + member.name() + ";\n")
        .build();
  }

  // public boolean hasTags() {
  //   return tags != null;
  // }
  private static MethodSpec hasMethod(MemberPlan member) {
    return MethodSpec.methodBuilder(member.hasName())
        .addJavadoc(
            "$L",
            "{@return whether there is a value, which may be empty, of {@link #"
                + member.name()
                + "()}}")
        .addModifiers(PUBLIC)
        .returns(boolean.class)
        .addCode("$L", "return " + member.name() + " != null;\n")
        .build();
  }

  // public ResponseMetadata responseMetadata() {
  //   return responseMetadata;
  // }
  private static MethodSpec responseMetadataMethod() {
    return MethodSpec.methodBuilder("responseMetadata")
        .addJavadoc(
            "{@return status, request id, headers and attempts, which take no part in {@link #equals}}")
        .addModifiers(PUBLIC)
        .returns(RuntimeTypes.RESPONSE_METADATA)
        .addStatement("return responseMetadata")
        .build();
  }

  // return other instanceof Tag that
  //     && Objects.equals(key, that.key)
  //     && Objects.equals(value, that.value);
  private static MethodSpec equalsMethod(StructurePlan plan) {
    CodeBlock.Builder condition =
        CodeBlock.builder()
            .add("return other instanceof $T", plan.javaType())
            .add(plan.members().isEmpty() ? "" : " that");
    for (MemberPlan member : plan.members()) {
      String name = member.name();
      boolean hidden = name.equals("other") || name.equals("that");
      String field = hidden ? "this." + name : name;
      condition.add("\n&& $T$L", OBJECTS, ".equals(" + field + ", that." + name + ")");
    }
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(boolean.class)
        .addParameter(RuntimeTypes.nullable(ClassName.OBJECT), "other")
        .addStatement(condition.build())
        .build();
  }

  // return Objects.hash(key, value);
  private static MethodSpec hashCodeMethod(StructurePlan plan) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .returns(int.class);
    if (plan.members().isEmpty()) {
      return code.addStatement("return $T.class.hashCode()", plan.javaType()).build();
    }
    CodeBlock names =
        plan.members().stream()
            .map(member -> CodeBlock.of("$N", member.name()))
            .collect(CodeBlock.joining(",$W"));
    return code.addStatement("return $T.hash($L)", OBJECTS, names).build();
  }

  // return "Tag[key=" + key
  //     + ", value=" + value + "]";
  private static MethodSpec toStringMethod(StructurePlan plan) {
    StringBuilder text = new StringBuilder("\"" + plan.javaType().simpleName() + "[");
    String separator = "";
    for (MemberPlan member : plan.members()) {
      String name = member.name();
      text.append(separator).append(name).append("=\" + ");
      text.append(member.sensitive() ? "(" + name + " == null ? null : \"[sensitive]\")" : name);
      separator = "\n+ \", ";
    }
    text.append(plan.members().isEmpty() ? "]\"" : " + \"]\"");
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(String.class)
        .addStatement("return $L", text)
        .build();
  }

  static ClassName builderOf(StructurePlan plan) {
    return plan.javaType().nestedClass("Builder");
  }
}
