package dev.shapewright.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How cost grows with something: a plot, and a table with the same figures. */
final class Scaling {
  private final String title;
  private final String unit;
  private final String plot;
  private final Quantity quantity;
  private final boolean isShared;
  private final Map<String, SortedMap<Integer, Measured>> series = new TreeMap<>();

  /**
   * Starts without figures.
   *
   * @param title what it is of
   * @param unit what there is more and more of, in the plural
   * @param plot the name of the file of the plot
   * @param quantity what is drawn
   * @param isShared whether the figures are of all of them together, or of each
   */
  Scaling(String title, String unit, String plot, Quantity quantity, boolean isShared) {
    this.title = title;
    this.unit = unit;
    this.plot = plot;
    this.quantity = quantity;
    this.isShared = isShared;
  }

  void put(String who, int size, Measured measured) {
    if (measured.get(quantity) == null) {
      throw new IllegalArgumentException(quantity + " was not measured");
    }
    series.computeIfAbsent(who, key -> new TreeMap<>()).put(size, measured);
    System.out.println(title + " | " + who + " | " + size + " " + unit + " | " + measured);
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }

  String plot() {
    return plot;
  }

  Quantity quantity() {
    return quantity;
  }

  /** What was measured, by who and size. */
  Map<String, SortedMap<Integer, Measured>> series() {
    return series;
  }

  /** The figure that is drawn. */
  Figure figure(Measured measured) {
    return Objects.requireNonNull(measured.get(quantity));
  }

  /** A table: medians, and what of them falls to each. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    TreeSet<Integer> sizes = new TreeSet<>();
    series.values().forEach(figures -> sizes.addAll(figures.keySet()));
    StringBuilder head = new StringBuilder("| " + unit + " |");
    StringBuilder rule = new StringBuilder("|---:|");
    for (String who : series.keySet()) {
      head.append(' ').append(who).append(isShared ? " | of one |" : " |");
      rule.append(isShared ? "---:|---:|" : "---:|");
    }
    lines.add(head.toString());
    lines.add(rule.toString());
    for (int size : sizes) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %,d |", size));
      for (SortedMap<Integer, Measured> figures : series.values()) {
        Measured measured = figures.get(size);
        line.append(' ').append(measured == null ? "" : measured.medians(1)).append(" |");
        if (isShared) {
          line.append(' ').append(measured == null ? "" : measured.medians(size)).append(" |");
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
