package dev.shapewright.generator.plan;

import dev.shapewright.generator.pattern.CompiledPattern;
import java.util.Comparator;
import java.util.List;

/**
 * How a pattern of the model is checked, for people to read.
 *
 * @param pattern as the model has it
 * @param shapes the names of the shapes that have it, sorted
 * @param kind how values are matched, in one word
 * @param how such as {@code loops} or {@code table of 12 states}
 * @param tableBytes the bytes that its tables take in class files
 * @param matchesNothing whether no value at all matches it
 */
public record PatternReport(
    String pattern,
    List<String> shapes,
    CompiledPattern.Kind kind,
    String how,
    int tableBytes,
    boolean matchesNothing) {

  /**
   * The report on every pattern of a service that a request may meet.
   *
   * @param plan the service's plan
   * @return one entry for each distinct pattern, sorted by pattern
   */
  public static List<PatternReport> of(ServicePlan plan) {
    return plan.patterns().stream()
        .map(
            each ->
                new PatternReport(
                    each.pattern(),
                    each.shapes(),
                    each.compiled().kind(),
                    each.compiled().how(),
                    each.compiled().tableBytes(),
                    each.compiled().matchesNothing()))
        .sorted(Comparator.comparing(PatternReport::pattern))
        .toList();
  }
}
