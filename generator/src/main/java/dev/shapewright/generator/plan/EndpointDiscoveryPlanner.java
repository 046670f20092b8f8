package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.EndpointDiscoveryPlan.Asking;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans how operations ask for their endpoints. */
final class EndpointDiscoveryPlanner {
  private EndpointDiscoveryPlanner() {}

  /** The plan, or null when no operation that is generated has to ask. */
  static @Nullable EndpointDiscoveryPlan plan(
      @Nullable EndpointDiscovery discovery,
      ClassName javaType,
      List<OperationPlan> operations,
      List<StructurePlan> structures) {
    if (discovery == null) {
      return null;
    }
    OperationPlan asked = null;
    List<Asking> asking = new ArrayList<>();
    for (OperationPlan operation : operations) {
      String name = operation.model().name();
      asked = name.equals(discovery.operation()) ? operation : asked;
      List<String> identifiers = discovery.identifiers().get(name);
      if (identifiers != null) {
        List<MemberPlan> members = operation.request().members();
        asking.add(
            new Asking(
                operation, identifiers.stream().map(each -> required(members, each)).toList()));
      }
    }
    if (asking.isEmpty() || asked == null) {
      return null;
    }
    MemberPlan endpoints = required(asked.response().members(), "Endpoints");
    String item = ((TypePlan.ListOf) endpoints.type()).item().shape();
    List<MemberPlan> members =
        structures.stream()
            .filter(each -> each.kind() == StructurePlan.Kind.NESTED && item.equals(each.shape()))
            .findFirst()
            .orElseThrow()
            .members();
    MemberPlan operation = find(asked.request().members(), "Operation");
    MemberPlan identifiers = find(asked.request().members(), "Identifiers");
    return new EndpointDiscoveryPlan(
        javaType,
        asked,
        endpoints,
        required(members, "Address"),
        required(members, "CachePeriodInMinutes"),
        operation != null && isFreeText(operation.target()) ? operation : null,
        identifiers != null && isTextMap(identifiers.type()) ? identifiers : null,
        List.copyOf(asking));
  }

  private static boolean isFreeText(Shape shape) {
    return shape instanceof Shape.Text text && text.values().isEmpty();
  }

  private static boolean isTextMap(TypePlan type) {
    return type instanceof TypePlan.MapOf map
        && map.value() instanceof TypePlan.Simple value
        && value.kind() == TypePlan.Kind.STRING;
  }

  private static MemberPlan required(List<MemberPlan> members, String name) {
    MemberPlan member = find(members, name);
    if (member == null) {
      throw new IllegalArgumentException("No member " + name);
    }
    return member;
  }

  private static @Nullable MemberPlan find(List<MemberPlan> members, String name) {
    for (MemberPlan member : members) {
      if (member.model().name().equals(name)) {
        return member;
      }
    }
    return null;
  }
}
