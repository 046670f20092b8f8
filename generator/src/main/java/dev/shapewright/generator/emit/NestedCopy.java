package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.shapewright.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Emits the statements that copy a collection of collections, level by level. */
final class NestedCopy {
  private final NameAllocator names = new NameAllocator();
  private final CodeBlock.Builder code = CodeBlock.builder();

  private final String member;

  private NestedCopy(String member) {
    this.member = member;
    names.newName(member);
  }

  // List<List<String>> copy = new ArrayList<>(routes.size());
  // for (List<String> item : routes) {
  //   copy.add(List.copyOf(item));
  // }
  // this.routes = Collections.unmodifiableList(copy);
  static CodeBlock assignment(TypePlan type, String name) {
    NestedCopy copy = new NestedCopy(name);
    CodeBlock copied = copy.copied(type, name, "");
    return copy.code.addStatement("this.$N = $L", name, copied).build();
  }

  /** An expression for a copy of what is in a variable; for deeper levels statements precede it. */
  private CodeBlock copied(TypePlan type, String from, String level) {
    if (!Collections.isNested(type)) {
      return Collections.copyOf(type, from, member);
    }
    String copy = names.newName("copy" + level);
    if (type instanceof TypePlan.ListOf list) {
      copyItems(list, from, copy, level);
    } else if (type instanceof TypePlan.MapOf map) {
      copyEntries(map, from, copy, level);
    }
    return Collections.unmodifiable(type, CodeBlock.of("$N", copy));
  }

  // for (List<String> item : routes) {
  //   copy.add(List.copyOf(item));
  // }
  private void copyItems(TypePlan.ListOf type, String from, String copy, String level) {
    String item = names.newName("item" + level);
    code.addStatement("$T $N = new $T<>($N.size())", type.javaType(), copy, ArrayList.class, from);
    code.beginControlFlow("for ($T $N : $N)", type.item().javaType(), item, from);
    if (type.sparse()) {
      code.beginControlFlow("if ($N == null)", item)
          .addStatement("$N.add(null)", copy)
          .addStatement("continue")
          .endControlFlow();
    }
    CodeBlock copied = copied(type.item(), item, below(level));
    code.addStatement("$N.add($L)", copy, copied).endControlFlow();
  }

  // for (Map.Entry<String, List<String>> entry : stamps.entrySet()) {
  //   String key = Objects.requireNonNull(entry.getKey(), "stamps has a null key");
  //   List<String> value = Objects.requireNonNull(entry.getValue(), "stamps has a null value");
  //   copy.put(key, List.copyOf(value));
  // }
  private void copyEntries(TypePlan.MapOf type, String from, String copy, String level) {
    String entry = names.newName("entry" + level);
    String key = names.newName("key" + level);
    String value = names.newName("value" + level);
    ParameterizedTypeName map = (ParameterizedTypeName) type.javaType();
    ParameterizedTypeName entryType =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class), map.typeArguments().get(0), map.typeArguments().get(1));
    code.addStatement("$T $N = new $T<>()", map, copy, LinkedHashMap.class);
    code.beginControlFlow("for ($T $N : $N.entrySet())", entryType, entry, from);
    code.addStatement(
        "$T $N = $T.requireNonNull($N.getKey(),$W$S)",
        String.class,
        key,
        Objects.class,
        entry,
        member + " has a null key");
    if (type.sparse()) {
      code.addStatement("$T $N = $N.getValue()", type.value().javaType(), value, entry)
          .beginControlFlow("if ($N == null)", value)
          .addStatement("$N.put($N, null)", copy, key)
          .addStatement("continue")
          .endControlFlow();
    } else {
      code.addStatement(
          "$T $N = $T.requireNonNull($N.getValue(),$W$S)",
          type.value().javaType(),
          value,
          Objects.class,
          entry,
          member + " has a null value");
    }
    CodeBlock copied = copied(type.value(), value, below(level));
    code.addStatement("$N.put($N, $L)", copy, key, copied).endControlFlow();
  }

  private static String below(String level) {
    return level.isEmpty() ? "2" : Integer.toString(Integer.parseInt(level) + 1);
  }
}
