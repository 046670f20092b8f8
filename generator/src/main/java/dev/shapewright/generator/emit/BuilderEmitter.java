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

/** Emits the builder within the class of a structure. */
final class BuilderEmitter {
  private final StructurePlan plan;
  private final ClassName builder;

  BuilderEmitter(StructurePlan plan) {
    this.plan = plan;
    this.builder = StructureEmitter.builderOf(plan);
  }

  TypeSpec emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(builder)
            .addJavadoc("$L", "Sets the members of a {@link " + plan.javaType().simpleName() + "}.")
            .addModifiers(PUBLIC, STATIC, FINAL);
    for (MemberPlan member : plan.members()) {
      code.addField(StructureEmitter.field(member, PRIVATE));
    }
    if (StructureEmitter.isResponse(plan)) {
      code.addField(
          FieldSpec.builder(RuntimeTypes.RESPONSE_METADATA, "responseMetadata", PRIVATE)
              .initializer("$T.none()", RuntimeTypes.RESPONSE_METADATA)
              .build());
    }
    code.addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    if (StructureEmitter.hasFields(plan)) {
      code.addMethod(copyConstructor());
    }
    for (MemberPlan member : plan.members()) {
      code.addMethod(setter(member, plan.javaType(), builder));
    }
    if (StructureEmitter.isResponse(plan)) {
      code.addMethod(responseMetadataSetter());
    }
    return code.addMethod(buildMethod()).build();
  }

  // private Builder(Tag from) {
  //   this.key = from.key;
  // }
  private MethodSpec copyConstructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(PRIVATE)
        .addParameter(plan.javaType(), "from")
        .addCode("$L", StructureEmitter.assignments(plan, "from"))
        .build();
  }

  // public Builder key(@Nullable String key) {
  //   this.key = key;
  //   return this;
  // }
  static MethodSpec setter(MemberPlan member, ClassName owner, ClassName builder) {
    String name = member.name();
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(name)
            .addModifiers(PUBLIC)
            .addJavadoc("$L", setterText(member, owner))
            .returns(builder)
            .addParameter(RuntimeTypes.nullable(member.type().javaType()), name);
    if (member.model().deprecation() != null) {
      code.addAnnotation(Sources.deprecated(member.model().deprecation()));
    }
    if (Collections.isNested(member.type())) {
      return code.beginControlFlow("if ($N == null)", name)
          .addStatement("this.$N = null", name)
          .addStatement("return this")
          .endControlFlow()
          .addCode(NestedCopy.assignment(member.type(), name))
          .addStatement("return this")
          .build();
    }
    String assignment = "this." + name + " = " + name;
    if (member.type().isCollection()) {
      CodeBlock copy = Collections.copyOf(member.type(), name, name);
      return code.addCode("$L$L;\nreturn this;\n", assignment + " == null ? null : ", copy).build();
    }
    return code.addCode("$L", assignment + ";\nreturn this;\n").build();
  }

  private static String setterText(MemberPlan member, ClassName owner) {
    String constraints = ConstraintText.limits(member);
    String value =
        "the value, or null for none" + (constraints.isEmpty() ? "" : ". " + constraints);
    return "Sets {@link "
        + owner.simpleName()
        + "#"
        + member.name()
        + "()}.\n\n"
        + Docs.tag("@param " + member.name(), value)
        + "\n@return this builder"
        + Sources.deprecatedTag(member.model().deprecation())
        + "\n";
  }

  // public Builder responseMetadata(ResponseMetadata responseMetadata) {
  //   this.responseMetadata = responseMetadata;
  //   return this;
  // }
  private MethodSpec responseMetadataSetter() {
    return MethodSpec.methodBuilder("responseMetadata")
        .addJavadoc(
            "Sets {@link $L#responseMetadata()}.\n\n@param responseMetadata the metadata\n@return"
                + " this builder",
            plan.javaType().simpleName())
        .addModifiers(PUBLIC)
        .returns(builder)
        .addParameter(RuntimeTypes.RESPONSE_METADATA, "responseMetadata")
        .addStatement("this.responseMetadata = responseMetadata")
        .addStatement("return this")
        .build();
  }

  // public Tag build() {
  //   return new Tag(this);
  // }
  private MethodSpec buildMethod() {
    return MethodSpec.methodBuilder("build")
        .addJavadoc("{@return an object with the members set so far, which are not checked}")
        .addModifiers(PUBLIC)
        .returns(plan.javaType())
        .addStatement(
            StructureEmitter.hasFields(plan) ? "return new $T(this)" : "return new $T()",
            plan.javaType())
        .build();
  }
}
