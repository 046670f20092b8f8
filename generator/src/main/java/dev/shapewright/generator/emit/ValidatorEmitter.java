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
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.StructurePlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.Objects;
import java.util.Set;

/** Emits the validator of a structure. */
final class ValidatorEmitter {
  private final Sources sources;
  private final CheckCalls checks;

  ValidatorEmitter(Sources sources, CheckCalls checks) {
    this.sources = sources;
    this.checks = checks;
  }

  EmittedFile emit(StructurePlan plan) {
    ClassName validator = Objects.requireNonNull(plan.validator());
    TypeSpec.Builder code =
        TypeSpec.classBuilder(validator)
            .addJavadoc("Checks a {@link $T} against the rules of the model.", plan.javaType())
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.VALIDATOR, plan.javaType()))
            .addField(
                FieldSpec.builder(validator, "INSTANCE", PUBLIC, STATIC, FINAL)
                    .addJavadoc("The validator, which keeps no state.")
                    .initializer("new $T()", validator)
                    .build())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    Deprecations.quiet(
        code, plan.deprecation() != null || sources.deprecations().concern(plan.members()));
    code.addMethod(validateMethod(plan));
    return sources.file(validator, code, plan.source());
  }

  // public void validate(Tag value, ValidationContext context) {
  //   String key = value.key();
  //   if (key == null) {
  //     context.missing("key", "Tag");
  //   } else {
  //     context.enter("key");
  //     Constraints.tagKey(key, context);
  //     context.leave();
  //   }
  // }
  private MethodSpec validateMethod(StructurePlan plan) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder("validate")
            .addAnnotation(Override.class)
            .addModifiers(PUBLIC)
            .addParameter(plan.javaType(), "value")
            .addParameter(RuntimeTypes.VALIDATION_CONTEXT, "context");
    if (plan.union()) {
      code.addCode(unionCheck(plan));
    }
    for (MemberPlan member : plan.members()) {
      code.addCode(memberCheck(plan, member));
    }
    return code.build();
  }

  // int members = 0;
  // members += value.text() == null ? 0 : 1;
  // if (members != 1) {
  //   context.notOneMember(members, "Content");
  // }
  private static CodeBlock unionCheck(StructurePlan plan) {
    CodeBlock.Builder code = CodeBlock.builder().addStatement("int members = 0");
    for (MemberPlan member : plan.members()) {
      code.addStatement("members += $L ? 1 : 0", present(member));
    }
    return code.beginControlFlow("if (members != 1)")
        .addStatement("context.notOneMember(members, $S)", plan.unionSource())
        .endControlFlow()
        .build();
  }

  private static CodeBlock present(MemberPlan member) {
    return member.type().isCollection()
        ? CodeBlock.of("value.$N()", member.hasName())
        : CodeBlock.of("value.$N() != null", member.name());
  }

  private CodeBlock memberCheck(StructurePlan plan, MemberPlan member) {
    // A client fills in a request's absent token before it checks the request.
    boolean filledIn = member.tokenForm() != null && plan.kind() == StructurePlan.Kind.REQUEST;
    boolean required = member.model().required() && !filledIn;
    boolean checked = checks.hasCheck(member.type());
    String local = local(plan, member);
    CodeBlock.Builder code = CodeBlock.builder();
    if (!required && !checked) {
      return code.build();
    }
    boolean collection = member.type().isCollection();
    if (checked && !collection) {
      String assignment = " " + local + " = value." + member.name() + "();\n";
      code.add("$T$L", member.type().javaType(), assignment);
    }
    String absent = collection || !checked ? absence(member) : local + " == null";
    String given = collection ? "value." + member.hasName() + "()" : local + " != null";
    String name = Literals.quoted(member.model().name());
    code.add("$L$>", "if (" + (required ? absent : given) + ") {\n");
    if (required) {
      String source = Literals.quoted(member.requiredSource());
      code.add("$L", "context.missing(" + name + ", " + source + ");\n");
      if (checked) {
        code.nextControlFlow("else");
      }
    }
    if (checked) {
      CodeBlock value = CodeBlock.of("$L", collection ? "value." + member.name() + "()" : local);
      code.add("$L", "context.enter(" + name + ");\n")
          .addStatement(checks.call(member.type(), value))
          .add(ruleChecks(member, local))
          .add("context.leave();\n");
    }
    return code.endControlFlow().build();
  }

  // if (errorId.startsWith("Service_")) {
  //   context.advice("begins with \"Service_\"", "overlay: The prefix is reserved.");
  // }
  private static CodeBlock ruleChecks(MemberPlan member, String local) {
    CodeBlock.Builder code = CodeBlock.builder();
    String text = member.type() instanceof TypePlan.Enumeration ? local + ".value()" : local;
    String why =
        member.changes().stream()
            .filter(change -> change.pointer().endsWith("/shapewright:rules"))
            .findFirst()
            .map(change -> ": " + change.reason())
            .orElse("");
    for (Rule rule : member.model().rules()) {
      code.beginControlFlow("if ($L.startsWith($L))", text, Literals.of(rule.value()))
          .addStatement(
              "context.$N($L, $L)",
              rule.severity() == Rule.Severity.WARNING ? "advice" : "rule",
              Literals.of("begins with \"" + rule.value() + "\""),
              Literals.of("overlay" + why))
          .endControlFlow();
    }
    return code.build();
  }

  private static String absence(MemberPlan member) {
    return member.type().isCollection()
        ? "!value." + member.hasName() + "()"
        : "value." + member.name() + "() == null";
  }

  /** The name of a local variable that is neither a parameter nor another local. */
  private static String local(StructurePlan plan, MemberPlan member) {
    String local = member.name();
    if (!Set.of("value", "context", "members").contains(local)) {
      return local;
    }
    do {
      local += "Member";
    } while (isMember(plan, local));
    return local;
  }

  private static boolean isMember(StructurePlan plan, String name) {
    return plan.members().stream().anyMatch(member -> member.name().equals(name));
  }
}
