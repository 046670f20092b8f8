package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.pattern.CompiledPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The distinct patterns of the shapes that are part of requests. */
final class Patterns {
  /** The most bytes of all tables of a service. */
  private static final int MOST_TABLE_BYTES = 200_000;

  private final Map<String, PatternPlan> byPattern = new TreeMap<>();

  private Patterns() {}

  static Patterns of(ServiceModel model, Set<String> shapes, Names names) {
    Map<String, List<String>> shapesByPattern = new TreeMap<>();
    for (String name : shapes) {
      if (model.shape(name) instanceof Shape.Text text && text.pattern() != null) {
        shapesByPattern.computeIfAbsent(text.pattern(), key -> new ArrayList<>()).add(name);
      }
    }
    Map<String, CompiledPattern> compiled = compile(shapesByPattern.keySet(), MOST_TABLE_BYTES);
    Patterns patterns = new Patterns();
    compiled.forEach(
        (pattern, check) -> {
          String namesake = names.namesake(pattern);
          List<String> users = shapesByPattern.getOrDefault(pattern, List.of());
          patterns.byPattern.put(
              pattern,
              new PatternPlan(
                  names.of(NameKind.PATTERN, namesake),
                  names.of(NameKind.PATTERN_CONSTANT, namesake),
                  List.copyOf(users),
                  check,
                  check.isTextOnly()));
        });
    return patterns;
  }

  /** With smaller and smaller tables, and simulations for the others, until all have room. */
  static Map<String, CompiledPattern> compile(Set<String> patterns, int mostBytes) {
    Map<String, CompiledPattern> compiled = new TreeMap<>();
    int most = CompiledPattern.MOST_TABLE_BYTES;
    for (String pattern : patterns) {
      compiled.put(pattern, CompiledPattern.of(pattern, most));
    }
    while (most > 0
        && compiled.values().stream().mapToInt(CompiledPattern::tableBytes).sum() > mostBytes) {
      most /= 2;
      int limit = most;
      compiled.replaceAll(
          (pattern, before) ->
              before.tableBytes() > limit ? CompiledPattern.of(pattern, limit) : before);
    }
    return compiled;
  }

  List<PatternPlan> plans() {
    return byPattern.values().stream().sorted(Comparator.comparing(PatternPlan::method)).toList();
  }

  @Nullable PatternPlan ofShape(Shape shape) {
    return shape instanceof Shape.Text text && text.pattern() != null
        ? byPattern.get(text.pattern())
        : null;
  }
}
