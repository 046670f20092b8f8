package dev.shapewright.generator.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells changes in one short line. */
final class ShortForm {
  /** As much as a line of a log bears beside what stands before it. */
  private static final int LONGEST = 160;

  private static final int LONGEST_ITEM = 80;
  private static final int ROOM_FOR_REST = " and 1,000 more".length();

  private ShortForm() {}

  /**
   * What a line tells at once.
   *
   * @param text the words
   * @param changes how many changes they stand for
   */
  private record Item(String text, int changes) {}

  // -1 member (TaskObject.objects), taskId max 2048 -> 1024 (tightened) and 3 more
  static String of(List<Change> changes) {
    if (changes.isEmpty()) {
      return "nothing of what is generated";
    }
    StringBuilder line = new StringBuilder();
    int told = 0;
    for (Item item : items(changes)) {
      String text = (line.isEmpty() ? "" : ", ") + item.text();
      boolean last = told + item.changes() == changes.size();
      if (line.length() + text.length() + (last ? 0 : ROOM_FOR_REST) > LONGEST) {
        break;
      }
      line.append(text);
      told += item.changes();
    }
    int rest = changes.size() - told;
    return rest == 0 ? line.toString() : line + String.format(Locale.ROOT, " and %,d more", rest);
  }

  /** What can be counted is, within one impact; all else stands alone. */
  private static List<Item> items(List<Change> changes) {
    Map<String, List<Change>> groups = new LinkedHashMap<>();
    for (Change change : changes) {
      String key =
          isCounted(change.kind())
              ? change.impact() + " " + change.kind()
              : "single " + groups.size();
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(change);
    }
    return groups.values().stream().map(ShortForm::item).toList();
  }

  private static boolean isCounted(ChangeKind kind) {
    return kind.sign() != null || kind == ChangeKind.DOCUMENTATION;
  }

  private static Item item(List<Change> group) {
    Change first = group.get(0);
    int count = group.size();
    String text;
    if (first.kind() == ChangeKind.DOCUMENTATION) {
      text = Plural.of(count, first.kind().noun()) + " changed";
    } else if (first.kind().sign() != null) {
      text =
          first.kind().sign()
              + Plural.of(count, first.kind().noun())
              + (count == 1 ? " (" + first.subject() + ")" : "");
    } else {
      text = first.subject() + " " + first.text();
    }
    return new Item(OneLine.of(text, LONGEST_ITEM), count);
  }
}
