package dev.shapewright.generator.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fewest lines to remove and to add that turn one text into another, after Myers, "An O(ND)
 * difference algorithm and its variations" (1986).
 */
final class LineEdits {
  /**
   * Memory grows with the square of the edits. Texts that differ by more have little in common, and
   * nobody reads that far.
   */
  private static final int MOST_EDITS = 1000;

  private final List<String> before;
  private final List<String> after;

  private LineEdits(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What becomes of a line. */
  enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A line of either text, and what becomes of it. */
  record Edit(Kind kind, String line) {}

  /**
   * All lines of both texts, in their order; what is removed stands before what takes its place.
   */
  static List<Edit> between(List<String> before, List<String> after) {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Edit> edits = new ArrayList<>();
    add(edits, Kind.KEPT, before.subList(0, start));
    edits.addAll(
        new LineEdits(
                before.subList(start, before.size() - end),
                after.subList(start, after.size() - end))
            .find());
    add(edits, Kind.KEPT, before.subList(before.size() - end, before.size()));
    return edits;
  }

  private static void add(List<Edit> edits, Kind kind, List<String> lines) {
    lines.forEach(line -> edits.add(new Edit(kind, line)));
  }

  /**
   * Follows the furthest way on each diagonal, one edit more each round. A diagonal's number is the
   * position in the text before less that in the text after; an array holds them from the lowest.
   */
  private List<Edit> find() {
    int limit = Math.min(before.size() + after.size(), MOST_EDITS);
    List<int[]> rounds = new ArrayList<>();
    int[] last = {0};
    for (int edits = 0; edits <= limit; edits++) {
      int[] reached = new int[2 * edits + 1];
      for (int at = 0; at <= 2 * edits; at += 2) {
        int diagonal = at - edits;
        int x = edits == 0 ? 0 : step(last, edits, at);
        while (x < before.size()
            && x - diagonal < after.size()
            && before.get(x).equals(after.get(x - diagonal))) {
          x++;
        }
        reached[at] = x;
        if (x >= before.size() && x - diagonal >= after.size()) {
          return traceBack(rounds);
        }
      }
      rounds.add(reached);
      last = reached;
    }
    List<Edit> all = new ArrayList<>();
    add(all, Kind.REMOVED, before);
    add(all, Kind.ADDED, after);
    return all;
  }

  /** Where a diagonal is entered: from the one above by an addition, or below by a removal. */
  private static int step(int[] last, int edits, int at) {
    return isAddition(last, edits, at) ? last[at] : last[at - 2] + 1;
  }

  private static boolean isAddition(int[] last, int edits, int at) {
    return at == 0 || (at != 2 * edits && last[at - 2] < last[at]);
  }

  private List<Edit> traceBack(List<int[]> rounds) {
    List<Edit> reversed = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int edits = rounds.size(); edits > 0; edits--) {
      int[] last = rounds.get(edits - 1);
      int at = x - y + edits;
      boolean addition = isAddition(last, edits, at);
      int enteredX = step(last, edits, at);
      while (x > enteredX) {
        x--;
        y--;
        reversed.add(new Edit(Kind.KEPT, before.get(x)));
      }
      if (addition) {
        y--;
        reversed.add(new Edit(Kind.ADDED, after.get(y)));
      } else {
        x--;
        reversed.add(new Edit(Kind.REMOVED, before.get(x)));
      }
    }
    while (x > 0) {
      x--;
      reversed.add(new Edit(Kind.KEPT, before.get(x)));
    }
    Collections.reverse(reversed);
    return removalsFirst(reversed);
  }

  private static List<Edit> removalsFirst(List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>();
    List<Edit> added = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.kind() == Kind.ADDED) {
        added.add(edit);
        continue;
      }
      if (edit.kind() == Kind.KEPT) {
        sorted.addAll(added);
        added.clear();
      }
      sorted.add(edit);
    }
    sorted.addAll(added);
    return sorted;
  }
}
