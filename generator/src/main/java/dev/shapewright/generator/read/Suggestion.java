package dev.shapewright.generator.read;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which of the known names a wrong one was meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * Guesses a name.
   *
   * @param wrong the name that does not exist
   * @param known the names that do
   * @return a hint that names the nearest of them, or null when none is near
   */
  public static @Nullable String hint(String wrong, Collection<String> known) {
    String nearest = nearest(wrong, known);
    return nearest == null ? null : "Did you mean " + JsonValue.quoted(nearest) + "?";
  }

  /**
   * Guesses a name.
   *
   * @param wrong the name that does not exist
   * @param known the names that do
   * @return the nearest of them, or null when none is near
   */
  public static @Nullable String nearest(String wrong, Collection<String> known) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    int best = Math.max(1, Math.min(4, wrong.length() / 4)) + 1;
    String nearest = null;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - wrong.length()) >= best + (nearest == null ? 0 : 1)) {
        continue;
      }
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      boolean better =
          distance < best
              || (distance == best && nearest != null && candidate.compareTo(nearest) < 0);
      if (better) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * How many characters must be inserted, removed, replaced or exchanged with their neighbour to
   * turn one text into the other.
   */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] oldest = beforeLast;
      beforeLast = last;
      last = row;
      row = oldest;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        char ofA = a.charAt(i - 1);
        char ofB = b.charAt(j - 1);
        int replaced = last[j - 1] + (ofA == ofB ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && ofA == b.charAt(j - 2) && ofB == a.charAt(i - 2)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
