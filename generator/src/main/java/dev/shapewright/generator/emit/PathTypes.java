package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the shapes that paths speak of stand in Java. */
final class PathTypes {
  private final Map<String, ClassName> classes = new HashMap<>();
  private final Map<String, StructurePlan> structures = new HashMap<>();
  private final Map<String, EnumPlan> enums = new HashMap<>();

  PathTypes(ServicePlan plan) {
    for (StructurePlan structure : plan.structures()) {
      if (structure.shape() != null) {
        structures.put(structure.shape(), structure);
        if (structure.kind() == StructurePlan.Kind.NESTED) {
          classes.put(structure.shape(), structure.javaType());
        }
      }
    }
    for (EnumPlan each : plan.enums()) {
      enums.put(each.shape().name(), each);
      classes.put(each.shape().name(), each.javaType());
    }
  }

  /** The same, where the output of an operation is known by the class of its response. */
  TypeName boxed(PathType type, ClassName response) {
    if (type instanceof PathType.Struct struct) {
      return struct.response() ? response : named(struct.shape());
    } else if (type instanceof PathType.ListOf list) {
      return ParameterizedTypeName.get(
          ClassName.get(List.class), element(list.item(), list.sparse(), response));
    } else if (type instanceof PathType.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class),
          ClassName.get(String.class),
          element(map.value(), map.sparse(), response));
    } else if (type instanceof PathType.Text text) {
      return text.enumeration() == null ? ClassName.get(String.class) : named(text.enumeration());
    } else if (type instanceof PathType.Numeric number) {
      return ClassName.get(number(number));
    } else if (type instanceof PathType.Truth) {
      return ClassName.get(Boolean.class);
    } else if (type instanceof PathType.Moment) {
      return ClassName.get(Instant.class);
    }
    return type instanceof PathType.Bytes ? RuntimeTypes.BYTES : ClassName.OBJECT;
  }

  private TypeName element(PathType type, boolean sparse, ClassName response) {
    TypeName boxed = boxed(type, response);
    return sparse ? RuntimeTypes.nullable(boxed) : boxed;
  }

  static Class<?> number(PathType.Numeric number) {
    return switch (number.kind()) {
      case INTEGER -> Integer.class;
      case LONG -> Long.class;
      case FLOAT -> Float.class;
      case DOUBLE -> Double.class;
      case BIG_INTEGER -> BigInteger.class;
      case BIG_DECIMAL -> BigDecimal.class;
    };
  }

  MemberPlan member(String shape, String name) {
    StructurePlan structure = structures.get(shape);
    if (structure != null) {
      for (MemberPlan member : structure.members()) {
        if (member.model().name().equals(name)) {
          return member;
        }
      }
    }
    throw new IllegalArgumentException(shape + " has no member " + name);
  }

  /** A value of an enumeration: its constant, or the same for a value that the model lacks. */
  CodeBlock constant(String enumeration, String value) {
    EnumPlan plan = enums.get(enumeration);
    for (EnumPlan.Constant constant :
        plan == null ? List.<EnumPlan.Constant>of() : plan.constants()) {
      if (constant.value().equals(value)) {
        return CodeBlock.of("$T.$N", named(enumeration), constant.name());
      }
    }
    return CodeBlock.of("$T.of($L)", named(enumeration), Literals.of(value));
  }

  private ClassName named(String shape) {
    ClassName name = classes.get(shape);
    if (name == null) {
      throw new IllegalArgumentException("No class is named after " + shape);
    }
    return name;
  }
}
