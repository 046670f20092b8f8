package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deterministic automaton. It begins in state 0.
 *
 * @param classes the classes of characters, which together hold every code point once
 * @param moves for each state the next state for each class, or {@link #DEAD}
 * @param accepting the states in which a value may end
 */
record Automaton(List<CharacterSet> classes, List<int[]> moves, BitSet accepting) {
  /** No way from here leads to a match. */
  static final int DEAD = -1;

  /**
   * The least automaton of a part that stands for the whole pattern.
   *
   * @throws Budget.ExceededException if it takes too much work
   * @throws NotRegularException if there is none
   */
  static Automaton of(Node node, Budget budget) {
    return Minimizer.minimize(explore(node, budget), budget);
  }

  private static Automaton explore(Node node, Budget budget) {
    Alphabet alphabet = Alphabet.of(node);
    Terms terms = new Terms(budget);
    Derivatives derivatives = new Derivatives(alphabet, terms);
    Map<Term, Integer> numbers = new HashMap<>();
    List<Term> states = new ArrayList<>();
    List<int[]> moves = new ArrayList<>();
    BitSet accepting = new BitSet();
    Term start = terms.after(Terms.NOTHING_BEFORE, terms.then(node, terms.empty));
    numbers.put(start, 0);
    states.add(start);
    for (int state = 0; state < states.size(); state++) {
      Term term = states.get(state);
      accepting.set(state, derivatives.mayEnd(term));
      int[] row = new int[alphabet.classes().size()];
      budget.spend(row.length);
      for (int c = 0; c < row.length; c++) {
        Term next = derivatives.next(term, c);
        Integer number = numbers.putIfAbsent(next, states.size());
        if (number == null) {
          number = states.size();
          states.add(next);
        }
        row[c] = number;
      }
      moves.add(row);
    }
    return new Automaton(alphabet.classes(), moves, accepting);
  }

  /** Whether no value matches. */
  boolean matchesNothing() {
    return accepting.isEmpty();
  }

  /** The same automaton with one class for those classes that no state tells apart. */
  Automaton withFewestClasses() {
    Map<List<Integer>, List<Integer>> byColumn = new LinkedHashMap<>();
    for (int c = 0; c < classes.size(); c++) {
      List<Integer> column = new ArrayList<>();
      for (int[] row : moves) {
        column.add(row[c]);
      }
      byColumn.computeIfAbsent(column, key -> new ArrayList<>()).add(c);
    }
    List<CharacterSet> merged = new ArrayList<>();
    for (List<Integer> alike : byColumn.values()) {
      List<CharacterSet.Range> ranges = new ArrayList<>();
      alike.forEach(c -> ranges.addAll(classes.get(c).ranges()));
      merged.add(CharacterSet.of(ranges));
    }
    List<int[]> rows = new ArrayList<>();
    for (int[] row : moves) {
      rows.add(byColumn.values().stream().mapToInt(alike -> row[alike.get(0)]).toArray());
    }
    return new Automaton(List.copyOf(merged), rows, accepting);
  }
}
