package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.pattern.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides for which string shapes any text can be made legal: those that limit the length, or the
 * characters but not their order. Who would make a sensitive value legal has lost it.
 */
final class Sanitizers {
  private Sanitizers() {}

  static List<SanitizerPlan> plan(List<CheckPlan> checks, List<StructurePlan> structures) {
    Set<String> describingFailures = new TreeSet<>();
    for (StructurePlan structure : structures) {
      for (MemberPlan member : structure.members()) {
        if (member.model().failurePart() != null) {
          describingFailures.add(member.target().name());
        }
      }
    }
    NameSet constants = NameSet.caseSensitive();
    List<SanitizerPlan> plans = new ArrayList<>();
    for (CheckPlan check : checks) {
      if (check.type() instanceof TypePlan.Simple && check.shape() instanceof Shape.Text text) {
        boolean limited = text.length().isPresent() || text.pattern() != null;
        boolean wanted =
            describingFailures.contains(text.name()) || (limited && !check.sensitive());
        if (wanted) {
          plan(check, text, constants).ifPresent(plans::add);
        }
      }
    }
    return List.copyOf(plans);
  }

  private static Optional<SanitizerPlan> plan(CheckPlan check, Shape.Text text, NameSet constants) {
    BigDecimal min = text.length().min() == null ? BigDecimal.ZERO : text.length().min();
    BigDecimal max = text.length().max();
    if (text.pattern() != null) {
      Node.Repeat run = CompiledPattern.singleRun(text.pattern());
      if (run == null || run.min() > 1) {
        return Optional.empty();
      }
      min = min.max(BigDecimal.valueOf(run.min()));
      if (run.max() != Node.UNLIMITED) {
        BigDecimal most = BigDecimal.valueOf(run.max());
        max = max == null ? most : max.min(most);
      }
    }
    String constant = constants.allocate(Identifiers.constant(text.name()));
    return Optional.of(
        new SanitizerPlan(check.method(), constant, text.name(), min, max, check.pattern()));
  }
}
