package dev.shapewright.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
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
        "- All figures are of one run. A KB is 1,000 bytes. CPU is that of the whole process.");
    lines.add("- Ours validates every request, which the SDK does not.");
    if (isQuick) {
      lines.add("- **A quick run: hardly anything was warm. Its times mean nothing.**");
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
    lines.add("Not ahead of the SDK: " + behind() + ".");
    lines.add("");
  }

  /** Rows in which the SDK takes less of anything. */
  private String behind() {
    StringJoiner behind = new StringJoiner("; ");
    behind.setEmptyValue("nothing that was measured");
    for (Row row : Row.values()) {
      Map<String, Measured> measured = results.of(row);
      Measured ours = measured.get(Row.OURS);
      Measured peer = measured.get(row.peer());
      if (ours != null && peer != null) {
        ours.figures()
            .forEach(
                (quantity, figure) -> {
                  Figure theirs = peer.get(quantity);
                  if (theirs != null && figure.median() >= theirs.median()) {
                    behind.add(row.title() + " (" + quantity.name().toLowerCase(Locale.ROOT) + ")");
                  }
                });
      }
    }
    return behind.toString();
  }

  private void scaling() {
    for (Scaling scaling : results.scalings()) {
      lines.add("## " + scaling.title());
      lines.add("");
      lines.add("![" + scaling.title() + "](" + scaling.plot() + ")");
      lines.add("");
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
    if (measured == null) {
      return NOTHING;
    }
    StringJoiner text = new StringJoiner(", ");
    measured.figures().forEach((quantity, figure) -> text.add(quantity.text(figure.median())));
    return text.toString();
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

  private static String met(Row row, Map<String, Measured> measured) {
    StringJoiner text = new StringJoiner(", ");
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
