package dev.shapewright.runtime.validation;

/**
 * One rule of the model that a request breaks.
 *
 * @param path where in the request, as a JSON pointer (RFC 6901): {@code /pipelineObjects/0/name};
 *     empty for the request itself. The keys of maps stand in it as they are
 * @param constraint the kind of rule
 * @param detail the limit and what was found, such as {@code length 0 is below the minimum of 1};
 *     never the value of a sensitive member
 * @param source where the rule comes from, such as {@code shape id}
 */
public record Violation(String path, Constraint constraint, String detail, String source) {
  private static final int SHOWN_CHARACTERS = 200;

  /**
   * The violation in one line, such as {@code /name: length 0 is below the minimum of 1 (shape
   * id)}. Of a path of more than 200 characters it shows as many; a character other than printable
   * ASCII appears as its code.
   */
  @Override
  public String toString() {
    String place = path.isEmpty() ? "the request" : ShownText.plain(path, SHOWN_CHARACTERS);
    return place + ": " + detail + " (" + source + ")";
  }
}
