package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables as the generator writes them, made by hand. */
final class PatternTablesTest {
  /** Class 1 is "a", class 2 is "b", class 0 all others: ranges by length less one, and class. */
  private static final int[] A_AND_B = {3, 4, 'a' - 1, 0, 0, 1, 0, 2, 0x10FFFF - 'c', 0};

  private static String text(int[] classes, int... rest) {
    StringBuilder text = new StringBuilder();
    for (int number : classes) {
      add(number, text);
    }
    for (int number : rest) {
      add(number, text);
    }
    return text.toString();
  }

  private static void add(int number, StringBuilder text) {
    int left = number;
    for (; left >= 32; left /= 32) {
      text.append((char) ('?' + 32 + left % 32));
    }
    text.append((char) ('?' + left));
  }

  @Test
  void numbersTakeFiveBitsInEachCharacter() {
    PatternNumbers numbers = new PatternNumbers(text(new int[] {0, 31, 32, 1_000_000}));
    assertThat(numbers.next()).isZero();
    assertThat(numbers.next()).isEqualTo(31);
    assertThat(numbers.next()).isEqualTo(32);
    assertThat(numbers.next()).isEqualTo(1_000_000);
    assertThat(text(new int[] {31, 32})).isEqualTo("^_@");
  }

  @Test
  void setsHoldTheSecondClass() {
    CodePointSet set = new CodePointSet(text(new int[] {2, 3, 'a' - 1, 0, 25, 1, 0x10FFFF, 0}));
    assertThat(set.contains('`')).isFalse();
    assertThat(set.contains('a')).isTrue();
    assertThat(set.contains('z')).isTrue();
    assertThat(set.contains('{')).isFalse();
    assertThat(set.contains(-1)).isFalse();
    CodePointSet emoji = new CodePointSet(text(new int[] {2, 3, 0x1F5FF, 0, 0, 1, 0x10FFFF, 0}));
    assertThat(emoji.contains(0x1F600)).isTrue();
    assertThat(emoji.contains(0x1F601)).isFalse();
    assertThat(emoji.contains(0xD83D)).isFalse();
  }

  /** State 0 goes to state 1 with "a"; state 1 stays with "b" and accepts. */
  @Test
  void tablesWalkFromStateToState() {
    int[] rowOf0 = {0, 1, 3, 0, 0, 0};
    int[] rowOf1 = {1, 0, 0, 1, 1, 0};
    int[] rows = {
      2, rowOf0[0], rowOf0[1], rowOf0[2], rowOf0[3], rowOf0[4], rowOf0[5], rowOf1[0], rowOf1[1],
      rowOf1[2], rowOf1[3], rowOf1[4], rowOf1[5], 2, 0, 0, 1, 0
    };
    PatternTable table = new PatternTable(text(A_AND_B, rows));
    assertThat(table.matches("a")).isTrue();
    assertThat(table.matches("abbb")).isTrue();
    assertThat(table.matches("")).isFalse();
    assertThat(table.matches("b")).isFalse();
    assertThat(table.matches("aba")).isFalse();
    assertThat(table.matches("ab\ud83d\ude00")).isFalse();
  }

  /** {@code (a|b)*ab}: the positions are the set, "a" and "b". */
  @Test
  void simulationsFollowAllWaysAtOnce() {
    int[] ends = {3, 0, 1, 0, 2, 1, 2, 1};
    int[] taking = {0, 1, 0, 2, 2, 0, 1, 1, 1};
    int[] steps = {1, 1, 1, 0, 2, 1, 1, 0, 1, 1, 0, 1};
    PatternSimulation simulation = new PatternSimulation(text(A_AND_B, ends) + text(taking, steps));
    assertThat(simulation.matches("ab")).isTrue();
    assertThat(simulation.matches("abaabab")).isTrue();
    assertThat(simulation.matches("")).isFalse();
    assertThat(simulation.matches("aba")).isFalse();
    assertThat(simulation.matches("acab")).isFalse();
  }

  /** {@code a{70}}, or nothing: one shift of 69 positions over the border of two words. */
  @Test
  void simulationsShiftPositionsFromWordToWord() {
    int[] ends = {70, 1, 1, 0, 1, 1, 69, 1};
    int[] taking = {0, 1, 0, 70, 0};
    int[] steps = {1, 1, 1, 0, 69, 0};
    PatternSimulation simulation = new PatternSimulation(text(A_AND_B, ends) + text(taking, steps));
    assertThat(simulation.matches("")).isTrue();
    assertThat(simulation.matches("a".repeat(69))).isFalse();
    assertThat(simulation.matches("a".repeat(70))).isTrue();
    assertThat(simulation.matches("a".repeat(71))).isFalse();
  }
}
