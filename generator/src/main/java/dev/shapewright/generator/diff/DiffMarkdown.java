package dev.shapewright.generator.diff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what differs between two versions of a service as Markdown. */
public final class DiffMarkdown {
  private static final String SPECIAL = "\\`*_{}[]<>#|~&";

  /** What every document begins with. */
  public static final String BEGINNING = "# Changes of ";

  private DiffMarkdown() {}

  // # Changes of AWS Data Pipeline
  //
  // From `models/old` to `models/new`.
  //
  // | for callers | changes |
  // | --- | ---: |
  // | source-breaking | 1 |
  //
  // ## Source-breaking
  //
  // - `TaskObject.objects`: member removed, in responses
  //   Java: `TaskObject.objects()`
  /**
   * The whole document.
   *
   * @param diff what differs
   * @return lines, each ended by a line feed
   */
  public static String text(ModelDiff diff) {
    StringBuilder text = new StringBuilder();
    text.append(BEGINNING).append(escaped(diff.service())).append("\n\n");
    text.append("From ").append(code(diff.before())).append(" to ").append(code(diff.after()));
    text.append(".\n\n");
    if (diff.changes().isEmpty()) {
      return text.append("Nothing of what is generated differs.\n").toString();
    }
    text.append("| for callers | changes |\n| --- | ---: |\n");
    for (Impact impact : Impact.values()) {
      int count = diff.changes(impact).size();
      text.append("| ").append(impact.words()).append(" | ");
      text.append(String.format(Locale.ROOT, "%,d", count)).append(" |\n");
    }
    for (Impact impact : Impact.values()) {
      List<Change> changes = diff.changes(impact);
      if (!changes.isEmpty()) {
        text.append("\n## ").append(capitalized(impact.words())).append("\n\n");
        changes.forEach(change -> append(change, text));
      }
    }
    return text.toString();
  }

  private static void append(Change change, StringBuilder text) {
    text.append("- ").append(code(change.subject())).append(": ").append(escaped(change.text()));
    text.append(DiffText.direction(change));
    if (change.was() != null) {
      text.append("  \n  was ").append(code(String.valueOf(change.before())));
    }
    if (change.is() != null) {
      text.append("  \n  ").append(change.is()).append(' ');
      text.append(code(String.valueOf(change.after())));
    }
    if (!change.javaNames().isEmpty()) {
      text.append("  \n  Java: ");
      text.append(
          change.javaNames().stream().map(DiffMarkdown::code).collect(Collectors.joining(", ")));
    }
    text.append('\n');
  }

  private static String capitalized(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : OneLine.of(text).toCharArray()) {
      if (SPECIAL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString().replace(" -\\> ", " → ");
  }

  /** Text within which nothing has a meaning: its quotes are longer than any within. */
  private static String code(String text) {
    String line = OneLine.of(text);
    String quotes = "`";
    while (line.contains(quotes)) {
      quotes += "`";
    }
    boolean padded =
        line.isBlank() || line.startsWith("`") || line.endsWith("`") || line.startsWith(" ");
    return padded ? quotes + " " + line + " " + quotes : quotes + line + quotes;
  }
}
