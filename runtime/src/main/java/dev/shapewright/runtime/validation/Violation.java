package dev.shapewright.runtime.validation;

/**
 * One rule of the model that a request breaks.
 *
 * @param path where in the request, as a JSON pointer: {@code /pipelineObjects/0/name}
 * @param constraint the kind of rule
 * @param detail the limit and what was found, such as {@code length 0 is below the minimum of 1};
 *     never the value of a sensitive member
 * @param source where the rule comes from, such as {@code shape id}
 */
public record Violation(String path, Constraint constraint, String detail, String source) {
  /**
   * The violation in one line, such as {@code /name: length 0 is below the minimum of 1 (shape
   * id)}.
   */
  @Override
  public String toString() {
    return path + ": " + detail + " (" + source + ")";
  }
}
