package dev.shapewright.generator.diff;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a service.
 *
 * @param kind what has changed
 * @param impact what it means for callers
 * @param subject what it is about, as the model names it, such as {@code PollForTask} or {@code
 *     SetTaskStatusInput.taskId}
 * @param text what has happened to it, such as {@code max length 2048 -> 1024 (tightened)}
 * @param before how it was, or null where it was not
 * @param after how it is, or null where it is not
 * @param direction which way values go, or null where that does not matter
 * @param javaNames the classes, methods and constants that it touches, without packages, sorted
 */
public record Change(
    ChangeKind kind,
    Impact impact,
    String subject,
    String text,
    @Nullable String before,
    @Nullable String after,
    @Nullable Direction direction,
    List<String> javaNames) {
  /** The worst first, then by what has changed, then by name. */
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::impact)
          .thenComparing(Change::kind)
          .thenComparing(Change::subject)
          .thenComparing(Change::text);

  /**
   * Makes a change.
   *
   * @param kind what has changed
   * @param impact what it means for callers
   * @param subject what it is about, as the model names it, such as {@code PollForTask} or {@code
   *     SetTaskStatusInput.taskId}
   * @param text what has happened to it, such as {@code max length 2048 -> 1024 (tightened)}
   * @param before how it was, or null where it was not
   * @param after how it is, or null where it is not
   * @param direction which way values go, or null where that does not matter
   * @param javaNames the classes, methods and constants that it touches, without packages, sorted
   */
  public Change {
    javaNames = javaNames.stream().distinct().sorted().toList();
  }

  /** What stands before how it was, for people; null where there is nothing to add to the text. */
  @Nullable String was() {
    return before == null || text.contains(" -> ") ? null : "was";
  }

  /** What stands before how it is, for people; null where there is nothing to add to the text. */
  @Nullable String is() {
    if (after == null || text.contains(" -> ")) {
      return null;
    }
    return kind == ChangeKind.MEMBER_ADDED ? "type" : "is";
  }

  /** Subject and text, such as {@code taskId: max length 2048 -> 1024 (tightened)}. */
  @Override
  public String toString() {
    return subject + ": " + text;
  }
}
