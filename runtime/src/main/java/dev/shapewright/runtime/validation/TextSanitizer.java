package dev.shapewright.runtime.validation;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes any text legal for a string shape of the model: characters that the shape does not admit
 * are replaced, and a text that is too long is cut and marked as cut. Immutable.
 */
public final class TextSanitizer {
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
   * @param max the most code points that it takes, not below {@code min}
   * @param allowed whether a character may stand in a text, given the character as a text
   * @param replacement a character that is allowed, which takes the place of those that are not and
   *     fills up what is too short; or the empty text if none is, which leaves them out
   */
  public TextSanitizer(long min, long max, Predicate<String> allowed, String replacement) {
    this.min = min;
    this.max = max;
    this.allowed = allowed;
    this.replacement = replacement;
    this.mark = mark();
  }

  /** The first mark that is allowed and leaves at least half of the room to the text, or none. */
  private String mark() {
    for (String candidate : MARKS) {
      // The characters of a mark are all the same.
      if (candidate.length() <= max / 2 && isAllowed(candidate.charAt(0))) {
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
   *     at the limit between two code points, with an ellipsis, dots or dashes as its end where the
   *     shape admits them and they take no more than half of its room, so that a text of one
   *     character is cut without a mark; and filled up with replacements if it is too short
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

  /**
   * Makes a text legal that must not begin with any of some prefixes either. They are taken off
   * after the text has been made legal, because that may be what gives it the prefix.
   *
   * @param text any text, or null, which counts as empty
   * @param prefixes what the text must not begin with; none of them consists of replacements alone,
   *     or a text that is too short can begin with nothing else
   * @return what {@link #sanitize(String)} gives, without the prefixes
   */
  public String sanitizeWithoutPrefix(@Nullable String text, String... prefixes) {
    String before;
    String legal = sanitize(text);
    do {
      before = legal;
      legal = sanitize(legal.substring(endOfPrefixes(legal, prefixes))); // Too short, it may be.
    } while (!legal.equals(before));
    return legal;
  }

  private static int endOfPrefixes(String text, String[] prefixes) {
    int end = 0;
    int before;
    do {
      before = end;
      for (String prefix : prefixes) {
        while (!prefix.isEmpty() && text.startsWith(prefix, end)) {
          end += prefix.length();
        }
      }
    } while (end > before);
    return end;
  }

  private boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !surrogate && allowed.test(Character.toString(c));
  }
}
