package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.NumberRange;
import dev.shapewright.generator.plan.TypePlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spells the check of a number's range. */
final class RangeCheck {
  private final CheckPlan check;
  private final Shape.Limits limits;
  private final TypePlan.Kind kind;
  private final NumberRange range;

  private RangeCheck(CheckPlan check, Shape.Numeric number) {
    this.check = check;
    this.limits = number.range();
    this.kind = ((TypePlan.Simple) check.type()).kind();
    this.range = NumberRange.of(kind, limits);
  }

  /** The body of the checking method. */
  static CodeBlock of(CheckPlan check, Shape.Numeric number) {
    RangeCheck code = new RangeCheck(check, number);
    if (check.sensitive()) {
      return code.sensitive();
    }
    return code.kind == TypePlan.Kind.BIG_INTEGER ? code.bigInteger() : code.plain();
  }

  /** The limits that are objects: made once, so that the check of a good value makes none. */
  static List<FieldSpec> constants(List<CheckPlan> checks) {
    List<FieldSpec> constants = new ArrayList<>();
    for (CheckPlan check : checks) {
      if (check.shape() instanceof Shape.Numeric number) {
        RangeCheck code = new RangeCheck(check, number);
        if (code.isOfObjects()) {
          addConstant(code.range.least(), code.constant("MIN"), constants);
          addConstant(code.range.greatest(), code.constant("MAX"), constants);
        }
      }
    }
    return constants;
  }

  // private static final BigDecimal PRICE_MAX = new BigDecimal("99999.99");
  private static void addConstant(@Nullable Number limit, String name, List<FieldSpec> constants) {
    if (limit != null) {
      constants.add(
          FieldSpec.builder(limit.getClass(), name, PRIVATE, STATIC, FINAL)
              .initializer(NumberLiterals.object(limit))
              .build());
    }
  }

  // context.range(value, 1, 100, "Count");
  // context.range(value, null, PRICE_MAX, "Price");
  private CodeBlock plain() {
    return CodeBlock.builder()
        .addStatement(
            "context.range(value, $L, $L, $L)",
            range.least() == null ? unlimited("MIN", "NEGATIVE") : limit(range.least(), "MIN"),
            range.greatest() == null
                ? unlimited("MAX", "POSITIVE")
                : limit(range.greatest(), "MAX"),
            RuleSourceText.ofLimits(check))
        .build();
  }

  // if (value.compareTo(AGE_MAX) > 0) {
  //   context.range(new BigDecimal(value), null, new BigDecimal(AGE_MAX), "Age");
  // }
  private CodeBlock bigInteger() {
    List<String> faults = new ArrayList<>();
    if (range.least() != null) {
      faults.add("value.compareTo(" + constant("MIN") + ") < 0");
    }
    if (range.greatest() != null) {
      faults.add("value.compareTo(" + constant("MAX") + ") > 0");
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", String.join(" || ", faults))
        .addStatement(
            "context.range(new $T(value), $L, $L, $L)",
            BigDecimal.class,
            decimal(range.least(), "MIN"),
            decimal(range.greatest(), "MAX"),
            RuleSourceText.ofLimits(check))
        .endControlFlow()
        .build();
  }

  private CodeBlock decimal(@Nullable Number limit, String which) {
    return limit == null
        ? CodeBlock.of("null")
        : CodeBlock.of("new $T($L)", BigDecimal.class, constant(which));
  }

  // if (!(value >= 1000 && value <= 9999)) {
  //   context.outOfRange("from 1000 to 9999", "Pin");
  // }
  private CodeBlock sensitive() {
    List<String> words = new ArrayList<>();
    if (limits.min() != null) {
      words.add("from " + NumberLiterals.text(limits.min()));
    }
    if (limits.max() != null) {
      words.add("to " + NumberLiterals.text(limits.max()));
    }
    CodeBlock outOfRange =
        CodeBlock.builder()
            .addStatement(
                "context.outOfRange($S, $L)",
                String.join(" ", words),
                RuleSourceText.ofLimits(check))
            .build();
    List<String> conditions = new ArrayList<>();
    if (range.least() != null) {
      conditions.add(compared(">=", range.least(), "MIN"));
    }
    if (range.greatest() != null) {
      conditions.add(compared("<=", range.greatest(), "MAX"));
    }
    // Limits that are beyond all numbers of the type need no check.
    return conditions.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .beginControlFlow("if (!($L))", String.join(" && ", conditions))
            .add(outOfRange)
            .endControlFlow()
            .build();
  }

  private String compared(String operator, Number limit, String which) {
    return isOfObjects()
        ? "value.compareTo(" + constant(which) + ") " + operator + " 0"
        : "value " + operator + " " + limit(limit, which);
  }

  private String limit(Number limit, String which) {
    return isOfObjects() ? constant(which) : NumberLiterals.primitive(limit);
  }

  private String unlimited(String whole, String floating) {
    return switch (kind) {
      case FLOAT -> "Float." + floating + "_INFINITY";
      case DOUBLE -> "Double." + floating + "_INFINITY";
      case BIG_DECIMAL -> "null";
      default -> "Long." + whole + "_VALUE";
    };
  }

  private boolean isOfObjects() {
    return kind == TypePlan.Kind.BIG_INTEGER || kind == TypePlan.Kind.BIG_DECIMAL;
  }

  /** {@code AGE_MAX} of {@code age}. Each method has its own: no two methods' names become one. */
  private String constant(String which) {
    StringBuilder name = new StringBuilder();
    for (char c : check.method().toCharArray()) {
      if (c == '_' || (c >= 'A' && c <= 'Z')) {
        name.append('_').append(c);
      } else {
        name.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
      }
    }
    return name.append('_').append(which).toString();
  }
}
