package dev.shapewright.runtime.validation;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes any text legal for a string shape of the model: characters that the shape does not admit
 * are replaced, and a text that is too long is cut and marked as cut. Immutable.
 */
public final class TextSanitizer {
  private static final String[] REPLACEMENTS = {"?", "_", "-", ".", "x", "0", " "};
  private static final String[] MARKS = {"…", "...", "--", "__"};

  private final long min;
  private final long max;
  private final Predicate<String> allowed;
  private final String replacement;
  private final String mark;

  /**
   * Describes a shape.
   *
   * @param min the fewest code points that it takes
   * @param max the most code points that it takes
   * @param allowed whether a character may stand in a text, given the character as a text
   */
  public TextSanitizer(long min, long max, Predicate<String> allowed) {
    this.min = min;
    this.max = max;
    this.allowed = allowed;
    this.replacement = first(REPLACEMENTS, Long.MAX_VALUE);
    // A mark that takes more than half of the room would leave too little of the text.
    this.mark = first(MARKS, max / 2);
  }

  /** The first candidate that is allowed and not too long, or the empty text. */
  private String first(String[] candidates, long mostChars) {
    for (String candidate : candidates) {
      if (candidate.length() <= mostChars && candidate.codePoints().allMatch(this::isAllowed)) {
        return candidate;
      }
    }
    return "";
  }

  /**
   * Makes a text legal.
   *
   * @param text any text, or null, which counts as empty
   * @return the text if it is legal; else the text with each illegal character, and each surrogate
   *     without its partner, replaced by a question mark or what the shape admits in its place; cut
   *     at the limit between two code points, with an ellipsis as its end where the shape admits
   *     one; and filled up with replacements if it is too short
   */
  public String sanitize(@Nullable String text) {
    String given = text == null ? "" : text;
    StringBuilder legal = new StringBuilder();
    int beforeMark = 0;
    long count = 0;
    for (int at = 0; at < given.length(); ) {
      int c = given.codePointAt(at);
      at += Character.charCount(c);
      String next = isAllowed(c) ? Character.toString(c) : replacement;
      if (next.isEmpty()) {
        continue;
      }
      if (count == max) {
        legal.setLength(beforeMark);
        return legal.append(mark).toString();
      }
      legal.append(next);
      count++;
      if (count <= max - mark.length()) {
        beforeMark = legal.length();
      }
    }
    while (count < min && !replacement.isEmpty()) {
      legal.append(replacement);
      count++;
    }
    return legal.toString();
  }

  private boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !surrogate && allowed.test(Character.toString(c));
  }
}
