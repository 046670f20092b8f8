package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells where rules come from: which overlay changes made them what they are. */
final class RuleSources {
  private final List<OverlayChange> overlay;

  RuleSources(ServiceModel model) {
    this.overlay = model.overlay();
  }

  RuleSource of(Shape shape) {
    String pointer = shape.common().location().pointer();
    return new RuleSource(
        shape.name(),
        source(
            shape, change -> change.changes(pointer + "/min") || change.changes(pointer + "/max")),
        source(shape, change -> change.changes(pointer + "/pattern")),
        source(shape, change -> change.changes(pointer + "/enum")));
  }

  /** Where it comes from that a structure is a union. */
  String ofUnion(Shape.Structure structure) {
    String pointer = structure.common().location().pointer();
    return source(structure, change -> change.changes(pointer + "/union"));
  }

  /** Where it comes from that a member must be given. */
  String ofRequired(Shape.Structure structure, Member member) {
    return source(structure, change -> requires(structure, member, change));
  }

  /** Whether a change makes a member one that must be given. */
  static boolean requires(Shape.Structure structure, Member member, OverlayChange change) {
    String required = structure.common().location().pointer() + "/required";
    boolean item = change.pointer().startsWith(required + "/");
    return member.required()
        && (change.makes(required) || (item && member.name().equals(change.text())));
  }

  private String source(Shape shape, Predicate<OverlayChange> makesIt) {
    String reasons =
        overlay.stream()
            .filter(makesIt)
            .map(change -> limit(change) + change.reason())
            .distinct()
            .collect(Collectors.joining(" "));
    return reasons.isEmpty() ? shape.name() : shape.name() + ", by an overlay: " + reasons;
  }

  /** Of two limits only one may be the overlay's. */
  private static String limit(OverlayChange change) {
    if (change.pointer().endsWith("/min")) {
      return "min: ";
    }
    return change.pointer().endsWith("/max") ? "max: " : "";
  }
}
