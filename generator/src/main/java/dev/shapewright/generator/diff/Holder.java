package dev.shapewright.generator.diff;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.List;

/**
 * A class with members, before and after.
 *
 * @param subject what changes of it are about: the shape's name, or that of an operation
 * @param javaType the class
 * @param before its members before
 * @param after its members after
 * @param wasSent whether requests could hold it
 * @param direction which way it goes now
 * @param request whether it is a request, in which absent tokens are filled in
 */
record Holder(
    String subject,
    ClassName javaType,
    List<MemberPlan> before,
    List<MemberPlan> after,
    boolean wasSent,
    Direction direction,
    boolean request) {
  static Holder of(String subject, StructurePlan old, StructurePlan now) {
    return new Holder(
        subject,
        now.javaType(),
        old.members(),
        now.members(),
        old.written(),
        Direction.of(now.written(), now.read()),
        now.kind() == StructurePlan.Kind.REQUEST);
  }

  static Holder of(ErrorPlan old, ErrorPlan now) {
    return new Holder(
        now.shape().name(),
        now.javaType(),
        old.members(),
        now.members(),
        false,
        Direction.RECEIVED,
        false);
  }

  /** Whether a caller's object that could be sent may be refused by what the class demands now. */
  boolean isDemanding() {
    return wasSent && direction.isSent();
  }

  boolean fillsIn(MemberPlan member) {
    return request && member.tokenForm() != null;
  }

  String subject(MemberPlan member) {
    return subject + "." + member.model().name();
  }
}
