package dev.shapewright.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that has been measured so far; each figure is shown as soon as it is there. */
final class Results {
  private final Map<Row, Map<String, Measured>> rows = new EnumMap<>(Row.class);
  private final Map<String, Measured> more = new LinkedHashMap<>();
  private final List<Scaling> scalings = new ArrayList<>();
  private @Nullable String stop;

  void put(Row row, String who, Measured measured) {
    rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(who, measured);
    System.out.println(row.title() + " | " + who + " | " + measured);
  }

  /** What is in the report, but not in the table. */
  void putMore(String title, Measured measured) {
    more.put(title, measured);
    System.out.println(title + " | " + measured);
  }

  Map<String, Measured> more() {
    return more;
  }

  /** Says that the run ended before its end, and why. */
  void stopAt(String reason) {
    stop = reason;
  }

  /** Why there is no more, or null if all was measured. */
  @Nullable String stop() {
    return stop;
  }

  void add(Scaling scaling) {
    scalings.add(scaling);
  }

  List<Scaling> scalings() {
    return scalings;
  }

  /** What was measured of a row, by who it was. */
  Map<String, Measured> of(Row row) {
    return rows.getOrDefault(row, Map.of());
  }
}
