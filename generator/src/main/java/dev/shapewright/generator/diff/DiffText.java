package dev.shapewright.generator.diff;

import java.util.ArrayList;
import java.util.List;

/** Tells what differs between two versions of a service, for logs. */
public final class DiffText {
  /** More than this of one impact belong into a file. */
  private static final int MOST_CHANGES = 50;

  private static final int MOST_NAMES = 6;
  private static final int LONGEST = 160;

  private DiffText() {}

  // AWS Data Pipeline: 2 changes: 1 source-breaking, 1 compatible
  // source-breaking:
  //   TaskObject.objects: member removed
  //     TaskObject.Builder.objects(), TaskObject.hasObjects(), TaskObject.objects()
  // compatible:
  //   ...
  /**
   * The lines of a log.
   *
   * @param diff what differs
   * @return lines without line feeds, the headline first
   */
  public static List<String> lines(ModelDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add(OneLine.of(diff.headline()));
    for (Impact impact : Impact.values()) {
      List<Change> changes = diff.changes(impact);
      if (!changes.isEmpty()) {
        lines.add(impact.words() + ":");
      }
      for (Change change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
        add(change, lines);
      }
      if (changes.size() > MOST_CHANGES) {
        lines.add("  and " + Plural.of(changes.size() - MOST_CHANGES, "more change"));
      }
    }
    return lines;
  }

  private static void add(Change change, List<String> lines) {
    lines.add("  " + OneLine.of(change.toString(), LONGEST) + direction(change));
    if (change.was() != null) {
      lines.add("    was " + OneLine.of(String.valueOf(change.before()), LONGEST));
    }
    if (change.is() != null) {
      lines.add("    " + change.is() + " " + OneLine.of(String.valueOf(change.after()), LONGEST));
    }
    if (!change.javaNames().isEmpty() && change.impact() != Impact.DOCUMENTATION) {
      lines.add("    " + names(change.javaNames()));
    }
  }

  static String direction(Change change) {
    Direction direction = change.direction();
    if (direction == null) {
      return "";
    }
    return switch (direction) {
      case SENT -> ", in requests";
      case RECEIVED -> ", in responses";
      case BOTH -> ", in requests and responses";
    };
  }

  private static String names(List<String> names) {
    int shown = Math.min(MOST_NAMES, names.size());
    String text = String.join(", ", names.subList(0, shown));
    return names.size() > shown ? text + " and " + (names.size() - shown) + " more" : text;
  }
}
