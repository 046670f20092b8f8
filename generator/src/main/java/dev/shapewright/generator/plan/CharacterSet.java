package dev.shapewright.generator.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of code points, lone surrogates included.
 *
 * @param ranges ascending, apart from each other
 */
public record CharacterSet(List<Range> ranges) {
  /** The empty set. */
  static final CharacterSet NONE = new CharacterSet(List.of());

  /**
   * Adjacent code points.
   *
   * @param first the least
   * @param last the greatest
   */
  public record Range(int first, int last) {}

  static CharacterSet of(int first, int last) {
    return new CharacterSet(List.of(new Range(first, last)));
  }

  CharacterSet or(CharacterSet other) {
    List<Range> all = new ArrayList<>(ranges);
    all.addAll(other.ranges);
    all.sort(Comparator.comparingInt(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range range : all) {
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

  CharacterSet complement() {
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

  boolean intersects(CharacterSet other) {
    for (Range mine : ranges) {
      for (Range theirs : other.ranges) {
        if (mine.first() <= theirs.last() && theirs.first() <= mine.last()) {
          return true;
        }
      }
    }
    return false;
  }
}
