package dev.shapewright.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.util.Statistics;

/** The measurements of one participant, which more are added to as they come. */
final class Samples {
  private final Map<Quantity, List<Double>> values = new EnumMap<>(Quantity.class);

  void add(Quantity quantity, Statistics statistics) {
    Iterator<Map.Entry<Double, Long>> entries = statistics.getRawData();
    while (entries.hasNext()) {
      Map.Entry<Double, Long> entry = entries.next();
      for (long i = 0; i < entry.getValue(); i++) {
        values.computeIfAbsent(quantity, key -> new ArrayList<>()).add(entry.getKey());
      }
    }
  }

  void add(Samples more) {
    more.values.forEach(
        (quantity, list) ->
            values.computeIfAbsent(quantity, key -> new ArrayList<>()).addAll(list));
  }

  Measured measured() {
    Measured measured = new Measured();
    for (Map.Entry<Quantity, List<Double>> entry : values.entrySet()) {
      measured = measured.with(entry.getKey(), Figure.of(entry.getValue()));
    }
    return measured;
  }
}
