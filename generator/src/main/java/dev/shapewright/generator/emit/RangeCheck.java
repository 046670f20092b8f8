package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.TypePlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spells the check of a number's range. The limits are those of the model, exactly: where a type
 * cannot hold a limit, the next number within it stands for it.
 */
final class RangeCheck {
  private RangeCheck() {}

  // context.range(value, 1, 100, "Count");
  // context.range(value, new BigDecimal("0.1"), null, "Price");
  //
  // if (!(value >= 1000 && value <= 9999)) {
  //   context.outOfRange("from 1000 to 9999", "Pin");
  // }
  static CodeBlock of(CheckPlan check, Shape.Numeric number) {
    TypePlan.Kind kind = ((TypePlan.Simple) check.type()).kind();
    BigDecimal min = number.range().min();
    BigDecimal max = number.range().max();
    return switch (kind) {
      case BIG_INTEGER -> big(check, CodeBlock.of("new $T(value)", BigDecimal.class), min, max);
      case BIG_DECIMAL -> big(check, CodeBlock.of("value"), min, max);
      default -> primitive(check, kind, min, max);
    };
  }

  private static CodeBlock primitive(
      CheckPlan check, TypePlan.Kind kind, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    String least = NumberLiterals.least(kind, min);
    String greatest = NumberLiterals.greatest(kind, max);
    if (!check.sensitive()) {
      return CodeBlock.builder()
          .addStatement(
              "context.range(value, $L, $L, $L)", least, greatest, RuleSourceText.ofLimits(check))
          .build();
    }
    return sensitive(check, min, max, "value >= " + least, "value <= " + greatest);
  }

  private static CodeBlock big(
      CheckPlan check, CodeBlock value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (!check.sensitive()) {
      return CodeBlock.builder()
          .addStatement(
              "context.range($L, $L, $L, $L)",
              value,
              constant(min),
              constant(max),
              RuleSourceText.ofLimits(check))
          .build();
    }
    return sensitive(
        check,
        min,
        max,
        CodeBlock.of("$L.compareTo($L) >= 0", value, constant(min)).toString(),
        CodeBlock.of("$L.compareTo($L) <= 0", value, constant(max)).toString());
  }

  private static CodeBlock sensitive(
      CheckPlan check,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String notBelow,
      String notAbove) {
    List<String> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    if (min != null) {
      conditions.add(notBelow);
      words.add("from " + min.toPlainString());
    }
    if (max != null) {
      conditions.add(notAbove);
      words.add("to " + max.toPlainString());
    }
    return CodeBlock.builder()
        .beginControlFlow("if (!($L))", String.join(" && ", conditions))
        .addStatement(
            "context.outOfRange($S, $L)", String.join(" ", words), RuleSourceText.ofLimits(check))
        .endControlFlow()
        .build();
  }

  private static CodeBlock constant(@Nullable BigDecimal limit) {
    return limit == null
        ? CodeBlock.of("null")
        : CodeBlock.of("new $T($S)", BigDecimal.class, limit.toString());
  }
}
