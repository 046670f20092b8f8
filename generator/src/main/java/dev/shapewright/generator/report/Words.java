package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.TokenForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constraints and traits in words. */
final class Words {
  private Words() {}

  /** What a shape demands of its values but for its pattern, such as {@code 1 to 64 characters}. */
  static List<String> ofShape(Shape shape) {
    List<String> words = new ArrayList<>();
    if (shape instanceof Shape.Text text) {
      add(words, limits(text.length(), "character", "characters"));
      if (!text.values().isEmpty()) {
        words.add("one of " + count(text.values().size(), "value", "values"));
      }
    } else if (shape instanceof Shape.Blob blob) {
      add(words, limits(blob.length(), "byte", "bytes"));
    } else if (shape instanceof Shape.ListOf list) {
      add(words, limits(list.length(), "item", "items"));
      words.addAll(list.sparse() ? List.of("items may be null") : List.of());
    } else if (shape instanceof Shape.MapOf map) {
      add(words, limits(map.length(), "entry", "entries"));
      words.addAll(map.sparse() ? List.of("values may be null") : List.of());
    } else if (shape instanceof Shape.Numeric number) {
      add(words, limits(number.range(), "", ""));
    } else if (shape instanceof Shape.Structure structure && structure.union()) {
      words.add("exactly one member");
    }
    return words;
  }

  /** What holds of a member beside its shape's constraints. */
  static List<String> ofMember(MemberPlan plan, boolean request) {
    Member member = plan.model();
    List<String> words = new ArrayList<>();
    words.addAll(member.required() ? List.of("required") : List.of());
    words.addAll(ofShape(plan.target()));
    if (plan.sensitive()) {
      words.add("sensitive: never shown in logs");
    }
    if (member.jsonText() || plan.target().common().jsonText()) {
      words.add("holds JSON");
    }
    if (request && member.idempotencyToken()) {
      words.add(token(plan.tokenForm()));
    }
    if (member.hostLabel()) {
      words.add("becomes a part of the host name");
    }
    for (Rule rule : member.rules()) {
      boolean warns = rule.severity() == Rule.Severity.WARNING;
      words.add(
          (warns ? "should not" : "must not")
              + " begin with "
              + rule.value()
              + (warns ? " (a warning)" : ""));
    }
    if (member.failurePart() != null) {
      words.add(
          switch (member.failurePart()) {
            case ID -> "tells the kind of a failure";
            case MESSAGE -> "tells what a failure says";
            case STACK_TRACE -> "tells where a failure comes from";
          });
    }
    return words;
  }

  private static String token(@Nullable TokenForm form) {
    return form == null
        ? "idempotency token, to be given by the caller"
        : "idempotency token, filled in when absent";
  }

  private static void add(List<String> words, @Nullable String limits) {
    if (limits != null) {
      words.add(limits);
    }
  }

  // 1 to 2048 characters; at most 5 items; exactly 12 bytes; 0 or more
  private static @Nullable String limits(Shape.Limits limits, String one, String many) {
    BigDecimal min = limits.min();
    BigDecimal max = limits.max();
    if (!one.isEmpty() && min != null && min.signum() == 0 && max != null) {
      min = null;
    }
    if (min == null && max == null) {
      return null;
    }
    if (min == null) {
      return "at most " + counted(max, one, many);
    }
    if (max == null) {
      return !one.isEmpty() && min.signum() == 0 ? null : "at least " + counted(min, one, many);
    }
    return min.compareTo(max) == 0
        ? "exactly " + counted(min, one, many)
        : number(min) + " to " + counted(max, one, many);
  }

  private static String counted(@Nullable BigDecimal value, String one, String many) {
    if (value == null) {
      return "";
    }
    String unit = value.compareTo(BigDecimal.ONE) == 0 ? one : many;
    return (number(value) + " " + unit).strip();
  }

  private static String number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    // A number such as 1E+999999 would fill the page with noughts.
    if (Math.abs(plain.scale()) > 40) {
      return plain.toString();
    }
    return plain.scale() <= 0
        ? String.format(Locale.ROOT, "%,d", plain.toBigIntegerExact())
        : plain.toPlainString();
  }

  /** A number and what it counts. */
  static String count(long number, String one, String many) {
    return grouped(number) + " " + (number == 1 ? one : many);
  }

  /** A number with commas between groups of digits. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
