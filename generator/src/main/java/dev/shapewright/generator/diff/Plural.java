package dev.shapewright.generator.diff;

import java.util.Locale;

/** Counts things. */
final class Plural {
  private Plural() {}

  // 1,204 changes
  static String of(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
