package dev.shapewright.generator;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.Check;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.read.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the patterns of a plan, and what the user should know of them. */
final class PlanWarnings {
  private PlanWarnings() {}

  static List<Problem> of(ServicePlan plan) {
    List<Problem> warnings = new ArrayList<>();
    for (CheckPlan check : plan.checks()) {
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
