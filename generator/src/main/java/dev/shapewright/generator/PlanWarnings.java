package dev.shapewright.generator;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.model.VisibleText;
import dev.shapewright.generator.pattern.Check;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.FailureObstacle;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.NumberRange;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.TypePlan;
import dev.shapewright.generator.read.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a plan, and what the user should know of it. */
final class PlanWarnings {
  private static final int SHOWN_CHARACTERS = 500;

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
          Problem::location,
          Comparator.nullsFirst(
              Comparator.comparing(SourceLocation::file)
                  .thenComparingInt(SourceLocation::line)
                  .thenComparingInt(SourceLocation::column)));

  private PlanWarnings() {}

  static List<Problem> of(ServicePlan plan) {
    List<Problem> warnings = new ArrayList<>();
    addRules(plan, warnings);
    addTokens(plan, warnings);
    return warnings;
  }

  private static void addRules(ServicePlan plan, List<Problem> warnings) {
    for (CheckPlan check : plan.checks()) {
      if (check.shape() instanceof Shape.Numeric number) {
        addRange(check, number, warnings);
      }
      if (check.pattern() == null || !(check.shape() instanceof Shape.Text text)) {
        continue;
      }
      if (check.pattern().compiled().matchesNothing()) {
        warnings.add(
            new Problem(
                text.common().location(),
                "No value matches the pattern of shape "
                    + text.name()
                    + ": "
                    + shown(text.pattern()),
                "Every value is refused. If the service takes some, correct the pattern with an overlay."));
      }
      if (check.pattern().compiled().check() instanceof Check.Guarded guarded) {
        warnings.add(
            new Problem(
                text.common().location(),
                "The pattern of shape "
                    + text.name()
                    + " is not always checked: "
                    + shown(text.pattern()),
                "No automaton can do it ("
                    + guarded.reason()
                    + "), so java.util.regex tries for a limited number of steps; a value that takes"
                    + " more counts as valid. A simpler pattern in an overlay is always checked."));
      }
    }
  }

  private static String shown(@Nullable String pattern) {
    return VisibleText.of(String.valueOf(pattern), SHOWN_CHARACTERS);
  }

  private static void addRange(CheckPlan check, Shape.Numeric number, List<Problem> warnings) {
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

  private static void addTokens(ServicePlan plan, List<Problem> warnings) {
    Set<Problem> tokens = new LinkedHashSet<>(); // Operations may share their input.
    for (OperationPlan operation : plan.operations()) {
      for (MemberPlan member : operation.request().members()) {
        if (member.model().idempotencyToken() && member.tokenForm() == null) {
          tokens.add(
              new Problem(
                  member.model().location(),
                  "No random UUID, with or without hyphens, is legal for shape "
                      + member.target().name()
                      + " of the idempotency token "
                      + member.model().name(),
                  "Clients do not fill it in: the caller has to. If the service takes a UUID,"
                      + " correct the shape with an overlay."));
        }
      }
    }
    warnings.addAll(tokens);
  }

  /** Patterns that are none, and what else nothing can be emitted for. */
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
                    + shown(check.pattern().pattern()),
                invalid.reason() + ". Correct the pattern, or remove it, with an overlay."));
      }
    }
    for (FailureObstacle obstacle : plan.failureObstacles()) {
      problems.add(
          new Problem(
              obstacle.member().location(),
              "Member "
                  + obstacle.member().name()
                  + " is to tell of a failure: expected a string of a request that any text can be"
                  + " made legal for, found "
                  + obstacle.found(),
              "Put shapewright:failure on a string whose shape limits its length or characters,"
                  + " but not their order, or on none."));
    }
    problems.sort(BY_PLACE);
    return problems;
  }
}
