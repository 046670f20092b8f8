package dev.shapewright.generator.model;

/**
 * A rule for a string that the format itself cannot express; an overlay states it.
 *
 * @param kind what the rule says
 * @param value what the kind needs, such as the prefix
 * @param severity what follows when the rule is broken
 */
public record Rule(Kind kind, String value, Severity severity) {
  /** What a rule says. */
  public enum Kind {
    /** The string must not begin with the value. */
    NOT_PREFIX
  }

  /** What follows when a rule is broken. */
  public enum Severity {
    /** The request is not sent. */
    ERROR,
    /** The request is sent; the log warns. */
    WARNING
  }
}
