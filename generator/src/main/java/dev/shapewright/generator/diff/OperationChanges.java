package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Authentication;
import dev.shapewright.generator.model.HostPrefix;
import dev.shapewright.generator.model.LeftOut;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares operations; what they take and give is compared elsewhere. */
final class OperationChanges {
  private final Version before;
  private final Version after;
  private final Changes changes;
  private final Words words;

  OperationChanges(Version before, Version after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.words = new Words(changes);
  }

  void compare() {
    Pair<OperationPlan> operations =
        Pair.of(
            before.plan().operations(),
            after.plan().operations(),
            operation -> operation.model().name());
    operations.forAdded(
        operation ->
            changes.add(
                ChangeKind.OPERATION_ADDED,
                Impact.COMPATIBLE,
                operation.model().name(),
                "operation added",
                JavaNames.ofOperation(after.plan(), operation)));
    operations.forRemoved(
        operation ->
            changes.add(
                ChangeKind.OPERATION_REMOVED,
                Impact.SOURCE_BREAKING,
                operation.model().name(),
                "operation removed" + whyLeftOut(operation.model().name()),
                JavaNames.ofOperation(before.plan(), operation)));
    operations.forBoth(this::compare);
  }

  /** An operation may still be there and yet make use of what is not supported. */
  private String whyLeftOut(String operation) {
    for (LeftOut each : after.model().leftOut()) {
      if (each.operation().equals(operation)) {
        return ": it now makes use of what is not supported, "
            + String.join(" and ", each.features());
      }
    }
    return "";
  }

  private void compare(OperationPlan oldPlan, OperationPlan nowPlan) {
    Operation old = oldPlan.model();
    Operation now = nowPlan.model();
    List<String> methods = JavaNames.clientMethods(after.plan(), nowPlan.method());
    words.documentation(now.name(), old.documentation(), now.documentation(), methods);
    words.deprecation(now.name(), old.deprecation(), now.deprecation(), methods);
    shape(
        now.name(),
        "input",
        old.input(),
        now.input(),
        List.of(JavaNames.simple(nowPlan.request().javaType())));
    shape(
        now.name(),
        "output",
        old.output(),
        now.output(),
        List.of(JavaNames.simple(nowPlan.response().javaType())));
    errors(oldPlan, nowPlan, methods);
    if (old.authentication() != now.authentication()) {
      changed(
          Impact.BEHAVIOUR_BREAKING,
          now.name(),
          "authentication",
          described(old.authentication()),
          described(now.authentication()),
          methods);
    }
    if (!prefix(old.hostPrefix()).equals(prefix(now.hostPrefix()))) {
      changed(
          Impact.BEHAVIOUR_BREAKING,
          now.name(),
          "host prefix",
          prefix(old.hostPrefix()),
          prefix(now.hostPrefix()),
          methods);
    }
    if (old.holdSeconds() != now.holdSeconds()) {
      changed(
          Impact.COMPATIBLE,
          now.name(),
          "seconds for which a request may be held",
          String.valueOf(old.holdSeconds()),
          String.valueOf(now.holdSeconds()),
          methods);
    }
    if (old.compressed() != now.compressed()) {
      changed(
          Impact.COMPATIBLE,
          now.name(),
          "compression of long requests",
          old.compressed() ? "on" : "off",
          now.compressed() ? "on" : "off",
          methods);
    }
  }

  /** What follows for members is listed with them. */
  private void shape(
      String operation,
      String what,
      @Nullable String old,
      @Nullable String now,
      List<String> javaNames) {
    if (!Objects.equals(old, now)) {
      changed(
          Impact.COMPATIBLE,
          operation,
          what,
          old == null ? "none" : old,
          now == null ? "none" : now,
          javaNames);
    }
  }

  private void errors(OperationPlan old, OperationPlan now, List<String> methods) {
    for (ErrorPlan error : now.errors()) {
      if (!old.model().errors().contains(error.shape().name())) {
        error("now declares the error " + error.shape().name(), now, error, methods);
      }
    }
    for (ErrorPlan error : old.errors()) {
      if (!now.model().errors().contains(error.shape().name())) {
        error("no longer declares the error " + error.shape().name(), now, error, methods);
      }
    }
  }

  private void error(String text, OperationPlan operation, ErrorPlan error, List<String> methods) {
    List<String> names = new ArrayList<>(methods);
    names.add(JavaNames.simple(error.javaType()));
    changes.add(
        ChangeKind.OPERATION_CHANGED, Impact.COMPATIBLE, operation.model().name(), text, names);
  }

  private static String described(Authentication authentication) {
    return switch (authentication) {
      case SIGNATURE -> "signature";
      case BEARER_TOKEN -> "bearer token";
      case NONE -> "none";
    };
  }

  // {AccountId}.data.
  private static String prefix(@Nullable HostPrefix prefix) {
    if (prefix == null) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    for (HostPrefix.Part part : prefix.parts()) {
      text.append(part.label() ? "{" + part.text() + "}" : part.text());
    }
    return text.toString();
  }

  private void changed(
      Impact impact,
      String operation,
      String what,
      String from,
      String to,
      List<String> javaNames) {
    changes.add(
        ChangeKind.OPERATION_CHANGED,
        impact,
        operation,
        what + " " + from + " -> " + to,
        from,
        to,
        javaNames);
  }
}
