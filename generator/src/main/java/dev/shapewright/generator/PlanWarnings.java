package dev.shapewright.generator;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.Check;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.NumberRange;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.TypePlan;
import dev.shapewright.generator.read.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with the rules of a plan, and what the user should know of them. */
final class PlanWarnings {
  private PlanWarnings() {}

  static List<Problem> of(ServicePlan plan) {
    List<Problem> warnings = new ArrayList<>();
    for (CheckPlan check : plan.checks()) {
      if (check.shape() instanceof Shape.Numeric number) {
        ofRange(check, number, warnings);
      }
      if (check.pattern() == null || !(check.shape() instanceof Shape.Text text)) {
        continue;
      }
      if (check.pattern().compiled().matchesNothing()) {
        warnings.add(
            new Problem(
                text.common().location(),
                "No value matches the pattern of shape " + text.name() + ": " + text.pattern(),
                "Every value is refused. If the service takes some, correct the pattern with an overlay."));
      }
      if (check.pattern().compiled().check() instanceof Check.Guarded guarded) {
        warnings.add(
            new Problem(
                text.common().location(),
                "The pattern of shape " + text.name() + " is not always checked: " + text.pattern(),
                "No automaton can do it ("
                    + guarded.reason()
                    + "), so java.util.regex tries for a limited number of steps; a value that takes"
                    + " more counts as valid. A simpler pattern in an overlay is always checked."));
      }
    }
    return warnings;
  }

  private static void ofRange(CheckPlan check, Shape.Numeric number, List<Problem> warnings) {
    Shape.Limits limits = number.range();
    TypePlan.Kind kind = ((TypePlan.Simple) check.type()).kind();
    if (NumberRange.of(kind, limits).isEmpty()) {
      warnings.add(
          new Problem(
              number.common().location(),
              "No "
                  + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + " is within the limits of shape "
                  + number.name()
                  + ","
                  + (limits.min() == null ? "" : " from " + limits.min())
                  + (limits.max() == null ? "" : " to " + limits.max()),
              "Every value is refused. If the service takes some, correct the limits with an"
                  + " overlay."));
    }
  }

  /** Patterns that are none; nothing can be emitted for them. */
  static List<Problem> invalid(ServicePlan plan) {
    List<Problem> problems = new ArrayList<>();
    for (CheckPlan check : plan.checks()) {
      if (check.pattern() != null
          && check.pattern().compiled().check() instanceof Check.Invalid invalid) {
        problems.add(
            new Problem(
                check.shape().common().location(),
                "The pattern of shape "
                    + check.shape().name()
                    + " is no regular expression: "
                    + check.pattern().pattern(),
                invalid.reason() + ". Correct the pattern, or remove it, with an overlay."));
      }
    }
    return problems;
  }
}
