package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an automaton as the text from which the runtime's {@code PatternTable} reads it: the
 * classes of characters, the distinct rows, and which states have which row. Moves are relative to
 * the state, so that a run of states that count shares one row.
 */
final class TableText {
  private TableText() {}

  static String of(Automaton automaton) {
    NumberText text = new NumberText();
    addClasses(automaton.classes(), text);
    Map<List<Integer>, Integer> rows = new LinkedHashMap<>();
    List<Integer> rowOf = new ArrayList<>();
    for (int state = 0; state < automaton.moves().size(); state++) {
      rowOf.add(rows.computeIfAbsent(row(automaton, state), key -> rows.size()));
    }
    text.add(rows.size());
    rows.keySet().forEach(row -> addRuns(row, text));
    text.add(rowOf.size());
    addRuns(rowOf, text);
    return text.toString();
  }

  /** How many classes, how many ranges, and for each range its length and its class. */
  static void addClasses(List<CharacterSet> classes, NumberText text) {
    record Part(CharacterSet.Range range, int characterClass) {}
    List<Part> parts = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      for (CharacterSet.Range range : classes.get(c).ranges()) {
        parts.add(new Part(range, c));
      }
    }
    parts.sort((left, right) -> Integer.compare(left.range().first(), right.range().first()));
    text.add(classes.size()).add(parts.size());
    for (Part part : parts) {
      text.add(part.range().last() - part.range().first()).add(part.characterClass());
    }
  }

  /** Whether the value may end, then the moves: 0 for none, else the distance, its sign last. */
  private static List<Integer> row(Automaton automaton, int state) {
    List<Integer> row = new ArrayList<>();
    row.add(automaton.accepting().get(state) ? 1 : 0);
    for (int target : automaton.moves().get(state)) {
      int distance = target - state;
      row.add(target == Automaton.DEAD ? 0 : 1 + ((distance << 1) ^ (distance >> 31)));
    }
    return row;
  }

  /** Each number, and how many of the same follow it. */
  private static void addRuns(List<Integer> numbers, NumberText text) {
    for (int i = 0; i < numbers.size(); ) {
      int end = i + 1;
      while (end < numbers.size() && numbers.get(end).equals(numbers.get(i))) {
        end++;
      }
      text.add(numbers.get(i)).add(end - i - 1);
      i = end;
    }
  }
}
