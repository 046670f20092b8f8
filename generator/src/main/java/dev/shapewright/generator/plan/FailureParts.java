package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks after the members that are to tell of failures. */
final class FailureParts {
  private FailureParts() {}

  /** What is to tell of failures and cannot. */
  static List<FailureObstacle> obstacles(
      ServiceModel model,
      List<StructurePlan> structures,
      Iterable<ErrorPlan> errors,
      List<SanitizerPlan> sanitizers) {
    Set<String> sent = sentByAnyOperation(model);
    Set<FailureObstacle> obstacles = new LinkedHashSet<>(); // Operations may share their input.
    for (StructurePlan structure : structures) {
      for (MemberPlan member : structure.members()) {
        String found = null;
        if (member.model().failurePart() == null) {
          continue;
        }
        if (structure.written()) {
          found = obstacle(member, sanitizers);
        } else if (structure.shape() != null && !sent.contains(structure.shape())) {
          found = "a member that is part of no request";
        }
        if (found != null) {
          obstacles.add(new FailureObstacle(member.model(), found));
        }
      }
    }
    for (ErrorPlan error : errors) {
      for (Member member : error.shape().members()) {
        if (member.failurePart() != null && !sent.contains(error.shape().name())) {
          obstacles.add(new FailureObstacle(member, "a member of an error"));
        }
      }
    }
    return new ArrayList<>(obstacles);
  }

  /** What this selection of operations only receives another one may send. */
  private static Set<String> sentByAnyOperation(ServiceModel model) {
    Set<String> sent = new TreeSet<>(Selection.of(model, List.of()).written());
    for (Operation operation : model.operations()) {
      if (operation.input() != null) {
        sent.add(operation.input());
      }
    }
    return sent;
  }

  private static @Nullable String obstacle(MemberPlan member, List<SanitizerPlan> sanitizers) {
    String shape = "shape " + member.target().name() + ", ";
    if (member.target() instanceof Shape.Text text && Sanitizers.obstacle(text) != null) {
      return shape + Sanitizers.obstacle(text);
    }
    for (SanitizerPlan sanitizer : sanitizers) {
      if (sanitizer.shape().equals(member.target().name())) {
        for (Rule rule : member.model().rules()) {
          if (isFilling(rule.value(), sanitizer)) {
            return shape + "whose shortest text begins with the forbidden \"" + rule.value() + "\"";
          }
        }
      }
    }
    return null;
  }

  /** Whether a text that is filled up may begin with a prefix whatever is done. */
  private static boolean isFilling(String prefix, SanitizerPlan sanitizer) {
    BigDecimal length = BigDecimal.valueOf(prefix.codePointCount(0, prefix.length()));
    return length.compareTo(sanitizer.min()) <= 0
        && !sanitizer.replacement().isEmpty()
        && prefix.replace(sanitizer.replacement(), "").isEmpty();
  }
}
