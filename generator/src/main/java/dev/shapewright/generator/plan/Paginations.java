package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides how an operation is paginated. Keys that are paths into the response are left out so far.
 */
final class Paginations {
  private Paginations() {}

  static @Nullable PaginationPlan plan(
      ServiceModel model,
      Operation operation,
      StructurePlan request,
      StructurePlan response,
      Names names,
      ClassNames types) {
    for (Pagination pagination : model.paginators()) {
      if (pagination.operation().equals(operation.name())) {
        return plan(pagination, operation, request, response, names, types);
      }
    }
    return null;
  }

  private static @Nullable PaginationPlan plan(
      Pagination pagination,
      Operation operation,
      StructurePlan request,
      StructurePlan response,
      Names names,
      ClassNames types) {
    List<MemberPlan> inputs = members(request, pagination.inputTokens());
    List<MemberPlan> outputs = members(response, pagination.outputTokens());
    MemberPlan results = member(response, pagination.resultKeys().get(0));
    String moreResults = pagination.moreResults();
    MemberPlan more = moreResults == null ? null : member(response, moreResults);
    if (inputs == null || outputs == null || inputs.size() != outputs.size()) {
      return null;
    }
    if (results == null || !(results.type() instanceof TypePlan.ListOf)) {
      return null;
    }
    if (moreResults != null && more == null) {
      return null;
    }
    return new PaginationPlan(
        types.paginator(operation),
        names.of(NameKind.PAGINATOR, operation.name()),
        inputs,
        outputs,
        more,
        results);
  }

  private static @Nullable List<MemberPlan> members(StructurePlan structure, List<String> names) {
    List<MemberPlan> members = new ArrayList<>();
    for (String name : names) {
      MemberPlan member = member(structure, name);
      if (member == null) {
        return null;
      }
      members.add(member);
    }
    return List.copyOf(members);
  }

  private static @Nullable MemberPlan member(StructurePlan structure, String name) {
    for (MemberPlan member : structure.members()) {
      if (member.model().name().equals(name)) {
        return member;
      }
    }
    return null;
  }
}
