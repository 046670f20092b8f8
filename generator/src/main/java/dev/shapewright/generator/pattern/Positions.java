package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The places of characters in a part without looks around, repetitions written out, and which of
 * them may follow which (after Glushkov).
 */
final class Positions {
  /** A simulation of more positions would be slow. */
  private static final int MOST = 4_096;

  private final List<CharacterSet> sets = new ArrayList<>();
  private final List<BitSet> follow = new ArrayList<>();
  private final Ends whole;

  /** Where a part may begin and end. */
  private record Ends(BitSet first, BitSet last, boolean mayBeEmpty) {}

  private Positions(Node node) {
    this.whole = ends(node);
  }

  /**
   * The positions of a part that stands for the whole pattern.
   *
   * @throws NotRegularException if the part looks around
   * @throws Budget.ExceededException if there are too many
   */
  static Positions of(Node node) {
    if (FirstSets.looksAround(node)) {
      throw new NotRegularException("too large an automaton that looks around");
    }
    return new Positions(node);
  }

  int size() {
    return sets.size();
  }

  CharacterSet set(int position) {
    return sets.get(position);
  }

  BitSet follow(int position) {
    return follow.get(position);
  }

  BitSet first() {
    return whole.first();
  }

  BitSet last() {
    return whole.last();
  }

  boolean mayBeEmpty() {
    return whole.mayBeEmpty();
  }

  private Ends ends(Node node) {
    if (node instanceof Node.Characters characters) {
      return character(characters.set());
    }
    if (node instanceof Node.Sequence sequence) {
      Ends ends = new Ends(new BitSet(), new BitSet(), true);
      for (Node part : sequence.parts()) {
        ends = then(ends, ends(part));
      }
      return ends;
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat);
    }
    Ends ends = new Ends(new BitSet(), new BitSet(), false);
    for (Node alternative : ((Node.Choice) node).alternatives()) {
      Ends each = ends(alternative);
      ends =
          new Ends(
              union(ends.first(), each.first()),
              union(ends.last(), each.last()),
              ends.mayBeEmpty() || each.mayBeEmpty());
    }
    return ends;
  }

  private Ends character(CharacterSet set) {
    if (sets.size() == MOST) {
      throw new Budget.ExceededException();
    }
    BitSet position = new BitSet();
    position.set(sets.size());
    sets.add(set);
    follow.add(new BitSet());
    return new Ends(position, position, false);
  }

  /** The body as often as it must be, then as often as it may; the last of them again and again. */
  private Ends repeat(Node.Repeat repeat) {
    boolean unlimited = repeat.max() == Node.UNLIMITED;
    int copies = unlimited ? Math.max(1, repeat.min()) : repeat.max();
    Ends all = new Ends(new BitSet(), new BitSet(), true);
    BitSet last = new BitSet();
    for (int i = 1; i <= copies; i++) {
      Ends body = ends(repeat.body());
      if (unlimited && i == copies) {
        link(body.last(), body.first());
      }
      all = then(all, body);
      if (i >= repeat.min()) {
        last.or(all.last());
      }
    }
    return new Ends(all.first(), last, repeat.min() == 0 || all.mayBeEmpty());
  }

  private Ends then(Ends left, Ends right) {
    link(left.last(), right.first());
    return new Ends(
        left.mayBeEmpty() ? union(left.first(), right.first()) : left.first(),
        right.mayBeEmpty() ? union(left.last(), right.last()) : right.last(),
        left.mayBeEmpty() && right.mayBeEmpty());
  }

  private void link(BitSet last, BitSet first) {
    last.stream().forEach(position -> follow.get(position).or(first));
  }

  private static BitSet union(BitSet left, BitSet right) {
    BitSet union = (BitSet) left.clone();
    union.or(right);
    return union;
  }
}
