package dev.shapewright.generator.diff;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;

/** How changes name what they touch in Java: without packages, methods with parentheses. */
final class JavaNames {
  private JavaNames() {}

  static String simple(ClassName type) {
    return type.simpleName();
  }

  // DataPipelineClient.pollForTask()
  static String method(ClassName type, String method) {
    return simple(type) + "." + method + "()";
  }

  static String accessor(ClassName type, MemberPlan member) {
    return method(type, member.name());
  }

  /** All that a member is in Java, but for its type. */
  static List<String> ofMember(ClassName type, MemberPlan member) {
    List<String> names = new ArrayList<>();
    names.add(accessor(type, member));
    names.add(simple(type) + ".Builder." + member.name() + "()");
    if (member.type().isCollection()) {
      names.add(method(type, member.hasName()));
    }
    return names;
  }

  static List<String> clientMethods(ServicePlan plan, String method) {
    return List.of(
        method(plan.types().client(), method), method(plan.types().asyncClient(), method));
  }

  static List<String> ofOperation(ServicePlan plan, OperationPlan operation) {
    List<String> names = new ArrayList<>(clientMethods(plan, operation.method()));
    names.add(simple(operation.request().javaType()));
    names.add(simple(operation.response().javaType()));
    return names;
  }

  /** A class, with its validator if it has one. */
  static List<String> ofStructure(StructurePlan structure) {
    ClassName validator = structure.validator();
    return validator == null
        ? List.of(simple(structure.javaType()))
        : List.of(simple(structure.javaType()), simple(validator));
  }

  static String constant(EnumPlan type, String constant) {
    return simple(type.javaType()) + "." + constant;
  }

  // Map<String, List<TaskObject>>
  static String type(TypePlan type) {
    if (type instanceof TypePlan.ListOf list) {
      return "List<" + type(list.item()) + ">";
    }
    if (type instanceof TypePlan.MapOf map) {
      return "Map<String, " + type(map.value()) + ">";
    }
    return ((ClassName) type.javaType()).simpleName();
  }

  /** The same type with the model's names of classes: they do not differ where only Java's do. */
  static String typeInModel(TypePlan type) {
    return spelled(type, true);
  }

  /**
   * The same type, and what kind of class each is: a structure or an enumeration may be called as a
   * type of Java is, or as the other.
   */
  // List<Integer (enumeration)> or List<java.lang.Integer>
  static String typeWithKinds(TypePlan type) {
    return spelled(type, false);
  }

  private static String spelled(TypePlan type, boolean inModel) {
    if (type instanceof TypePlan.ListOf list) {
      return "List<" + spelled(list.item(), inModel) + ">";
    }
    if (type instanceof TypePlan.MapOf map) {
      return "Map<String, " + spelled(map.value(), inModel) + ">";
    }
    if (type instanceof TypePlan.Struct) {
      return (inModel ? type.shape() : type(type)) + " (structure)";
    }
    if (type instanceof TypePlan.Enumeration) {
      return (inModel ? type.shape() : type(type)) + " (enumeration)";
    }
    return type.javaType().toString();
  }
}
