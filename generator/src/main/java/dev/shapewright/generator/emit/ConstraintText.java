package dev.shapewright.generator.emit;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.CharacterSet;
import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.pattern.Node;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.TypePlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States the constraints of a member in words, as Javadoc. */
final class ConstraintText {
  /** A set of more ranges than this reads better as a pattern. */
  private static final int MOST_RANGES = 12;

  private ConstraintText() {}

  /** All but the pattern in a few sentences, or an empty text when there is nothing to state. */
  static String limits(MemberPlan member) {
    String required = member.model().required() ? "Required. " : "";
    return (required + jsonText(member) + keys(member) + limits(member.target())).strip();
  }

  /** Keys are strings, so that a map may be read whatever the service has added. */
  private static String keys(MemberPlan member) {
    return member.type() instanceof TypePlan.MapOf map && map.keyValues() != null
        ? "The keys are values of {@link " + map.keyValues().simpleName() + "}. "
        : "";
  }

  private static String jsonText(MemberPlan member) {
    Shape target = member.target();
    boolean marked = member.model().jsonText() || target.common().jsonText();
    if (!marked) {
      return "";
    }
    if (target instanceof Shape.Text) {
      return "A string that holds JSON. ";
    }
    return target instanceof Shape.ListOf || target instanceof Shape.MapOf
        ? "The strings hold JSON. "
        : "";
  }

  /** The lengths or numbers that a shape admits. */
  static String limits(Shape shape) {
    StringBuilder text = new StringBuilder();
    if (shape instanceof Shape.Text string) {
      append(text, limits(string.length(), "character", "characters"));
    } else if (shape instanceof Shape.Blob blob) {
      append(text, limits(blob.length(), "byte", "bytes"));
    } else if (shape instanceof Shape.ListOf list) {
      append(text, limits(list.length(), "item", "items"));
    } else if (shape instanceof Shape.MapOf map) {
      append(text, limits(map.length(), "entry", "entries"));
    } else if (shape instanceof Shape.Numeric number) {
      append(text, limits(number.range(), "", ""));
    }
    return text.toString().strip();
  }

  /** A run of characters of one set in words, any other pattern as it is. */
  static String pattern(String pattern) {
    Node.Repeat run = CompiledPattern.singleRun(pattern);
    if (run == null || run.min() > 1 || run.max() != Node.UNLIMITED) {
      return "The whole value matches " + Docs.code(pattern) + ".";
    }
    boolean any = run.min() == 0;
    CharacterSet set = ((Node.Characters) run.body()).set();
    CharacterSet others = set.complement();
    if (others.ranges().isEmpty()) {
      return any ? "" : "One or more characters.";
    }
    boolean fewOthers = others.ranges().size() < set.ranges().size();
    List<CharacterSet.Range> ranges = (fewOthers ? others : set).ranges();
    if (ranges.size() > MOST_RANGES) {
      return "The whole value matches " + Docs.code(pattern) + ".";
    }
    String characters =
        ranges.stream().map(ConstraintText::range).collect(Collectors.joining(", "));
    if (fewOthers) {
      return (any ? "Characters not allowed: " : "One or more characters other than: ")
          + characters
          + ".";
    }
    return (any ? "Characters allowed: " : "One or more characters of: ") + characters + ".";
  }

  private static String range(CharacterSet.Range range) {
    String first = character(range.first());
    return switch (range.last() - range.first()) {
      case 0 -> first;
      case 1 -> first + ", " + character(range.last());
      default -> first + " to " + character(range.last());
    };
  }

  private static String character(int c) {
    return switch (c) {
      case ' ' -> "space";
      case '\t' -> "tab";
      case '\n' -> "line feed";
      case '\r' -> "carriage return";
      default ->
          c > ' ' && c < 0x7f
              ? Docs.code(Character.toString(c))
              : String.format(Locale.ROOT, "U+%04X", c);
    };
  }

  private static void append(StringBuilder text, @Nullable String sentence) {
    if (sentence != null) {
      text.append(sentence).append(". ");
    }
  }

  private static @Nullable String limits(Shape.Limits limits, String one, String many) {
    BigDecimal min = limits.min();
    BigDecimal max = limits.max();
    boolean counts = !one.isEmpty();
    if (counts && min != null && min.signum() == 0) {
      min = null;
    }
    if (min == null && max == null) {
      return null;
    }
    String unit =
        counts ? " " + (max == null ? plural(min, one, many) : plural(max, one, many)) : "";
    if (min == null) {
      return "At most " + number(max) + unit;
    }
    if (max == null) {
      return "At least " + number(min) + unit;
    }
    return min.compareTo(max) == 0
        ? "Exactly " + number(min) + unit
        : "From " + number(min) + " to " + number(max) + unit;
  }

  private static String plural(@Nullable BigDecimal count, String one, String many) {
    return count != null && count.compareTo(BigDecimal.ONE) == 0 ? one : many;
  }

  private static String number(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.stripTrailingZeros().scale() <= 0
        ? grouped(value.toBigIntegerExact().toString())
        : value.toPlainString();
  }

  /** Of {@code -65535} the text {@code -65,535}. */
  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    int first = digits.startsWith("-") ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
