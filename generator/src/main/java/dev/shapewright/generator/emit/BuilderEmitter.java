package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
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
            .addJavadoc("Sets the members of a {@link $L}.", plan.javaType().simpleName())
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
    MethodSpec.Builder code =
        MethodSpec.constructorBuilder().addModifiers(PRIVATE).addParameter(plan.javaType(), "from");
    for (MemberPlan member : plan.members()) {
      code.addStatement("this.$1N = from.$1N", member.name());
    }
    if (StructureEmitter.isResponse(plan)) {
      code.addStatement("this.responseMetadata = from.responseMetadata");
    }
    return code.build();
  }

  // public Builder key(@Nullable String key) {
  //   this.key = key;
  //   return this;
  // }
  static MethodSpec setter(MemberPlan member, ClassName owner, ClassName builder) {
    String constraints = ConstraintText.limits(member);
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(member.name())
            .addModifiers(PUBLIC)
            .addJavadoc("Sets {@link $L#$L()}.", owner.simpleName(), member.name());
    String value =
        "the value, or null for none" + (constraints.isEmpty() ? "" : ". " + constraints);
    code.addJavadoc("$L", "\n\n" + Docs.tag("@param " + member.name(), value))
        .addJavadoc("\n@return this builder")
        .addJavadoc("$L", Sources.deprecatedTag(member.model().deprecation()))
        .returns(builder)
        .addParameter(RuntimeTypes.nullable(member.type().javaType()), member.name());
    if (member.model().deprecation() != null) {
      code.addAnnotation(Sources.deprecated(member.model().deprecation()));
    }
    if (Collections.isNested(member.type())) {
      code.beginControlFlow("if ($N == null)", member.name())
          .addStatement("this.$N = null", member.name())
          .addStatement("return this")
          .endControlFlow()
          .addCode(NestedCopy.assignment(member.type(), member.name()));
    } else if (member.type().isCollection()) {
      code.addStatement(
          "this.$1N = $1N == null ? null : $2L",
          member.name(),
          Collections.copyOf(member.type(), member.name(), member.name()));
    } else {
      code.addStatement("this.$1N = $1N", member.name());
    }
    return code.addStatement("return this").build();
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
            "return new $T($L)", plan.javaType(), StructureEmitter.hasFields(plan) ? "this" : "")
        .build();
  }
}
