package dev.shapewright.runtime.validation;

import org.jspecify.annotations.Nullable;

/**
 * The table of an automaton that matches a pattern. It looks at each character of a value once, and
 * is safe for use by many threads.
 */
public final class PatternTable {
  private final String text;
  private @Nullable Moves decoded;

  /**
   * Takes a table as the generator writes it; it is read when it is first used.
   *
   * @param text the classes of characters, the distinct rows, and which states have which row
   */
  public PatternTable(String text) {
    this.text = text;
  }

  /**
   * Whether the whole of a value matches.
   *
   * @param value the value
   * @return whether it does
   */
  public boolean matches(String value) {
    Moves moves = decoded;
    if (moves == null) {
      moves = new Moves(new PatternNumbers(text));
      decoded = moves; // Two threads may both do this: they come to the same.
    }
    return moves.match(value);
  }

  /** A row holds whether a value may end and, for each class, how far to move. */
  private static final class Moves {
    private static final int NOWHERE = Integer.MIN_VALUE;

    private final CharacterClasses classes;
    private final int[][] rowOf;

    Moves(PatternNumbers numbers) {
      classes = new CharacterClasses(numbers);
      int[][] rows = new int[numbers.next()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = numbers.runs(classes.count() + 1);
        for (int c = 1; c < rows[i].length; c++) {
          rows[i][c] = distance(rows[i][c]);
        }
      }
      int[] numberOf = numbers.runs(numbers.next());
      rowOf = new int[numberOf.length][];
      for (int state = 0; state < numberOf.length; state++) {
        rowOf[state] = rows[numberOf[state]];
      }
    }

    /** 0 is nowhere; 1, 2, 3, 4, 5, … are distances of 0, -1, 1, -2, 2, …. */
    private static int distance(int number) {
      return number == 0 ? NOWHERE : ((number - 1) >>> 1) ^ -((number - 1) & 1);
    }

    boolean match(String value) {
      int state = 0;
      for (int at = 0; at < value.length(); at++) {
        int c = value.charAt(at);
        if (c >= Character.MIN_SURROGATE) {
          c = value.codePointAt(at);
          at += c >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 1 : 0;
        }
        int distance = rowOf[state][1 + classes.of(c)];
        if (distance == NOWHERE) {
          return false;
        }
        state += distance;
      }
      return rowOf[state][0] != 0;
    }
  }
}
