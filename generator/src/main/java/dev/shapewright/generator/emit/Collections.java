package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.plan.RuntimeTypes;
import dev.shapewright.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How generated classes hold collections: as unmodifiable copies that keep their order. */
final class Collections {
  private Collections() {}

  /** {@code List} or {@code Map}. */
  static ClassName containerOf(TypePlan type) {
    return ClassName.get(type instanceof TypePlan.MapOf ? Map.class : List.class);
  }

  /** Whether the elements of a collection are collections, which are to be copied with it. */
  static boolean isNested(TypePlan type) {
    TypePlan element = type.element();
    return element != null && element.isCollection();
  }

  /**
   * An expression that copies a collection which is not null and not nested. Immutable maps of the
   * JDK have no stable order, and immutable lists take no nulls: these two are copied into others
   * and wrapped. Where the model allows no nulls they are refused.
   */
  static CodeBlock copyOf(TypePlan type, String name, String member) {
    if (type instanceof TypePlan.MapOf map) {
      String method = map.sparse() ? "ofSparse" : "of";
      return CodeBlock.of("$T.$N($N, $S)", RuntimeTypes.MAP_COPY, method, name, member);
    }
    if (type instanceof TypePlan.ListOf list && list.sparse()) {
      return unmodifiable(type, CodeBlock.of("new $T<>($N)", ArrayList.class, name));
    }
    return CodeBlock.of("$T.copyOf($N)", List.class, name);
  }

  /** An expression that wraps a copy which nobody else knows. */
  static CodeBlock unmodifiable(TypePlan type, CodeBlock copy) {
    return CodeBlock.of(
        "$T.unmodifiable$L($L)", java.util.Collections.class, containerOf(type).simpleName(), copy);
  }
}
