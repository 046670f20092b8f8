package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How generated classes hold collections: as unmodifiable copies that keep their order. */
final class Collections {
  private Collections() {}

  /** {@code List} or {@code Map}. */
  static ClassName containerOf(TypePlan type) {
    return ClassName.get(type instanceof TypePlan.MapOf ? Map.class : List.class);
  }

  /**
   * An expression that copies a collection which is not null. Immutable maps of the JDK have no
   * stable order, and immutable lists take no nulls: these two are copied into others and wrapped.
   */
  static CodeBlock copyOf(TypePlan type, String name) {
    if (type instanceof TypePlan.MapOf) {
      return CodeBlock.of(
          "$T.unmodifiableMap(new $T<>($N))",
          java.util.Collections.class,
          LinkedHashMap.class,
          name);
    }
    if (type instanceof TypePlan.ListOf list && list.sparse()) {
      return CodeBlock.of(
          "$T.unmodifiableList(new $T<>($N))", java.util.Collections.class, ArrayList.class, name);
    }
    return CodeBlock.of("$T.copyOf($N)", List.class, name);
  }
}
