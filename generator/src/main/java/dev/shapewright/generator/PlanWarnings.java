package dev.shapewright.generator;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.read.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the user should know of a plan: the rules of the model that the output does not check. */
final class PlanWarnings {
  private PlanWarnings() {}

  static List<Problem> of(ServicePlan plan) {
    List<Problem> warnings = new ArrayList<>();
    for (CheckPlan check : plan.checks()) {
      if (check.shape() instanceof Shape.Text text
          && text.pattern() != null
          && check.pattern() == null) {
        warnings.add(
            new Problem(
                text.common().location(),
                "The pattern of shape " + text.name() + " is not checked: " + text.pattern(),
                "Patterns with groups or alternatives are not supported yet; the shape's other rules"
                    + " are checked."));
      }
    }
    return warnings;
  }
}
