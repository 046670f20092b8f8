package dev.shapewright.examples.benchmarks;

import java.util.Random;

/** Makes up names and sentences. */
final class Words {
  private static final String LETTERS = "etaoinshrdlucmfwypvbgkjqxz";
  private static final int LONGEST_WORD = 9;

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  /** Letters alone. */
  String name(int fewest, int most) {
    StringBuilder name = new StringBuilder();
    for (int left = length(fewest, most); left > 0; left--) {
      name.append(letter());
    }
    return name.toString();
  }

  /** Letters with a space here and there. */
  String sentence(int fewest, int most) {
    StringBuilder sentence = new StringBuilder();
    int word = 0;
    for (int left = length(fewest, most); left > 0; left--) {
      boolean ends = word > 0 && random.nextInt(LONGEST_WORD) < word;
      sentence.append(ends ? ' ' : letter());
      word = ends ? 0 : word + 1;
    }
    return sentence.toString();
  }

  private int length(int fewest, int most) {
    return fewest + random.nextInt(most - fewest + 1);
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }
}
