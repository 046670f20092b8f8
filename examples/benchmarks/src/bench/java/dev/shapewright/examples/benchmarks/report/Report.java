package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the report: the table, all figures behind it, and the plots. */
final class Report {
  private static final String NOTHING = "–";

  private final Results results;
  private final boolean isQuick;
  private final List<String> lines = new ArrayList<>();

  private Report(Results results, boolean isQuick) {
    this.results = results;
    this.isQuick = isQuick;
  }

  /** Writes {@code benchmarks.md}, and the plots beside it. */
  static void write(Results results, Settings settings) throws IOException {
    for (Scaling scaling : results.scalings()) {
      Plot.write(scaling, settings.folder());
    }
    Path file = settings.folder().resolve("benchmarks.md");
    Files.write(file, new Report(results, settings.isQuick()).text());
    System.out.println("The report is " + file);
  }

  private List<String> text() throws IOException {
    lines.add("# Shapewright beside the AWS SDK for Java");
    lines.add("");
    for (String fact : Machine.facts()) {
      lines.add("- " + fact);
    }
    lines.add(
        "- All figures are medians of one run; those of calls are of one call. A KB is 1,000 bytes."
            + " CPU is the CPU time of the whole process, its compiler and garbage collector"
            + " included.");
    lines.add(
        "- The SDK has the HTTP client of Apache, in cold processes the lighter one for"
            + " HttpURLConnection. A floor does what must be done and no more. \"Beside\" is ours"
            + " divided by theirs: less than 1 is less. Ours validates every request, which the SDK"
            + " does not. examples/benchmarks/README.md tells what each row measures.");
    lines.add(
        "- Goals in time were set on a machine on which a bare JVM takes 28 ms and the floor of a"
            + " cold process 46 ms: beside the floors they mean more.");
    if (isQuick) {
      lines.add("- **A quick run: hardly anything was warm. Its times mean nothing.**");
    }
    if (results.stop() != null) {
      lines.add("- **Not complete: " + results.stop() + "**");
    }
    lines.add("");
    table();
    scaling();
    validation();
    details();
    return lines;
  }

  private void table() {
    lines.add(
        "| what | SDK v2 | floor | Shapewright | beside the SDK | beside the floor | goal | met |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (Row row : Row.values()) {
      Map<String, Measured> measured = results.of(row);
      Measured ours = measured.get(Row.OURS);
      if (ours != null) {
        Measured peer = measured.get(row.peer());
        Measured floor = measured.get(Row.FLOOR);
        lines.add(
            line(
                row.title(),
                medians(peer),
                medians(floor),
                medians(ours),
                ratios(ours, peer),
                ratios(ours, floor),
                goals(row),
                met(row, measured)));
      }
    }
    lines.add("");
    if (!isQuick) {
      lines.add("Not ahead of the SDK: " + behind() + ".");
      lines.add("");
    }
  }

  /** Where the SDK takes less of anything. */
  private String behind() {
    StringJoiner behind = new StringJoiner("; ");
    behind.setEmptyValue("nothing that was measured");
    for (Row row : Row.values()) {
      Map<String, Measured> measured = results.of(row);
      Measured ours = measured.get(Row.OURS);
      Measured peer = measured.get(row.peer());
      addBehind(row.title(), ours, peer, behind);
    }
    for (Scaling scaling : results.scalings()) {
      Map<String, SortedMap<Integer, Measured>> series = scaling.series();
      SortedMap<Integer, Measured> peer = series.getOrDefault(Row.SDK, new TreeMap<>());
      series
          .getOrDefault(Row.OURS, new TreeMap<>())
          .forEach(
              (size, ours) ->
                  addBehind(
                      String.format(
                          Locale.ROOT, "%s: %,d %s", scaling.title(), size, scaling.unit()),
                      ours,
                      peer.get(size),
                      behind));
    }
    return behind.toString();
  }

  private static void addBehind(
      String what, @Nullable Measured ours, @Nullable Measured peer, StringJoiner behind) {
    if (ours != null && peer != null) {
      ours.figures()
          .forEach(
              (quantity, figure) -> {
                Figure theirs = peer.get(quantity);
                if (theirs != null && figure.median() >= theirs.median()) {
                  behind.add(what + " (" + quantity.name().toLowerCase(Locale.ROOT) + ")");
                }
              });
    }
  }

  private void scaling() {
    for (Scaling scaling : results.scalings()) {
      lines.add("## " + scaling.title());
      lines.add("");
      for (Quantity quantity : scaling.drawn()) {
        lines.add("![" + scaling.title() + "](" + scaling.plot(quantity) + ")");
        lines.add("");
      }
      lines.addAll(scaling.table());
      lines.add("");
    }
  }

  private void validation() {
    if (!results.more().isEmpty()) {
      lines.add("## Validation alone");
      lines.add("");
      lines.add("| benchmark | figures |");
      lines.add("|---|---|");
      results.more().forEach((title, measured) -> lines.add(line(title, measured.toString())));
      lines.add("");
    }
  }

  private void details() {
    lines.add("## All figures");
    lines.add("");
    lines.add("Medians, with the least and the greatest of all measurements.");
    lines.add("");
    lines.add("| what | who | figures |");
    lines.add("|---|---|---|");
    for (Row row : Row.values()) {
      results
          .of(row)
          .forEach((who, measured) -> lines.add(line(row.title(), who, measured.toString())));
    }
  }

  private static String medians(@Nullable Measured measured) {
    return measured == null ? NOTHING : measured.medians(1);
  }

  private static String ratios(Measured ours, @Nullable Measured other) {
    if (other == null) {
      return NOTHING;
    }
    StringJoiner text = new StringJoiner(", ");
    ours.figures()
        .forEach(
            (quantity, figure) -> {
              Figure theirs = other.get(quantity);
              if (theirs != null && theirs.median() > 0) {
                text.add(quantity.ratio(figure.median() / theirs.median()));
              }
            });
    return text.toString();
  }

  private static String goals(Row row) {
    StringJoiner text = new StringJoiner(", ");
    row.goals().forEach(goal -> text.add(goal.toString()));
    return text.toString();
  }

  private String met(Row row, Map<String, Measured> measured) {
    StringJoiner text = new StringJoiner(", ");
    if (isQuick) {
      return text.toString();
    }
    for (Goal goal : row.goals()) {
      Boolean met = goal.isMet(measured);
      text.add(met == null ? "?" : met ? "yes" : "**no**");
    }
    return text.toString();
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
