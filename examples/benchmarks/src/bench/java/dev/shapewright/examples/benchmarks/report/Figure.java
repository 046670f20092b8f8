package dev.shapewright.examples.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/**
 * What several measurements of one quantity came to.
 *
 * @param median the one in the middle
 * @param min the least
 * @param max the greatest
 */
record Figure(double median, double min, double max) {
  /** The figure of these measurements, of which there is at least one. */
  static Figure of(double... measurements) {
    double[] sorted = measurements.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Figure(median, sorted[0], sorted[sorted.length - 1]);
  }

  static Figure of(Collection<Double> measurements) {
    return of(measurements.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Whether all measurements were the same, as those of sizes are. */
  boolean isExact() {
    return min == max;
  }
}
