package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.EnumPlan;
import java.util.List;

/** Compares enumerations. */
final class EnumChanges {
  private final Pair<EnumPlan> enums;
  private final Usage usage;
  private final Changes changes;
  private final Words words;

  EnumChanges(Version before, Version after, Usage usage, Changes changes) {
    this.enums = Pair.of(before.plan().enums(), after.plan().enums(), each -> each.shape().name());
    this.usage = usage;
    this.changes = changes;
    this.words = new Words(changes);
  }

  void compare() {
    enums.forAdded(
        each ->
            changes.add(
                ChangeKind.SHAPE_ADDED,
                Impact.COMPATIBLE,
                each.shape().name(),
                "enumeration added",
                List.of(JavaNames.simple(each.javaType()))));
    enums.forRemoved(
        each ->
            changes.add(
                ChangeKind.SHAPE_REMOVED,
                Impact.SOURCE_BREAKING,
                each.shape().name(),
                "enumeration removed" + successor(each),
                List.of(JavaNames.simple(each.javaType()))));
    enums.forBoth(this::compare);
  }

  private String successor(EnumPlan removed) {
    for (EnumPlan each : enums.added()) {
      if (each.shape().values().equals(removed.shape().values())) {
        return "; " + each.shape().name() + ", which is new, has the same values";
      }
    }
    return "";
  }

  private void compare(EnumPlan old, EnumPlan now) {
    Shape.Text shape = now.shape();
    List<String> type = List.of(JavaNames.simple(now.javaType()));
    words.documentation(
        shape.name(), old.shape().common().documentation(), shape.common().documentation(), type);
    words.deprecation(
        shape.name(), old.shape().common().deprecation(), shape.common().deprecation(), type);
    if (!old.javaType().simpleName().equals(now.javaType().simpleName())) {
      JavaNameChanges.add(
          changes, shape.name(), old.javaType().simpleName(), now.javaType().simpleName(), type);
    }
    if (!old.unrecognized().equals(now.unrecognized())) {
      JavaNameChanges.add(
          changes,
          shape.name(),
          JavaNames.constant(old, old.unrecognized()),
          JavaNames.constant(now, now.unrecognized()),
          type);
    }
    values(old, now);
  }

  private void values(EnumPlan old, EnumPlan now) {
    String name = now.shape().name();
    Pair<EnumPlan.Constant> values =
        Pair.of(old.constants(), now.constants(), EnumPlan.Constant::value);
    values.forAdded(
        each ->
            add(
                ChangeKind.VALUE_ADDED,
                Impact.COMPATIBLE,
                name,
                "value " + each.value() + " added",
                JavaNames.constant(now, each.name())));
    values.forRemoved(
        each ->
            add(
                ChangeKind.VALUE_REMOVED,
                Impact.SOURCE_BREAKING,
                name,
                "value " + each.value() + " removed",
                JavaNames.constant(old, each.name())));
    values.forBoth(
        (oldValue, value) -> {
          if (!oldValue.name().equals(value.name())) {
            JavaNameChanges.add(
                changes,
                name,
                JavaNames.constant(old, oldValue.name()),
                JavaNames.constant(now, value.name()),
                List.of());
          }
        });
  }

  private void add(ChangeKind kind, Impact impact, String shape, String text, String constant) {
    changes.add(
        new Change(
            kind,
            impact,
            shape,
            text,
            null,
            null,
            Direction.of(usage.isSent(shape), usage.isReceived(shape)),
            List.of(constant)));
  }
}
