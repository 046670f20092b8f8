package dev.shapewright.generator.pattern;

/** Limits the work for one pattern, counted in steps so that every machine decides alike. */
final class Budget {
  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  /**
   * Counts steps.
   *
   * @throws ExceededException if there are no more
   */
  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new ExceededException();
    }
  }

  /** The automaton of a pattern would be too large. */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExceededException() {
      super("the automaton is too large", null, false, false);
    }
  }
}
