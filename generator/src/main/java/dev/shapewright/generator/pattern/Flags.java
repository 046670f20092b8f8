package dev.shapewright.generator.pattern;

/**
 * The flags of {@code java.util.regex} that hold at a place of a pattern.
 *
 * @param ignoringCase letters of ASCII stand for both cases
 * @param dotAll a dot takes line terminators, too
 */
record Flags(boolean ignoringCase, boolean dotAll) {
  static final Flags NONE = new Flags(false, false);

  /** These flags with one of them changed. */
  Flags with(int letter, boolean value) {
    return switch (letter) {
      case 'i' -> new Flags(value, dotAll);
      case 's' -> new Flags(ignoringCase, value);
      default -> throw new NotRegularException("the flag (?" + Character.toString(letter) + ")");
    };
  }

  /** A set with the other case of its letters if case is ignored. */
  CharacterSet fold(CharacterSet set) {
    return ignoringCase ? set.ignoringCase() : set;
  }
}
