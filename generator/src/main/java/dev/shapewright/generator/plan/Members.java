package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Plans the members of structures: their names, which are unique in each, and their types. */
final class Members {
  private final ServiceModel model;
  private final Types types;
  private final RuleSources sources;

  Members(ServiceModel model, Types types, RuleSources sources) {
    this.model = model;
    this.types = types;
    this.sources = sources;
  }

  /**
   * The members of one structure. What a member itself is called comes before the methods that tell
   * absent collections from empty ones.
   */
  List<MemberPlan> plan(Shape.Structure structure, UnaryOperator<String> naming) {
    return plan(structure, structure.members(), naming);
  }

  /** Some members of a structure; all of them are sensitive if it is. */
  List<MemberPlan> plan(
      Shape.Structure structure, List<Member> members, UnaryOperator<String> naming) {
    NameSet methods = NameSet.caseSensitive();
    NameSet constants = NameSet.caseSensitive();
    constants.reserve("INSTANCE");
    constants.reserve("DOCUMENTS");
    List<String> names =
        members.stream().map(member -> methods.allocate(naming.apply(member.name()))).toList();
    List<MemberPlan> plans = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      TypePlan type = types.ofMember(member);
      String hasName = "has" + Identifiers.capitalized(names.get(i));
      Shape target = model.shape(member.target());
      plans.add(
          new MemberPlan(
              member,
              target,
              names.get(i),
              type.isCollection() ? methods.allocate(hasName) : hasName,
              constants.allocate(Identifiers.constant(member.name())),
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
