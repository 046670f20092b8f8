package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The distinct patterns of the shapes that are part of requests. */
final class Patterns {
  private final Map<String, PatternPlan> byPattern = new TreeMap<>();

  private Patterns() {}

  static Patterns of(ServiceModel model, Set<String> shapes) {
    Map<String, List<String>> shapesByPattern = new TreeMap<>();
    for (String name : shapes) {
      if (model.shape(name) instanceof Shape.Text text && text.pattern() != null) {
        shapesByPattern.computeIfAbsent(text.pattern(), key -> new ArrayList<>()).add(name);
      }
    }
    Patterns patterns = new Patterns();
    shapesByPattern.forEach(
        (pattern, users) ->
            PatternParser.parse(pattern)
                .ifPresent(
                    terms ->
                        patterns.byPattern.put(
                            pattern,
                            new PatternPlan(
                                "pattern" + (patterns.byPattern.size() + 1),
                                "PATTERN" + (patterns.byPattern.size() + 1),
                                pattern,
                                List.copyOf(users),
                                terms))));
    return patterns;
  }

  List<PatternPlan> plans() {
    return List.copyOf(byPattern.values());
  }

  @Nullable PatternPlan ofShape(Shape shape) {
    return shape instanceof Shape.Text text && text.pattern() != null
        ? byPattern.get(text.pattern())
        : null;
  }
}
