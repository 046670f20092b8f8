package dev.shapewright.generator.text;

import dev.shapewright.generator.text.LineEdits.Edit;
import dev.shapewright.generator.text.LineEdits.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * How one text differs from another, in the unified format that {@code diff -u} writes and {@code
 * patch} reads.
 *
 * @param removed how many lines only the text before has
 * @param added how many lines only the text after has
 * @param lines the hunks, without the two lines that name files; empty if the texts are equal
 */
public record UnifiedDiff(int removed, int added, List<String> lines) {
  private static final int CONTEXT = 3;

  /**
   * Makes a difference.
   *
   * @param removed how many lines only the text before has
   * @param added how many lines only the text after has
   * @param lines the hunks
   */
  public UnifiedDiff {
    lines = List.copyOf(lines);
  }

  /**
   * Compares two texts.
   *
   * @param before the one
   * @param after the other
   * @return how they differ
   */
  public static UnifiedDiff between(String before, String after) {
    List<Edit> edits = LineEdits.between(lines(before), lines(after));
    List<String> lines = new ArrayList<>();
    int lineBefore = 1;
    int lineAfter = 1;
    int at = 0;
    while (at < edits.size()) {
      int start = Math.max(at, firstChange(edits, at) - CONTEXT);
      int end = start < edits.size() ? hunkEnd(edits, start) : start;
      lineBefore += start - at; // Between hunks all lines are kept.
      lineAfter += start - at;
      List<Edit> hunk = edits.subList(start, end);
      if (hunk.isEmpty()) {
        break;
      }
      int ofBefore = hunk.size() - count(hunk, Kind.ADDED);
      int ofAfter = hunk.size() - count(hunk, Kind.REMOVED);
      lines.add("@@ -" + range(lineBefore, ofBefore) + " +" + range(lineAfter, ofAfter) + " @@");
      hunk.forEach(edit -> addTo(lines, edit));
      lineBefore += ofBefore;
      lineAfter += ofAfter;
      at = end;
    }
    return new UnifiedDiff(count(edits, Kind.REMOVED), count(edits, Kind.ADDED), lines);
  }

  /** Of a text's lines each with its end, so that a missing one makes a difference. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }

  private static int firstChange(List<Edit> edits, int from) {
    int at = from;
    while (at < edits.size() && edits.get(at).kind() == Kind.KEPT) {
      at++;
    }
    return at == edits.size() ? at + CONTEXT : at;
  }

  /** Changes with no more kept lines between them than both would show are in one hunk. */
  private static int hunkEnd(List<Edit> edits, int start) {
    int lastChange = start;
    for (int at = start; at < edits.size() && at - lastChange <= 2 * CONTEXT + 1; at++) {
      if (edits.get(at).kind() != Kind.KEPT) {
        lastChange = at;
      }
    }
    return Math.min(edits.size(), lastChange + CONTEXT + 1);
  }

  private static int count(List<Edit> edits, Kind kind) {
    return (int) edits.stream().filter(edit -> edit.kind() == kind).count();
  }

  /** Where there are no lines, the one before is named. */
  private static String range(int start, int count) {
    return count == 1 ? Integer.toString(start) : (count == 0 ? start - 1 : start) + "," + count;
  }

  private static void addTo(List<String> lines, Edit edit) {
    String mark =
        switch (edit.kind()) {
          case KEPT -> " ";
          case REMOVED -> "-";
          case ADDED -> "+";
        };
    if (edit.line().endsWith("\n")) {
      lines.add(mark + edit.line().substring(0, edit.line().length() - 1));
    } else {
      lines.add(mark + edit.line());
      lines.add("\\ No newline at end of file");
    }
  }
}
