package dev.shapewright.generator.model;

/** What a string tells of a failure that is reported; an overlay says so. */
public enum FailurePart {
  /** The kind of failure. */
  ID,
  /** What the failure says. */
  MESSAGE,
  /** Where it comes from. */
  STACK_TRACE
}
