package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of code points. A surrogate without its partner is a code point of its own.
 *
 * @param ranges ascending, apart from each other
 */
public record CharacterSet(List<Range> ranges) {
  /** No code point. */
  public static final CharacterSet NONE = new CharacterSet(List.of());

  /** Every code point. */
  public static final CharacterSet ALL = of(0, Character.MAX_CODE_POINT);

  private static final int MOST_COMPARED = 16;

  /**
   * Adjacent code points.
   *
   * @param first the least
   * @param last the greatest
   */
  public record Range(int first, int last) {}

  static CharacterSet of(int codePoint) {
    return of(codePoint, codePoint);
  }

  /**
   * A range.
   *
   * @param first the least code point
   * @param last the greatest
   * @return the set
   */
  public static CharacterSet of(int first, int last) {
    return new CharacterSet(List.of(new Range(first, last)));
  }

  static CharacterSet ofAll(String characters) {
    return of(characters.codePoints().mapToObj(c -> new Range(c, c)).toList());
  }

  /** The union of ranges in any order. */
  static CharacterSet of(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      int end = merged.size() - 1;
      if (end >= 0 && range.first() <= merged.get(end).last() + 1) {
        Range before = merged.get(end);
        merged.set(end, new Range(before.first(), Math.max(before.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return new CharacterSet(List.copyOf(merged));
  }

  /**
   * Whether no code point is in this set.
   *
   * @return whether it is empty
   */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /**
   * The number of code points.
   *
   * @return 0 or more
   */
  public int size() {
    return ranges.stream().mapToInt(range -> range.last() - range.first() + 1).sum();
  }

  /**
   * Whether this set has so many ranges that a table tells more quickly than comparisons.
   *
   * @return whether it is better tested by a table
   */
  public boolean isLarge() {
    return ranges.size() > MOST_COMPARED;
  }

  /**
   * This set as the runtime's {@code CodePointSet} reads it.
   *
   * @return printable ASCII
   */
  public String tableText() {
    NumberText text = new NumberText();
    TableText.addClasses(List.of(complement(), this), text);
    return text.toString();
  }

  /**
   * Whether a code point is in this set.
   *
   * @param codePoint the code point
   * @return whether it is
   */
  public boolean contains(int codePoint) {
    for (Range range : ranges) {
      if (codePoint <= range.last()) {
        return codePoint >= range.first();
      }
    }
    return false;
  }

  /**
   * Whether no character takes two {@code char} values and no surrogate is in this set, so that it
   * can be tested {@code char} by {@code char}.
   *
   * @return whether single {@code char} values decide
   */
  public boolean isOfSingleChars() {
    return and(of(Character.MIN_SURROGATE, Character.MAX_SURROGATE)).isEmpty()
        && and(of(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT)).isEmpty();
  }

  CharacterSet or(CharacterSet other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    return of(all);
  }

  /**
   * What this set and another have in common.
   *
   * @param other the other set
   * @return the characters of both
   */
  public CharacterSet and(CharacterSet other) {
    List<Range> common = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < ranges.size() && theirs < other.ranges.size()) {
      Range left = ranges.get(mine);
      Range right = other.ranges.get(theirs);
      int first = Math.max(left.first(), right.first());
      int last = Math.min(left.last(), right.last());
      if (first <= last) {
        common.add(new Range(first, last));
      }
      if (left.last() < right.last()) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new CharacterSet(List.copyOf(common));
  }

  /**
   * The code points that are not in this set.
   *
   * @return the other code points
   */
  public CharacterSet complement() {
    List<Range> gaps = new ArrayList<>();
    int next = 0;
    for (Range range : ranges) {
      if (range.first() > next) {
        gaps.add(new Range(next, range.first() - 1));
      }
      next = range.last() + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      gaps.add(new Range(next, Character.MAX_CODE_POINT));
    }
    return new CharacterSet(List.copyOf(gaps));
  }

  /**
   * Whether this set and another have a code point in common.
   *
   * @param other the other set
   * @return whether they do
   */
  public boolean intersects(CharacterSet other) {
    return !and(other).isEmpty();
  }

  boolean containsAll(CharacterSet other) {
    return and(other).equals(other);
  }

  /** This set and the other case of each of its letters of ASCII. */
  CharacterSet ignoringCase() {
    CharacterSet upper = and(of('A', 'Z')).shifted('a' - 'A');
    CharacterSet lower = and(of('a', 'z')).shifted('A' - 'a');
    return or(upper).or(lower);
  }

  private CharacterSet shifted(int by) {
    return new CharacterSet(
        ranges.stream().map(range -> new Range(range.first() + by, range.last() + by)).toList());
  }
}
