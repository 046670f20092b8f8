package dev.shapewright.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How cost grows with something: plots, and a table with all figures. */
final class Scaling {
  private final String title;
  private final String unit;
  private final String name;
  private final boolean isShared;
  private final List<Quantity> drawn;
  private final Map<String, SortedMap<Integer, Measured>> series = new TreeMap<>();

  /**
   * Starts without figures.
   *
   * @param title what it is of
   * @param unit what there is more and more of, in the plural
   * @param name how the names of the plots' files begin
   * @param isShared whether the figures are of all of them together, or of each
   * @param drawn what there is a plot of
   */
  Scaling(String title, String unit, String name, boolean isShared, Quantity... drawn) {
    this.title = title;
    this.unit = unit;
    this.name = name;
    this.isShared = isShared;
    this.drawn = List.of(drawn);
  }

  void put(String who, int size, Measured measured) {
    if (!measured.figures().keySet().containsAll(drawn)) {
      throw new IllegalArgumentException(drawn + " are to be drawn, but not all were measured");
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

  /** What there is a plot of. */
  List<Quantity> drawn() {
    return drawn;
  }

  /** The name of the file of a plot. */
  String plot(Quantity quantity) {
    return name + "-" + quantity.name().toLowerCase(Locale.ROOT) + ".svg";
  }

  /** What was measured, by who and size. */
  Map<String, SortedMap<Integer, Measured>> series() {
    return series;
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
