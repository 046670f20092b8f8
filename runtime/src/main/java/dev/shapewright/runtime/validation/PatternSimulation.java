package dev.shapewright.runtime.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Matches a pattern whose automaton would be too large for a table: it follows all ways through the
 * pattern at once, one bit for each position. The work is proportional to the length of the value.
 * Safe for use by many threads.
 */
public final class PatternSimulation {
  private final String text;
  private @Nullable Steps decoded;

  /**
   * Takes a simulation as the generator writes it; it is read when it is first used.
   *
   * @param text the classes of characters, the positions, and the steps from one to another
   */
  public PatternSimulation(String text) {
    this.text = text;
  }

  /**
   * Whether the whole of a value matches.
   *
   * @param value the value
   * @return whether it does
   */
  public boolean matches(String value) {
    Steps steps = decoded;
    if (steps == null) {
      steps = new Steps(new PatternNumbers(text));
      decoded = steps; // Two threads may both do this: they come to the same.
    }
    return steps.match(value);
  }

  /** Sets of positions are sets of bits. */
  private static final class Steps {
    private final CharacterClasses classes;
    private final boolean mayBeEmpty;
    private final long[] first;
    private final long[] last;
    private final long[][] taking;
    private final int[] distances;
    private final long[][] shifted;
    private final long[][] sources;
    private final long[][] targets;

    Steps(PatternNumbers numbers) {
      classes = new CharacterClasses(numbers);
      int size = numbers.next();
      mayBeEmpty = numbers.next() != 0;
      first = numbers.bits(size);
      last = numbers.bits(size);
      taking = new long[classes.count()][];
      for (int c = 0; c < taking.length; c++) {
        taking[c] = numbers.bits(size);
      }
      distances = new int[numbers.next()];
      shifted = new long[distances.length][];
      for (int i = 0; i < distances.length; i++) {
        distances[i] = numbers.next();
        shifted[i] = numbers.bits(size);
      }
      sources = new long[numbers.next()][];
      targets = new long[sources.length][];
      for (int i = 0; i < sources.length; i++) {
        sources[i] = numbers.bits(size);
        targets[i] = numbers.bits(size);
      }
    }

    boolean match(String value) {
      long[] active = new long[first.length];
      long[] ready = first.clone();
      for (int at = 0; at < value.length(); ) {
        int c = value.codePointAt(at);
        at += Character.charCount(c);
        long[] mask = taking[classes.of(c)];
        long changes = 0;
        long any = 0;
        for (int i = 0; i < active.length; i++) {
          long now = ready[i] & mask[i];
          changes |= now ^ active[i];
          any |= now;
          active[i] = now;
        }
        if (any == 0) {
          return false;
        }
        if (changes != 0) {
          follow(active, ready);
        }
      }
      return value.isEmpty() ? mayBeEmpty : intersect(active, last);
    }

    /** Makes ready what may follow the active positions. */
    private void follow(long[] active, long[] ready) {
      Arrays.fill(ready, 0);
      for (int i = 0; i < distances.length; i++) {
        shift(active, shifted[i], distances[i] >> 6, distances[i] & 63, ready);
      }
      for (int i = 0; i < sources.length; i++) {
        if (intersect(active, sources[i])) {
          for (int k = 0; k < ready.length; k++) {
            ready[k] |= targets[i][k];
          }
        }
      }
    }

    private static void shift(long[] active, long[] mask, int words, int bits, long[] ready) {
      long carried = 0;
      for (int i = words; i < ready.length; i++) {
        long moved = active[i - words] & mask[i - words];
        ready[i] |= (moved << bits) | carried;
        carried = moved >>> 1 >>> (63 - bits);
      }
    }

    private static boolean intersect(long[] left, long[] right) {
      for (int i = 0; i < left.length; i++) {
        if ((left[i] & right[i]) != 0) {
          return true;
        }
      }
      return false;
    }
  }
}
