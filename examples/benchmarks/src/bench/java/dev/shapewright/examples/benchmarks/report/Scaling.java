package dev.shapewright.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How cost grows with something: a plot, and a table with the same figures. */
final class Scaling {
  private final String title;
  private final String unit;
  private final String plot;
  private final Quantity quantity;
  private final Map<String, SortedMap<Integer, Figure>> series = new TreeMap<>();

  /**
   * Starts without figures.
   *
   * @param title what it is of
   * @param unit what there is more and more of, in the plural
   * @param plot the name of the file of the plot
   * @param quantity what is measured
   */
  Scaling(String title, String unit, String plot, Quantity quantity) {
    this.title = title;
    this.unit = unit;
    this.plot = plot;
    this.quantity = quantity;
  }

  void put(String who, int size, Measured measured) {
    Figure figure = measured.get(quantity);
    if (figure == null) {
      throw new IllegalArgumentException(quantity + " was not measured");
    }
    series.computeIfAbsent(who, key -> new TreeMap<>()).put(size, figure);
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

  /** The figures by who and size. */
  Map<String, SortedMap<Integer, Figure>> series() {
    return series;
  }

  /** A table: the figure, and what it is for each of them. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    TreeSet<Integer> sizes = new TreeSet<>();
    series.values().forEach(figures -> sizes.addAll(figures.keySet()));
    StringBuilder head = new StringBuilder("| " + unit + " |");
    StringBuilder rule = new StringBuilder("|---:|");
    for (String who : series.keySet()) {
      head.append(' ').append(who).append(" | of one |");
      rule.append("---:|---:|");
    }
    lines.add(head.toString());
    lines.add(rule.toString());
    for (int size : sizes) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %,d |", size));
      for (SortedMap<Integer, Figure> figures : series.values()) {
        Figure figure = figures.get(size);
        line.append(figure == null ? " |  |" : cells(figure, size));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String cells(Figure figure, int size) {
    return " " + quantity.text(figure) + " | " + quantity.text(figure.median() / size) + " |";
  }
}
