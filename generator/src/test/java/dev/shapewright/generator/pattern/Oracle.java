package dev.shapewright.generator.pattern;

import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code java.util.regex} says, if it comes to an end. */
public final class Oracle {
  private static final int MOST_STEPS = 2_000_000;

  private final Pattern pattern;
  private final boolean hasWordEdges;

  /** Takes a pattern. */
  public Oracle(String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.hasWordEdges = pattern.contains("\\b") || pattern.contains("\\B");
  }

  /** Whether the whole value matches; empty when it takes too many steps or too much stack. */
  public Optional<Boolean> matches(String value) {
    if (hasWordEdges && value.codePoints().anyMatch(Oracle::wasWordCharacter)) {
      return Optional.empty();
    }
    try {
      return Optional.of(pattern.matcher(new Steps(value)).matches());
    } catch (TooManyStepsException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Before JDK 19 these were word characters for \b, though not for \w. */
  private static boolean wasWordCharacter(int c) {
    return c >= 0x80
        && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static final class Steps implements CharSequence {
    private final String text;
    private int left = MOST_STEPS;

    Steps(String text) {
      this.text = text;
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
