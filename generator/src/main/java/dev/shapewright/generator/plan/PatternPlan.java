package dev.shapewright.generator.plan;

import java.util.List;
import java.util.Optional;

/**
 * A pattern as a sequence of loops. Each term takes as many characters as it can; the terms are
 * such that taking fewer would never help.
 *
 * @param method the name of the matching method
 * @param constant the name of the constant that holds the pattern's text
 * @param pattern the pattern as the model has it
 * @param shapes the names of the shapes that have this pattern, sorted
 * @param terms what the whole value must consist of, in order
 */
public record PatternPlan(
    String method, String constant, String pattern, List<String> shapes, List<Term> terms) {

  /**
   * A run of characters of one set.
   *
   * @param characters the set
   * @param min the fewest characters
   * @param max the most characters, or {@link Integer#MAX_VALUE} for any number
   */
  public record Term(CharacterSet characters, int min, int max) {}

  /**
   * The terms of a pattern.
   *
   * @param pattern a pattern as a model has it
   * @return what the whole value must consist of, in order, or nothing when loops cannot match it
   */
  public static Optional<List<Term>> termsOf(String pattern) {
    return PatternParser.parse(pattern);
  }
}
