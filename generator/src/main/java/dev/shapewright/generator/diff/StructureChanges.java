package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.SanitizerPlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares requests, responses and their parts, with the constraints of what they hold. */
final class StructureChanges {
  private final Version before;
  private final Version after;
  private final Usage usageBefore;
  private final Usage usageAfter;
  private final Changes changes;
  private final ConstraintChanges constraints;
  private final Words words;

  StructureChanges(
      Version before, Version after, Usage usageBefore, Usage usageAfter, Changes changes) {
    this.before = before;
    this.after = after;
    this.usageBefore = usageBefore;
    this.usageAfter = usageAfter;
    this.changes = changes;
    this.constraints = new ConstraintChanges(before.model(), after.model(), changes);
    this.words = new Words(changes);
  }

  void compare() {
    Pair<StructurePlan> nested = pair(StructurePlan.Kind.NESTED);
    List<StructurePlan> added = nested.added();
    for (StructurePlan structure : added) {
      changes.add(
          ChangeKind.SHAPE_ADDED,
          Impact.COMPATIBLE,
          subject(structure),
          "structure added",
          JavaNames.ofStructure(structure));
    }
    nested.forRemoved(
        structure ->
            changes.add(
                ChangeKind.SHAPE_REMOVED,
                Impact.SOURCE_BREAKING,
                subject(structure),
                "structure removed" + successor(structure, added),
                JavaNames.ofStructure(structure)));
    nested.forBoth(this::compare);
    pair(StructurePlan.Kind.REQUEST).forBoth(this::compare);
    pair(StructurePlan.Kind.RESPONSE).forBoth(this::compare);
    constraintsOfShapes();
    sanitizers();
  }

  /** Structures by their shapes, requests and responses by their operations. */
  private Pair<StructurePlan> pair(StructurePlan.Kind kind) {
    return Pair.of(
        before.plan().structures().stream().filter(each -> each.kind() == kind).toList(),
        after.plan().structures().stream().filter(each -> each.kind() == kind).toList(),
        each ->
            String.valueOf(kind == StructurePlan.Kind.NESTED ? each.shape() : each.operation()));
  }

  private static String subject(StructurePlan structure) {
    String shape = structure.shape();
    return shape == null ? String.valueOf(structure.operation()) : shape;
  }

  /** A shape that was only given another name is removed and added in Java. */
  private static String successor(StructurePlan removed, List<StructurePlan> added) {
    for (StructurePlan each : added) {
      if (!each.members().isEmpty() && signature(each).equals(signature(removed))) {
        return "; " + subject(each) + ", which is new, has the same members";
      }
    }
    return "";
  }

  private static Set<String> signature(StructurePlan structure) {
    Set<String> members = new TreeSet<>();
    for (MemberPlan member : structure.members()) {
      // A recursive structure names itself.
      String type =
          JavaNames.typeInModel(member.type())
              .replaceAll("\\b" + subject(structure) + " \\(structure\\)", "(structure)");
      members.add(member.model().name() + " " + type);
    }
    return members;
  }

  private void compare(StructurePlan old, StructurePlan now) {
    String subject = now.shape() == null ? subject(old) : subject(now);
    List<String> type = List.of(JavaNames.simple(now.javaType()));
    words.documentation(subject, old.documentation(), now.documentation(), type);
    if (now.kind() == StructurePlan.Kind.NESTED) {
      words.deprecation(subject, old.deprecation(), now.deprecation(), type);
      if (!old.javaType().simpleName().equals(now.javaType().simpleName())) {
        JavaNameChanges.add(
            changes,
            subject,
            JavaNames.simple(old.javaType()),
            JavaNames.simple(now.javaType()),
            List.of());
      }
    }
    Holder holder = Holder.of(subject, old, now);
    new MemberChanges(holder, constraints, changes).compare();
    if (old.union() != now.union()) {
      shape(
          now.union() && holder.isDemanding() ? Impact.BEHAVIOUR_BREAKING : Impact.COMPATIBLE,
          subject,
          now.union() ? "now a union: exactly one member has a value" : "no longer a union",
          type);
    }
    if (old.validator() != null && now.validator() == null) {
      shape(
          Impact.SOURCE_BREAKING,
          subject,
          "nothing is left to check: the validator is gone",
          List.of(JavaNames.simple(old.validator())));
    }
    failure(old, now, subject);
  }

  private void failure(StructurePlan old, StructurePlan now, String subject) {
    boolean was = old.written() && tellsOfFailure(old);
    if (was != (now.written() && tellsOfFailure(now))) {
      shape(
          was ? Impact.SOURCE_BREAKING : Impact.COMPATIBLE,
          subject,
          was ? "can no longer be made from a failure" : "can be made from a failure",
          List.of(JavaNames.method(after.plan().types().sanitizer(), "failure")));
    }
  }

  private static boolean tellsOfFailure(StructurePlan structure) {
    return structure.members().stream().anyMatch(member -> member.model().failurePart() != null);
  }

  private void shape(Impact impact, String subject, String text, List<String> names) {
    changes.add(ChangeKind.SHAPE_CHANGED, impact, subject, text, names);
  }

  /** Each once, however many members hold values of the shape. */
  private void constraintsOfShapes() {
    for (String shape : usageAfter.shapes()) {
      boolean same =
          usageBefore.isUsed(shape) && !(after.model().shape(shape) instanceof Shape.Structure);
      if (same) {
        boolean sent = usageBefore.isSent(shape) && usageAfter.isSent(shape);
        constraints.ofShape(
            shape,
            new ConstraintChanges.Place(
                shape,
                Direction.of(sent, usageAfter.isReceived(shape)),
                usageAfter.accessors(shape)));
      }
    }
  }

  private void sanitizers() {
    Pair.of(before.plan().sanitizers(), after.plan().sanitizers(), SanitizerPlan::shape)
        .forRemoved(
            each ->
                shape(
                    Impact.SOURCE_BREAKING,
                    each.shape(),
                    "the sanitizer is gone",
                    List.of(JavaNames.method(before.plan().types().sanitizer(), each.method()))));
  }
}
