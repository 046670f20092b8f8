package dev.shapewright.generator.plan;

import dev.shapewright.generator.pattern.CompiledPattern;
import java.util.List;

/**
 * A pattern of the model and how it is checked.
 *
 * @param method the name of the matching method
 * @param constant the name of the constant that holds the pattern's text
 * @param shapes the names of the shapes that have this pattern, sorted
 * @param compiled the pattern and its check
 * @param textOnly whether what matches is surely text: each surrogate in it has its partner
 */
public record PatternPlan(
    String method,
    String constant,
    List<String> shapes,
    CompiledPattern compiled,
    boolean textOnly) {

  /**
   * The pattern.
   *
   * @return as the model has it
   */
  public String pattern() {
    return compiled.pattern();
  }
}
