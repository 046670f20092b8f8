package dev.shapewright.generator;

import dev.shapewright.generator.text.UnifiedDiff;
import dev.shapewright.generator.write.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How files differ from what would be generated now.
 *
 * @param serviceName the service's full name
 * @param files how many files would be generated
 * @param differences the files that differ, sorted; empty if all is up to date
 */
public record CheckResult(String serviceName, int files, List<Difference> differences) {
  private static final int MOST_FILES = 5;
  private static final int MOST_LINES = 40;

  /**
   * Makes a result.
   *
   * @param serviceName the service's full name
   * @param files how many files would be generated
   * @param differences the files that differ
   */
  public CheckResult {
    differences = List.copyOf(differences);
  }

  /**
   * How many files differ.
   *
   * @return such as {@code 2 files differ, 1 is missing, 3 are left over}
   */
  public String summary() {
    long missing = differences.stream().filter(each -> each.present() == null).count();
    long leftOver = differences.stream().filter(each -> each.expected() == null).count();
    long changed = differences.size() - missing - leftOver;
    List<String> parts = new ArrayList<>();
    if (changed > 0) {
      parts.add(changed + (changed == 1 ? " file differs" : " files differ"));
    }
    if (missing > 0) {
      parts.add(missing + (missing == 1 ? " is missing" : " are missing"));
    }
    if (leftOver > 0) {
      parts.add(leftOver + (leftOver == 1 ? " is left over" : " are left over"));
    }
    return String.join(", ", parts);
  }

  /**
   * Whether there are files that would no longer be generated, which no run deletes that does not
   * remember to have written them.
   *
   * @return true if there are
   */
  public boolean hasLeftOvers() {
    return differences.stream().anyMatch(each -> each.expected() == null);
  }

  /**
   * The differences as {@code diff -u} writes them, from what is there to what would be: those of
   * the first files and of each the first lines, with sums for the rest. Files that are left over
   * are only named.
   *
   * @param name how a file is to be named
   * @return lines
   */
  public List<String> diff(Function<Path, String> name) {
    List<String> lines = new ArrayList<>();
    List<Difference> leftOver =
        differences.stream().filter(each -> each.expected() == null).toList();
    List<Difference> others = differences.stream().filter(each -> each.expected() != null).toList();
    for (Difference each : others.subList(0, Math.min(MOST_FILES, others.size()))) {
      String file = name.apply(each.file());
      lines.add("--- " + (each.present() == null ? "/dev/null" : file));
      lines.add("+++ " + file);
      List<String> hunks = diff(each).lines();
      lines.addAll(hunks.subList(0, Math.min(MOST_LINES, hunks.size())));
      if (hunks.size() > MOST_LINES) {
        lines.add("… " + (hunks.size() - MOST_LINES) + " more lines of this file");
      }
    }
    if (others.size() > MOST_FILES) {
      List<Difference> rest = others.subList(MOST_FILES, others.size());
      int removed = 0;
      int added = 0;
      for (Difference each : rest) {
        UnifiedDiff diff = diff(each);
        removed += diff.removed();
        added += diff.added();
      }
      lines.add(
          "… " + rest.size() + " more files: " + added + " lines added, " + removed + " removed");
    }
    for (Difference each : leftOver.subList(0, Math.min(MOST_LINES, leftOver.size()))) {
      lines.add("left over: " + name.apply(each.file()));
    }
    if (leftOver.size() > MOST_LINES) {
      lines.add("… " + (leftOver.size() - MOST_LINES) + " more left over");
    }
    return lines;
  }

  private static UnifiedDiff diff(Difference difference) {
    return UnifiedDiff.between(
        difference.present() == null ? "" : difference.present(),
        difference.expected() == null ? "" : difference.expected());
  }
}
