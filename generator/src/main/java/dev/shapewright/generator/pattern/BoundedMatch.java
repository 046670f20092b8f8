package dev.shapewright.generator.pattern;

import java.util.Optional;
import java.util.regex.Pattern;

/** Asks {@code java.util.regex} about a value, for a limited number of steps. */
public final class BoundedMatch {
  private BoundedMatch() {}

  /**
   * Whether the whole of a value matches.
   *
   * @param pattern the pattern
   * @param value the value
   * @param mostSteps how often the matcher may look at a character
   * @return whether it does; empty when that takes too many steps or too much stack
   */
  public static Optional<Boolean> matches(Pattern pattern, String value, int mostSteps) {
    try {
      return Optional.of(pattern.matcher(new Steps(value, mostSteps)).matches());
    } catch (TooManyStepsException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** A text that a matcher may look at only so often. */
  private static final class Steps implements CharSequence {
    private final String text;
    private int left;

    Steps(String text, int most) {
      this.text = text;
      this.left = most;
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        throw new TooManyStepsException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
