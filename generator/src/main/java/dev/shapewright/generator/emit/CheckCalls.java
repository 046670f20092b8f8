package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.plan.CheckPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How generated code calls the check of a shape, if it has one. */
final class CheckCalls {
  private final ClassName constraints;
  private final Map<String, String> methods = new HashMap<>();
  private final Set<String> structures = new HashSet<>();
  private final Set<String> recursive = new HashSet<>();

  CheckCalls(ServicePlan plan) {
    this.constraints = plan.types().constraints();
    for (CheckPlan check : plan.checks()) {
      methods.put(check.shape().name(), check.method());
    }
    for (StructurePlan structure : plan.structures()) {
      boolean nested = structure.kind() == StructurePlan.Kind.NESTED;
      if (nested && structure.validator() != null && structure.shape() != null) {
        structures.add(structure.shape());
        if (structure.recursive()) {
          recursive.add(structure.shape());
        }
      }
    }
  }

  boolean hasCheck(TypePlan type) {
    return type instanceof TypePlan.Struct structure
        ? structures.contains(structure.shape())
        : methods.containsKey(type.shape());
  }

  /** A call that checks a value which is not null. */
  CodeBlock call(TypePlan type, CodeBlock value) {
    return type instanceof TypePlan.Struct
        ? callWithin(type, value)
        : CodeBlock.of("$T.$L", constraints, callWithin(type, value));
  }

  /** The same from within the class of the constraints. */
  CodeBlock callWithin(TypePlan type, CodeBlock value) {
    if (!(type instanceof TypePlan.Struct structure)) {
      return callWithin(type.shape(), value);
    }
    return recursive.contains(structure.shape())
        ? CodeBlock.of("context.nested($L, $T.INSTANCE)", value, structure.validator())
        : CodeBlock.of("$T.INSTANCE.validate($L, context)", structure.validator(), value);
  }

  /** The same for a shape that is no structure, such as that of a map's keys. */
  CodeBlock callWithin(String shape, CodeBlock value) {
    return CodeBlock.of("$N($L, context)", methods.get(shape), value);
  }
}
