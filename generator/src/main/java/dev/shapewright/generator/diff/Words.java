package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Deprecation;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what a model says to people: documentation and deprecations. */
final class Words {
  private static final int SHOWN = 60;
  private static final int BEFORE_DIFFERENCE = 20;

  private final Changes changes;

  Words(Changes changes) {
    this.changes = changes;
  }

  void documentation(
      String subject, @Nullable String old, @Nullable String now, Collection<String> javaNames) {
    if (Objects.equals(old, now)) {
      return;
    }
    String before = plain(old);
    String after = plain(now);
    String text =
        old == null
            ? "documentation added"
            : now == null ? "documentation removed" : "documentation changed";
    if (before.equals(after)) {
      changes.add(
          ChangeKind.DOCUMENTATION,
          Impact.DOCUMENTATION,
          subject,
          "documentation changed in its markup alone",
          javaNames);
      return;
    }
    int same = common(before, after);
    changes.add(
        ChangeKind.DOCUMENTATION,
        Impact.DOCUMENTATION,
        subject,
        text,
        old == null ? null : excerpt(before, same),
        now == null ? null : excerpt(after, same),
        javaNames);
  }

  void deprecation(
      String subject,
      @Nullable Deprecation old,
      @Nullable Deprecation now,
      Collection<String> javaNames) {
    if (Objects.equals(old, now)) {
      return;
    }
    if (now == null) {
      add(Impact.COMPATIBLE, subject, "no longer deprecated", javaNames);
    } else if (old == null) {
      String why = now.message() == null ? "" : ": " + plain(now.message());
      add(Impact.COMPATIBLE, subject, "deprecated" + why, javaNames);
    } else {
      add(Impact.DOCUMENTATION, subject, "deprecated for another reason", javaNames);
    }
  }

  private void add(Impact impact, String subject, String text, Collection<String> javaNames) {
    changes.add(ChangeKind.DEPRECATION, impact, subject, text, javaNames);
  }

  /** Text alone, in one line: what stands in angle brackets is left out. */
  static String plain(@Nullable String html) {
    StringBuilder text = new StringBuilder();
    boolean tag = false;
    for (char c : (html == null ? "" : html).toCharArray()) {
      if (c == '<') {
        tag = true;
      } else if (c == '>' && tag) {
        tag = false;
        text.append(' ');
      } else if (!tag) {
        text.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return text.toString().strip().replaceAll(" {2,}", " ");
  }

  private static int common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  /** A text around the place where it begins to differ, from word to word. */
  private static String excerpt(String text, int difference) {
    int from = Math.max(0, difference - BEFORE_DIFFERENCE);
    if (from > 0) {
      int space = text.lastIndexOf(' ', from);
      from = space < Math.max(0, from - SHOWN) ? from : space + 1;
    }
    int to = Math.min(text.length(), from + SHOWN);
    if (to < text.length()) {
      int space = text.lastIndexOf(' ', to);
      to = space > difference ? space : to;
    }
    from = atCodePoint(text, from);
    to = atCodePoint(text, to);
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  private static int atCodePoint(String text, int index) {
    boolean within =
        index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return within ? index - 1 : index;
  }
}
