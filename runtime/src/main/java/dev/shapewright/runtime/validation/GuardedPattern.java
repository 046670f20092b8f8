package dev.shapewright.runtime.validation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the few patterns that no automaton can match. {@code java.util.regex} tries for a limited
 * number of steps; a value that it does not decide counts as valid, and a warning says so. Safe for
 * use by many threads.
 */
public final class GuardedPattern {
  /** The characters that may be looked at: some milliseconds of work. */
  private static final int MOST_STEPS = 1_000_000;

  private final String pattern;
  private final System.@Nullable Logger givenLogger;
  private @Nullable Pattern compiled;

  /**
   * Takes a pattern; it is compiled when it is first used.
   *
   * @param pattern in the syntax of {@code java.util.regex}
   */
  public GuardedPattern(String pattern) {
    this(pattern, null);
  }

  GuardedPattern(String pattern, System.@Nullable Logger logger) {
    this.pattern = pattern;
    this.givenLogger = logger;
  }

  /**
   * Whether the whole of a value matches, as far as can be told.
   *
   * @param value the value
   * @return false if it does not match; true if it does or was not decided
   */
  public boolean matches(String value) {
    try {
      Pattern regex = compiled;
      if (regex == null) {
        regex = Pattern.compile(pattern);
        compiled = regex;
      }
      return regex.matcher(new CountedText(value)).matches();
    } catch (EarlyEndException | StackOverflowError e) {
      logger()
          .log(
              System.Logger.Level.WARNING,
              "Not checked: a value of "
                  + value.length()
                  + " characters takes too long to match against the pattern "
                  + pattern);
      return true;
    }
  }

  /** Looked up at a message only: a logger costs a cold process some milliseconds. */
  private System.Logger logger() {
    return givenLogger == null
        ? System.getLogger("dev.shapewright.runtime.validation")
        : givenLogger;
  }

  /** Text that a matcher may look at only so often. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private int left = MOST_STEPS;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        throw new EarlyEndException("too many steps");
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
}
