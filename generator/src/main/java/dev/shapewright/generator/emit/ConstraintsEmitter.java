package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.PatternPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.Map;

/** Emits the class that checks the shapes which are no structures: one method for each. */
final class ConstraintsEmitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final CheckCalls checks;

  ConstraintsEmitter(ServicePlan plan, Sources sources, CheckCalls checks) {
    this.plan = plan;
    this.sources = sources;
    this.checks = checks;
  }

  EmittedFile emit() {
    TypeSpec.Builder code =
        TypeSpec.classBuilder(plan.types().constraints())
            .addJavadoc("The rules of the shapes that are no structures: one method for each.")
            .addModifiers(FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build());
    RangeCheck.constants(plan.checks()).forEach(code::addField);
    for (CheckPlan check : plan.checks()) {
      code.addMethod(method(check));
    }
    Deprecations.quiet(
        code,
        plan.checks().stream().anyMatch(check -> sources.deprecations().concern(check.type())));
    return sources.file(plan.types().constraints(), code, "/shapes");
  }

  private MethodSpec method(CheckPlan check) {
    TypeName type = check.type().javaType();
    boolean boxed = type.isBoxedPrimitive();
    return MethodSpec.methodBuilder(check.method())
        .addModifiers(STATIC)
        .addParameter(boxed ? type.unbox() : type, "value")
        .addParameter(RuntimeTypes.VALIDATION_CONTEXT, "context")
        .addCode(RuleSourceText.declarations(check))
        .addCode(body(check))
        .build();
  }

  private CodeBlock body(CheckPlan check) {
    Shape shape = check.shape();
    if (shape instanceof Shape.Text text) {
      return check.type() instanceof TypePlan.Enumeration
          ? enumBody(check)
          : stringBody(check, text);
    }
    if (shape instanceof Shape.Blob blob) {
      return sizeCheck(check, blob.length());
    }
    if (shape instanceof Shape.Numeric number) {
      return RangeCheck.of(check, number);
    }
    if (shape instanceof Shape.ListOf list) {
      return listBody(check, list);
    }
    if (shape instanceof Shape.MapOf map) {
      return mapBody(check, map);
    }
    throw new IllegalArgumentException("Nothing to check in " + shape);
  }

  // context.length(value, 1, 1024, "id");
  // if (!Patterns.matchesId(value)) {
  //   context.text(value, "id");
  //   context.mismatch(value, Patterns.ID_PATTERN, "id");
  // }
  //
  // Where not only text matches, or there is no pattern, whether it is text is asked of every
  // value.
  // A slow pattern is not tried on what is far too long:
  //
  // if (context.length(value, 1, 1024, "id") && !Patterns.matchesId(value)) {
  private CodeBlock stringBody(CheckPlan check, Shape.Text text) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock length =
        CodeBlock.of(
            "context.length(value, $L, $L)", limits(text.length()), RuleSourceText.ofLimits(check));
    CodeBlock isText = CodeBlock.of("context.text(value, $S)", check.source().shape());
    boolean limited = text.length().isPresent();
    PatternPlan pattern = check.pattern();
    if (pattern == null) {
      if (limited) {
        code.addStatement(length);
      }
      return code.addStatement(isText).build();
    }
    boolean skipped = limited && pattern.compiled().isSlow();
    if (limited && !skipped) {
      code.addStatement(length);
    }
    if (!pattern.textOnly()) {
      code.addStatement(isText);
    }
    code.beginControlFlow(
        "if ($L!$T.$N(value))",
        skipped ? CodeBlock.of("$L && ", length) : CodeBlock.of(""),
        plan.types().patterns(),
        pattern.method());
    if (pattern.textOnly()) {
      code.addStatement(isText);
    }
    return code.addStatement(
            "context.mismatch($L, $T.$N, $L)",
            check.sensitive() ? "null" : "value",
            plan.types().patterns(),
            pattern.constant(),
            RuleSourceText.ofPattern(check))
        .endControlFlow()
        .build();
  }

  // if (!value.isKnown()) {
  //   context.text(value.value(), "TaskStatus");
  //   context.unknownValue(value.value(), "TaskStatus");
  // }
  //
  // What the model says of lengths and characters holds for the values that it lists.
  private static CodeBlock enumBody(CheckPlan check) {
    return CodeBlock.builder()
        .beginControlFlow("if (!value.isKnown())")
        .addStatement("context.text(value.value(), $S)", check.source().shape())
        .addStatement(
            "context.unknownValue($L, $L)",
            check.sensitive() ? "null" : "value.value()",
            RuleSourceText.ofValues(check))
        .endControlFlow()
        .build();
  }

  // context.size(value.size(), 0, 10, "tagList");
  // for (int i = 0; i < value.size(); i++) {
  //   context.enter(i);
  //   TagValidator.INSTANCE.validate(value.get(i), context);
  //   context.leave();
  // }
  private CodeBlock listBody(CheckPlan check, Shape.ListOf list) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(sizeCheck(check, list.length()));
    TypePlan item = ((TypePlan.ListOf) check.type()).item();
    if (!checks.hasCheck(item)) {
      return code.build();
    }
    code.beginControlFlow("for (int i = 0; i < value.size(); i++)");
    if (list.sparse()) {
      code.addStatement("$T item = value.get(i)", RuntimeTypes.nullable(item.javaType()))
          .beginControlFlow("if (item == null)")
          .addStatement("continue")
          .endControlFlow();
    }
    return code.addStatement("context.enter(i)")
        .addStatement(
            checks.callWithin(item, CodeBlock.of(list.sparse() ? "item" : "value.get(i)")))
        .addStatement("context.leave()")
        .endControlFlow()
        .build();
  }

  // for (Map.Entry<String, Tag> entry : value.entrySet()) {
  //   context.enter(entry.getKey());
  //   Constraints.tagKey(entry.getKey(), context);
  //   TagValidator.INSTANCE.validate(entry.getValue(), context);
  //   context.leave();
  // }
  private CodeBlock mapBody(CheckPlan check, Shape.MapOf map) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(sizeCheck(check, map.length()));
    TypePlan.MapOf type = (TypePlan.MapOf) check.type();
    TypeName value =
        map.sparse() ? RuntimeTypes.nullable(type.value().javaType()) : type.value().javaType();
    code.beginControlFlow(
        "for ($T.Entry<$T, $T> entry : value.entrySet())", Map.class, String.class, value);
    if (isSensitive(map.key())) {
      code.addStatement("context.enter($S)", "[sensitive]");
    } else {
      code.addStatement("context.enter(entry.getKey())");
    }
    code.addStatement(keyCheck(map.key()));
    if (checks.hasCheck(type.value())) {
      if (map.sparse()) {
        code.addStatement("$T element = entry.getValue()", value)
            .beginControlFlow("if (element != null)")
            .addStatement(checks.callWithin(type.value(), CodeBlock.of("element")))
            .endControlFlow();
      } else {
        code.addStatement(checks.callWithin(type.value(), CodeBlock.of("entry.getValue()")));
      }
    }
    return code.addStatement("context.leave()").endControlFlow().build();
  }

  private boolean isSensitive(String shape) {
    return plan.checks().stream()
        .anyMatch(check -> check.sensitive() && check.shape().name().equals(shape));
  }

  /** Keys are strings in Java, also those that the model enumerates. */
  private CodeBlock keyCheck(String shape) {
    for (CheckPlan check : plan.checks()) {
      if (check.shape().name().equals(shape)
          && check.type() instanceof TypePlan.Enumeration enumeration) {
        return checks.callWithin(
            shape, CodeBlock.of("$T.of(entry.getKey())", enumeration.javaType()));
      }
    }
    return checks.callWithin(shape, CodeBlock.of("entry.getKey()"));
  }

  private static CodeBlock sizeCheck(CheckPlan check, Shape.Limits limits) {
    return limits.isPresent()
        ? CodeBlock.builder()
            .addStatement(
                "context.size(value.size(), $L, $L)",
                limits(limits),
                RuleSourceText.ofLimits(check))
            .build()
        : CodeBlock.of("");
  }

  /** A least and a greatest length; one that the model does not state admits all. */
  private static CodeBlock limits(Shape.Limits limits) {
    return CodeBlock.of(
        "$L, $L",
        NumberLiterals.count(limits.min(), "0"),
        NumberLiterals.count(limits.max(), "Long.MAX_VALUE"));
  }
}
