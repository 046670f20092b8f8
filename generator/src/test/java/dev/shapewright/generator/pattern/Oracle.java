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
    return BoundedMatch.matches(pattern, value, MOST_STEPS);
  }

  /** Before JDK 19 these were word characters for \b, though not for \w. */
  private static boolean wasWordCharacter(int c) {
    return c >= 0x80
        && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
