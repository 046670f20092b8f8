package dev.shapewright.generator;

import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.plan.PatternReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes how patterns are checked, for people to read. */
final class PatternReportText {
  private PatternReportText() {}

  // 9 patterns: 7 loops, 2 tables; 1,034 bytes of tables; 0 not always checked
  static String summary(List<PatternReport> patterns) {
    List<String> kinds = new ArrayList<>();
    for (CompiledPattern.Kind kind : CompiledPattern.Kind.values()) {
      long count = patterns.stream().filter(pattern -> pattern.kind() == kind).count();
      if (count > 0) {
        kinds.add(count + " " + (count == 1 ? kind.one() : kind.many()));
      }
    }
    int bytes = patterns.stream().mapToInt(PatternReport::tableBytes).sum();
    long unchecked =
        patterns.stream().filter(each -> each.kind() == CompiledPattern.Kind.GUARDED).count();
    return patterns.size()
        + (patterns.size() == 1 ? " pattern" : " patterns")
        + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds))
        + String.format(
            Locale.ROOT, "; %,d bytes of tables; %d not always checked", bytes, unchecked);
  }

  // 9 patterns: 7 loops, 2 tables; 1,034 bytes of tables; 0 not always checked
  //
  // loops
  //   of shapes id, name
  //   [a-z]{1,63}
  static String text(List<PatternReport> patterns) {
    StringBuilder text = new StringBuilder(summary(patterns)).append('\n');
    for (PatternReport each : patterns) {
      text.append('\n').append(each.how());
      if (each.tableBytes() > 0) {
        text.append(String.format(Locale.ROOT, "; %,d bytes", each.tableBytes()));
      }
      text.append(each.matchesNothing() ? "; matches nothing\n" : "\n")
          .append(each.shapes().size() == 1 ? "  of shape " : "  of shapes ")
          .append(String.join(", ", each.shapes()))
          .append("\n  ")
          .append(inOneLine(each.pattern()))
          .append('\n');
    }
    return text.toString();
  }

  /** With escapes for what would end or hide a line. */
  private static String inOneLine(String pattern) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < ' ' || (c >= 0x7f && c < 0xa0) || c >= 0x2000) {
        line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
