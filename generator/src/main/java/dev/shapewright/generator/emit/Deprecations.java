package dev.shapewright.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the compiler quiet where generated code must name deprecated elements. */
final class Deprecations {
  private final Set<String> shapes = new HashSet<>();

  Deprecations(ServicePlan plan) {
    for (StructurePlan structure : plan.structures()) {
      boolean nested = structure.kind() == StructurePlan.Kind.NESTED;
      if (nested && structure.shape() != null && structure.deprecation() != null) {
        shapes.add(structure.shape());
      }
    }
    for (EnumPlan each : plan.enums()) {
      if (each.shape().common().deprecation() != null) {
        shapes.add(each.shape().name());
      }
    }
  }

  /** Whether the class of a shape, or of an element of it, is deprecated. */
  boolean concern(TypePlan type) {
    TypePlan element = type.element();
    return shapes.contains(type.shape()) || (element != null && concern(element));
  }

  /** Whether the types of members are deprecated. */
  boolean concernTypes(List<MemberPlan> members) {
    return members.stream().anyMatch(member -> concern(member.type()));
  }

  /** Whether members are deprecated, or their types. */
  boolean concern(List<MemberPlan> members) {
    return concernTypes(members)
        || members.stream().anyMatch(member -> member.model().deprecation() != null);
  }

  /** Whether an operation is deprecated, or what its pages hold. */
  boolean concern(OperationPlan operation) {
    return operation.model().deprecation() != null
        || (operation.pagination() != null
            && operation.pagination().results().stream()
                .anyMatch(results -> concern(results.path().type())));
  }

  /** Whether the class of a value, or of an element of it, is deprecated. */
  boolean concern(PathType type) {
    if (type instanceof PathType.ListOf list) {
      return concern(list.item());
    } else if (type instanceof PathType.MapOf map) {
      return concern(map.value());
    } else if (type instanceof PathType.Struct struct) {
      return shapes.contains(struct.shape());
    }
    return type instanceof PathType.Text text
        && text.enumeration() != null
        && shapes.contains(text.enumeration());
  }

  /** Marks a class that names deprecated elements. */
  static void quiet(TypeSpec.Builder code, boolean needed) {
    if (needed) {
      code.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "deprecation")
              .build());
    }
  }
}
