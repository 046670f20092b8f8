package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.RuleSource;

/**
 * Spells where the rules of a shape come from: its name, or a variable where there is more to say.
 */
final class RuleSourceText {
  private RuleSourceText() {}

  // String shape =
  //     "errorStackTrace, by an overlay: The service takes stack traces of up to 4,095 "
  //         + "characters.";
  static CodeBlock declarations(CheckPlan check) {
    RuleSource source = check.source();
    boolean limits = hasLimits(check.shape()) && saysMore(source.limits(), source);
    boolean pattern = check.pattern() != null && saysMore(source.pattern(), source);
    CodeBlock.Builder code = CodeBlock.builder();
    if (limits) {
      code.add(declaration(limitsName(source), source.limits()));
    }
    if (pattern && !(limits && isShared(source))) {
      code.add(declaration(patternName(source), source.pattern()));
    }
    return code.build();
  }

  private static CodeBlock declaration(String name, String text) {
    return CodeBlock.builder()
        .addStatement("$T $N =\n$L", String.class, name, Literals.overLines(text))
        .build();
  }

  static CodeBlock ofLimits(CheckPlan check) {
    RuleSource source = check.source();
    return saysMore(source.limits(), source) ? CodeBlock.of(limitsName(source)) : name(source);
  }

  static CodeBlock ofPattern(CheckPlan check) {
    RuleSource source = check.source();
    return saysMore(source.pattern(), source) ? CodeBlock.of(patternName(source)) : name(source);
  }

  static CodeBlock ofValues(CheckPlan check) {
    return CodeBlock.of("$L", Literals.of(check.source().values()));
  }

  private static String limitsName(RuleSource source) {
    return isShared(source) ? "shape" : "limits";
  }

  private static String patternName(RuleSource source) {
    return isShared(source) ? "shape" : "pattern";
  }

  private static boolean isShared(RuleSource source) {
    return source.limits().equals(source.pattern());
  }

  private static boolean saysMore(String text, RuleSource source) {
    return !text.equals(source.shape());
  }

  private static boolean hasLimits(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text.length().isPresent();
    }
    if (shape instanceof Shape.Blob blob) {
      return blob.length().isPresent();
    }
    if (shape instanceof Shape.ListOf list) {
      return list.length().isPresent();
    }
    if (shape instanceof Shape.MapOf map) {
      return map.length().isPresent();
    }
    return shape instanceof Shape.Numeric number && number.range().isPresent();
  }

  private static CodeBlock name(RuleSource source) {
    return CodeBlock.of("$L", Literals.of(source.shape()));
  }
}
