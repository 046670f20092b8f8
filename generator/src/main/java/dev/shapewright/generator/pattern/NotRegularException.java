package dev.shapewright.generator.pattern;

/** A pattern uses what no automaton can do, or what is not supported. */
final class NotRegularException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotRegularException(String what) {
    super(what);
  }
}
