package dev.shapewright.generator.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects changes. A shape may stand in Java several times, as the request of one operation and
 * the response of another: what changes in it is one change, as bad as the worst of them.
 */
final class Changes {
  private record Key(
      ChangeKind kind,
      String subject,
      String text,
      @Nullable String before,
      @Nullable String after) {}

  private final Map<Key, Change> changes = new LinkedHashMap<>();

  void add(
      ChangeKind kind, Impact impact, String subject, String text, Collection<String> javaNames) {
    add(new Change(kind, impact, subject, text, null, null, null, List.copyOf(javaNames)));
  }

  /** From something to something else. */
  void add(
      ChangeKind kind,
      Impact impact,
      String subject,
      String text,
      @Nullable String before,
      @Nullable String after,
      Collection<String> javaNames) {
    add(new Change(kind, impact, subject, text, before, after, null, List.copyOf(javaNames)));
  }

  void add(Change change) {
    Key key =
        new Key(change.kind(), change.subject(), change.text(), change.before(), change.after());
    changes.merge(key, change, Changes::merged);
  }

  List<Change> sorted() {
    return changes.values().stream().sorted(Change.ORDER).toList();
  }

  private static Change merged(Change one, Change other) {
    List<String> names = new ArrayList<>(one.javaNames());
    names.addAll(other.javaNames());
    return new Change(
        one.kind(),
        one.impact().compareTo(other.impact()) <= 0 ? one.impact() : other.impact(),
        one.subject(),
        one.text(),
        one.before(),
        one.after(),
        one.direction() == other.direction() ? one.direction() : Direction.BOTH,
        names);
  }
}
