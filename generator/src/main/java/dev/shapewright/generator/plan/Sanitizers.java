package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.CharacterSet;
import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.pattern.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides for which string shapes any text can be made legal: those that limit the length, or the
 * characters but not their order. Who would make a sensitive value legal has lost it.
 */
final class Sanitizers {
  /** To fill up a text to more characters than these helps nobody. */
  private static final BigDecimal MOST_FILLED = BigDecimal.valueOf(1024);

  private static final List<String> REPLACEMENTS = List.of("?", "_", "-", ".", "x", "0", " ");
  private static final Node.Repeat ANY =
      new Node.Repeat(new Node.Characters(CharacterSet.ALL), 0, Node.UNLIMITED);

  private Sanitizers() {}

  static List<SanitizerPlan> plan(
      List<CheckPlan> checks, List<StructurePlan> structures, Names names) {
    Set<String> describingFailures = new TreeSet<>();
    for (StructurePlan structure : structures) {
      for (MemberPlan member : structure.members()) {
        if (structure.written() && member.model().failurePart() != null) {
          describingFailures.add(member.target().name());
        }
      }
    }
    List<SanitizerPlan> plans = new ArrayList<>();
    for (CheckPlan check : checks) {
      if (check.shape() instanceof Shape.Text text && obstacle(text) == null) {
        boolean limited = text.length().isPresent() || text.pattern() != null;
        if (describingFailures.contains(text.name()) || (limited && !check.sensitive())) {
          plans.add(plan(check, text, names.of(NameKind.SANITIZER_CONSTANT, text.name())));
        }
      }
    }
    return List.copyOf(plans);
  }

  private static SanitizerPlan plan(CheckPlan check, Shape.Text text, String constant) {
    Node.Repeat run = run(text);
    return new SanitizerPlan(
        check.method(),
        constant,
        text.name(),
        min(text, run),
        max(text, run),
        check.pattern(),
        Math.max(1, run.min()),
        replacement(run));
  }

  /** What keeps texts from being made legal for a shape, or null if nothing does. */
  static @Nullable String obstacle(Shape.Text text) {
    if (!text.values().isEmpty()) {
      return "an enumeration";
    }
    if (text.pattern() != null && CompiledPattern.singleRun(text.pattern()) == null) {
      return "whose pattern is not just a number of certain characters: " + text.pattern();
    }
    Node.Repeat run = run(text);
    BigDecimal min = min(text, run);
    BigDecimal max = max(text, run);
    if (max != null && max.compareTo(min) < 0) {
      return "whose pattern and length exclude each other: " + text.pattern();
    }
    if (min.compareTo(MOST_FILLED) > 0) {
      return "whose texts have at least " + min + " characters, more than " + MOST_FILLED;
    }
    return min.signum() > 0 && replacement(run).isEmpty() ? "that admits no character" : null;
  }

  private static Node.Repeat run(Shape.Text text) {
    Node.Repeat run = text.pattern() == null ? null : CompiledPattern.singleRun(text.pattern());
    return run == null ? ANY : run;
  }

  private static BigDecimal min(Shape.Text text, Node.Repeat run) {
    BigDecimal min = text.length().min();
    BigDecimal least = BigDecimal.valueOf(run.min());
    return min == null ? least : least.max(min);
  }

  private static @Nullable BigDecimal max(Shape.Text text, Node.Repeat run) {
    BigDecimal max = text.length().max();
    if (run.max() == Node.UNLIMITED) {
      return max;
    }
    BigDecimal most = BigDecimal.valueOf(run.max());
    return max == null ? most : most.min(max);
  }

  /** What takes the place of other characters, or the empty text if a run admits none. */
  private static String replacement(Node.Repeat run) {
    CharacterSet set = ((Node.Characters) run.body()).set();
    for (String replacement : REPLACEMENTS) {
      if (set.contains(replacement.charAt(0))) {
        return replacement;
      }
    }
    int any = -1;
    for (CharacterSet.Range range : set.ranges()) {
      for (int c = range.first(); c <= range.last(); c++) {
        if (isPrintable(c)) {
          return Character.toString(c);
        }
        any = any < 0 && Character.getType(c) != Character.SURROGATE ? c : any;
      }
    }
    return any < 0 ? "" : Character.toString(any);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
