package dev.shapewright.examples.benchmarks.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What one participant came to.
 *
 * @param figures all that was measured
 */
record Measured(Map<Quantity, Figure> figures) {
  Measured() {
    this(Map.of());
  }

  /** The same with one more quantity. */
  Measured with(Quantity quantity, Figure figure) {
    Map<Quantity, Figure> more = new EnumMap<>(Quantity.class);
    more.putAll(figures);
    more.put(quantity, figure);
    return new Measured(more);
  }

  /** The same with one more quantity, which is no matter of chance. */
  Measured with(Quantity quantity, long value) {
    return with(quantity, Figure.of((double) value));
  }

  /** One of the figures, or null if it was not measured. */
  @Nullable Figure get(Quantity quantity) {
    return figures.get(quantity);
  }

  /** The medians, divided among so many. */
  String medians(int among) {
    StringJoiner text = new StringJoiner(", ");
    figures.forEach((quantity, figure) -> text.add(quantity.text(figure.median() / among)));
    return text.toString();
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    figures.forEach((quantity, figure) -> text.add(quantity.text(figure)));
    return text.toString();
  }
}
