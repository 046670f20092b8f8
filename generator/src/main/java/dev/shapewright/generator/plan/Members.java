package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Plans the members of structures: how they are spelled, and of which types they are. */
final class Members {
  private final ServiceModel model;
  private final Names names;
  private final Types types;
  private final RuleSources sources;

  Members(ServiceModel model, Names names, Types types, RuleSources sources) {
    this.model = model;
    this.names = names;
    this.types = types;
    this.sources = sources;
  }

  List<MemberPlan> plan(Shape.Structure structure) {
    return plan(structure, structure.members());
  }

  /** Some members of a structure; all of them are sensitive if it is. */
  List<MemberPlan> plan(Shape.Structure structure, List<Member> members) {
    List<MemberPlan> plans = new ArrayList<>();
    for (Member member : members) {
      TypePlan type = types.ofMember(member);
      String name = names.of(NameKind.MEMBER, structure.name(), member.name());
      Shape target = model.shape(member.target());
      plans.add(
          new MemberPlan(
              member,
              target,
              name,
              type.isCollection()
                  ? names.of(NameKind.HAS, structure.name(), member.name())
                  : NamePass.hasName(name),
              names.of(NameKind.MEMBER_CONSTANT, structure.name(), member.name()),
              type,
              structure.common().sensitive()
                  || member.sensitive()
                  || Sensitivity.isWithin(target, model),
              sources.ofRequired(structure, member),
              Tokens.form(member, target),
              changes(structure, member, target)));
    }
    return List.copyOf(plans);
  }

  /** What changes the meaning of a member; that it tells of a failure does not. */
  private List<OverlayChange> changes(Shape.Structure structure, Member member, Shape target) {
    return model.overlay().stream()
        .filter(change -> !change.pointer().endsWith("/shapewright:failure"))
        .filter(
            change ->
                RuleSources.requires(structure, member, change)
                    || change.concerns(member.location().pointer())
                    || change.concerns(target.common().location().pointer()))
        .toList();
  }
}
