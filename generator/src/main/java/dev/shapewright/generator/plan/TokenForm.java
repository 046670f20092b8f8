package dev.shapewright.generator.plan;

/** The form in which a random token fits a string shape. */
public enum TokenForm {
  /** A UUID of 36 characters. */
  UUID,
  /** The 32 hexadecimal digits of a UUID, without its hyphens. */
  DIGITS
}
