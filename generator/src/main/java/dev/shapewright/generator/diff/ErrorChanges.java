package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.ErrorPlan;
import java.util.List;
import java.util.Objects;

/** Compares errors. */
final class ErrorChanges {
  private final Version before;
  private final Version after;
  private final Changes changes;
  private final Words words;

  ErrorChanges(Version before, Version after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.words = new Words(changes);
  }

  void compare() {
    Pair<ErrorPlan> errors =
        Pair.of(before.plan().errors(), after.plan().errors(), each -> each.shape().name());
    errors.forAdded(
        each ->
            changes.add(
                ChangeKind.SHAPE_ADDED,
                Impact.COMPATIBLE,
                each.shape().name(),
                "error added",
                names(each)));
    errors.forRemoved(
        each ->
            changes.add(
                ChangeKind.SHAPE_REMOVED,
                Impact.SOURCE_BREAKING,
                each.shape().name(),
                "error removed",
                names(each)));
    errors.forBoth(this::compare);
  }

  private void compare(ErrorPlan old, ErrorPlan now) {
    String name = now.shape().name();
    List<String> type = names(now);
    Shape.Common was = old.shape().common();
    Shape.Common is = now.shape().common();
    words.documentation(name, was.documentation(), is.documentation(), type);
    words.deprecation(name, was.deprecation(), is.deprecation(), type);
    if (!old.javaType().simpleName().equals(now.javaType().simpleName())) {
      JavaNameChanges.add(
          changes, name, JavaNames.simple(old.javaType()), JavaNames.simple(now.javaType()), type);
    }
    ConstraintChanges constraints = new ConstraintChanges(before.model(), after.model(), changes);
    new MemberChanges(Holder.of(old, now), constraints, changes).compare();
    for (String code : Pair.without(now.codes(), old.codes())) {
      add(Impact.COMPATIBLE, name, "the code " + code + " now stands for it", type);
    }
    for (String code : Pair.without(old.codes(), now.codes())) {
      add(Impact.BEHAVIOUR_BREAKING, name, "the code " + code + " no longer stands for it", type);
    }
    trait(name, old.trait(), now.trait(), type);
  }

  private void trait(String name, Shape.ErrorTrait old, Shape.ErrorTrait now, List<String> type) {
    if (!Objects.equals(old.httpStatus(), now.httpStatus())) {
      String from = old.httpStatus() == null ? "none" : old.httpStatus().toString();
      String to = now.httpStatus() == null ? "none" : now.httpStatus().toString();
      changes.add(
          ChangeKind.ERROR_CHANGED,
          Impact.COMPATIBLE,
          name,
          "HTTP status " + from + " -> " + to,
          from,
          to,
          type);
    }
    if (old.fault() != now.fault()) {
      String text = "now a fault of the " + (now.fault() ? "service" : "request");
      add(Impact.COMPATIBLE, name, text, type);
    }
    if (old.retryable() != now.retryable()) {
      String text = now.retryable() ? "now tried again" : "no longer tried again";
      add(Impact.COMPATIBLE, name, text, type);
    }
    if (old.throttling() != now.throttling()) {
      String text =
          now.throttling()
              ? "now says that the caller was too fast"
              : "no longer says that the caller was too fast";
      add(Impact.COMPATIBLE, name, text, type);
    }
  }

  private static List<String> names(ErrorPlan error) {
    return List.of(JavaNames.simple(error.javaType()));
  }

  private void add(Impact impact, String subject, String text, List<String> names) {
    changes.add(ChangeKind.ERROR_CHANGED, impact, subject, text, names);
  }
}
