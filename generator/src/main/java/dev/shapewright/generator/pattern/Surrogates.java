package dev.shapewright.generator.pattern;

/**
 * Tells whether a pattern matches nothing but text, in which each surrogate has its partner: then
 * what matches needs no further look.
 */
final class Surrogates {
  private static final CharacterSet ALL =
      CharacterSet.of(Character.MIN_SURROGATE, Character.MAX_SURROGATE);

  private Surrogates() {}

  /**
   * Whether no value with a surrogate without its partner matches a pattern.
   *
   * @param pattern in the syntax of {@code java.util.regex}
   * @return true if surely none does
   */
  static boolean areExcludedBy(String pattern) {
    try {
      return !mayTakeOne(Simplifier.simplify(SyntaxReader.read(pattern)));
    } catch (NotRegularException e) {
      return false;
    }
  }

  /** What looks ahead or behind takes no character. */
  private static boolean mayTakeOne(Node node) {
    if (node instanceof Node.Characters characters) {
      return characters.set().intersects(ALL);
    }
    if (node instanceof Node.Repeat repeat) {
      return mayTakeOne(repeat.body());
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().anyMatch(Surrogates::mayTakeOne);
    }
    return node instanceof Node.Choice choice
        && choice.alternatives().stream().anyMatch(Surrogates::mayTakeOne);
  }
}
