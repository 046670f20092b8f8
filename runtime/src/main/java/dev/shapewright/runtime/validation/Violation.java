package dev.shapewright.runtime.validation;

import org.jspecify.annotations.Nullable;

/** One rule of the model that a request breaks. Immutable. */
public final class Violation {
  private static final int SHOWN_CHARACTERS = 200;

  private final @Nullable Step place;
  private final Constraint constraint;
  private final String detail;
  private final String source;

  Violation(@Nullable Step place, Constraint constraint, String detail, String source) {
    this.place = place;
    this.constraint = constraint;
    this.detail = detail;
    this.source = source;
  }

  /**
   * Where in the request, as a JSON pointer (RFC 6901).
   *
   * @return such as {@code /pipelineObjects/0/name}; empty for the request itself. The keys of maps
   *     stand in it as they are, but those of sensitive shapes as {@code [sensitive]}
   */
  public String path() {
    return Step.pointer(place);
  }

  /**
   * The kind of rule.
   *
   * @return the kind
   */
  public Constraint constraint() {
    return constraint;
  }

  /**
   * The limit and what was found; never the value of a sensitive member.
   *
   * @return such as {@code length 0 is below the minimum of 1}
   */
  public String detail() {
    return detail;
  }

  /**
   * Where the rule comes from.
   *
   * @return such as {@code shape id}
   */
  public String source() {
    return source;
  }

  /**
   * The violation in one line, such as {@code /name: length 0 is below the minimum of 1 (shape
   * id)}. Of a path of more than some 200 characters it shows the end; a character other than
   * printable ASCII appears as its code.
   */
  @Override
  public String toString() {
    String shown = place == null ? "the request" : Step.shown(place, SHOWN_CHARACTERS);
    return shown + ": " + detail + " (" + source + ")";
  }
}
