package dev.shapewright.runtime.validation;

/**
 * Ends a probe that found a fault or a match that takes too long, within the method that began it.
 * Without a stack trace it costs next to nothing.
 */
final class EarlyEndException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EarlyEndException(String why) {
    super(why, null, false, false);
  }
}
