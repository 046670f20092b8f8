package dev.shapewright.examples.benchmarks.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we want to reach.
 *
 * @param quantity of what
 * @param limit the most that it may be: an absolute value, or a multiple
 * @param of whom it is a multiple of, or null for an absolute value
 */
record Goal(Quantity quantity, double limit, @Nullable String of) {
  static Goal atMost(Quantity quantity, double limit) {
    return new Goal(quantity, limit, null);
  }

  static Goal atMost(Quantity quantity, double factor, String of) {
    return new Goal(quantity, factor, of);
  }

  /** Whether it was reached; null if that was not measured. */
  @Nullable Boolean isMet(Map<String, Measured> row) {
    Figure ours = figure(row, Row.OURS);
    if (ours == null) {
      return null;
    }
    if (of == null) {
      return ours.median() <= limit;
    }
    Figure theirs = figure(row, of);
    return theirs == null ? null : ours.median() <= limit * theirs.median();
  }

  @Override
  public String toString() {
    return "≤ " + (of == null ? quantity.text(limit) : quantity.ratio(limit) + " of the " + of);
  }

  private @Nullable Figure figure(Map<String, Measured> row, String who) {
    Measured measured = row.get(who);
    return measured == null ? null : measured.get(quantity);
  }
}
