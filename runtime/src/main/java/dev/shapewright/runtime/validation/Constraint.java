package dev.shapewright.runtime.validation;

/** The kinds of rule that a service model states for the values of a request. */
public enum Constraint {
  /** A member must be given. */
  REQUIRED,
  /** Code points of a string, bytes of a blob, or entries of a list or map: at least, at most. */
  LENGTH,
  /** A number: at least, at most. */
  RANGE,
  /** The whole of a string must match. */
  PATTERN,
  /** A string must be one of the values that the model lists. */
  ENUM,
  /** A union must have exactly one member. */
  UNION,
  /** A rule that the format itself cannot express, stated by an overlay. */
  RULE,
  /** The same, but for advice: a request that ignores it is sent all the same. */
  ADVICE,
  /**
   * A string must be text: each surrogate has its partner. Others cannot be sent, whatever the
   * policy says.
   */
  TEXT
}
