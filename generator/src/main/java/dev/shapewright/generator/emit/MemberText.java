package dev.shapewright.generator.emit;

import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.MemberPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is told of members where they are read: documentation, constraints and corrections. */
final class MemberText {
  private final Docs docs;

  /** Members of many structures share a pattern. */
  private final Map<String, String> patterns = new HashMap<>();

  MemberText(Docs docs) {
    this.docs = docs;
  }

  /** Javadoc without tags. */
  String of(MemberPlan member) {
    String fallback = "The member " + Docs.code(member.model().name()) + ".";
    String text = docs.javadoc(member.model().documentation(), fallback);
    String constraints = constraints(member);
    if (!constraints.isEmpty()) {
      text += "\n\n" + Docs.wrap("<p>" + constraints, "");
    }
    return member.changes().stream()
        .map(change -> change.reason() + " (" + change.source() + ")")
        .distinct()
        .map(why -> "\n\n" + Docs.wrap("<p>By an overlay: " + Docs.escape(why), ""))
        .collect(Collectors.joining("", text, ""));
  }

  private String constraints(MemberPlan member) {
    String limits = ConstraintText.limits(member);
    if (!(member.target() instanceof Shape.Text text) || text.pattern() == null) {
      return limits;
    }
    String pattern = patterns.computeIfAbsent(text.pattern(), ConstraintText::pattern);
    return (limits + " " + pattern).strip();
  }
}
