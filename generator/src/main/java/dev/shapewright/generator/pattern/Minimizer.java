package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the least automaton: splits the states into blocks until no character leads from one block
 * into two (Hopcroft's way), drops the block from which nothing matches, and numbers the others in
 * the order in which a search from the start meets them.
 */
final class Minimizer {
  private final Automaton automaton;
  private final Budget budget;
  private final Partition blocks;
  private final int[][] from;
  private final int[][] fromStart;

  private Minimizer(Automaton automaton, Budget budget) {
    this.automaton = automaton;
    this.budget = budget;
    this.blocks = new Partition(automaton.moves().size());
    int classes = automaton.classes().size();
    this.from = new int[classes][];
    this.fromStart = new int[classes][];
    for (int c = 0; c < classes; c++) {
      reverse(c);
    }
  }

  static Automaton minimize(Automaton automaton, Budget budget) {
    Minimizer minimizer = new Minimizer(automaton, budget);
    minimizer.refine();
    return minimizer.result().withFewestClasses();
  }

  /** The states by where a class leads, sorted by target. */
  private void reverse(int c) {
    int states = automaton.moves().size();
    int[] start = new int[states + 2];
    for (int[] row : automaton.moves()) {
      start[row[c] + 2]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] sources = new int[states];
    for (int state = 0; state < states; state++) {
      sources[start[automaton.moves().get(state)[c] + 1]++] = state;
    }
    from[c] = sources;
    fromStart[c] = start;
  }

  private void refine() {
    for (int state = automaton.accepting().nextSetBit(0);
        state >= 0;
        state = automaton.accepting().nextSetBit(state + 1)) {
      blocks.mark(state);
    }
    blocks.split(block -> {});
    int classes = from.length;
    BitSet waiting = new BitSet();
    waiting.set(0, blocks.count() * classes);
    for (int each = waiting.nextSetBit(0); each >= 0; each = waiting.nextSetBit(0)) {
      waiting.clear(each);
      int c = each % classes;
      int[] members = blocks.members(each / classes);
      for (int target : members) {
        budget.spend(1);
        for (int i = fromStart[c][target]; i < fromStart[c][target + 1]; i++) {
          blocks.mark(from[c][i]);
        }
      }
      blocks.split(
          split -> {
            int fresh = blocks.count() - 1;
            boolean freshIsSmaller = blocks.size(fresh) <= blocks.size(split);
            for (int k = 0; k < classes; k++) {
              boolean both = waiting.get(split * classes + k);
              waiting.set((both || freshIsSmaller ? fresh : split) * classes + k);
            }
          });
    }
  }

  private Automaton result() {
    int[] numbers = new int[blocks.count()];
    Arrays.fill(numbers, Automaton.DEAD);
    boolean[] alive = alive();
    List<Integer> order = new ArrayList<>();
    number(blocks.blockOf(0), numbers, order);
    List<int[]> moves = new ArrayList<>();
    BitSet accepting = new BitSet();
    for (int i = 0; i < order.size(); i++) {
      int state = blocks.members(order.get(i))[0];
      accepting.set(i, automaton.accepting().get(state));
      int[] row = automaton.moves().get(state).clone();
      for (int c = 0; c < row.length; c++) {
        int target = blocks.blockOf(row[c]);
        row[c] = alive[target] ? number(target, numbers, order) : Automaton.DEAD;
      }
      moves.add(row);
    }
    return new Automaton(automaton.classes(), moves, accepting);
  }

  private static int number(int block, int[] numbers, List<Integer> order) {
    if (numbers[block] == Automaton.DEAD) {
      numbers[block] = order.size();
      order.add(block);
    }
    return numbers[block];
  }

  /** All blocks but the one that only leads to itself and does not accept. */
  private boolean[] alive() {
    boolean[] alive = new boolean[blocks.count()];
    for (int block = 0; block < alive.length; block++) {
      int state = blocks.members(block)[0];
      alive[block] = automaton.accepting().get(state);
      for (int target : automaton.moves().get(state)) {
        alive[block] |= blocks.blockOf(target) != block;
      }
    }
    return alive;
  }
}
