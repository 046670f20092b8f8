package dev.shapewright.runtime.validation;

import org.jspecify.annotations.Nullable;

/** A set of code points of many ranges, such as all letters. Safe for use by many threads. */
public final class CodePointSet {
  private final String text;
  private @Nullable CharacterClasses decoded;

  /**
   * Takes a set as the generator writes it; it is read when it is first used.
   *
   * @param text two classes of code points, the second of which is the set
   */
  public CodePointSet(String text) {
    this.text = text;
  }

  /**
   * Whether a code point is in this set.
   *
   * @param codePoint the code point, or a negative number, which is in no set
   * @return whether it is
   */
  public boolean contains(int codePoint) {
    CharacterClasses classes = decoded;
    if (classes == null) {
      classes = new CharacterClasses(new PatternNumbers(text));
      decoded = classes; // Two threads may both do this: they come to the same.
    }
    return codePoint >= 0 && classes.of(codePoint) == 1;
  }
}
