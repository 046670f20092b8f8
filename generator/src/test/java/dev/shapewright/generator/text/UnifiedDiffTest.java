package dev.shapewright.generator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class UnifiedDiffTest {
  private static final Pattern HEADER = Pattern.compile("@@ -(\\d+)(,\\d+)? \\+(\\d+)(,\\d+)? @@");
  private static final String NO_END = "\\ No newline at end of file";

  private static String text(String letters) {
    return letters.isEmpty() ? "" : String.join("\n", letters.split("")) + "\n";
  }

  private static String diff(String before, String after) {
    return String.join("\n", UnifiedDiff.between(text(before), text(after)).lines());
  }

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(UnifiedDiff.between("a\nb\n", "a\nb\n")).isEqualTo(new UnifiedDiff(0, 0, List.of()));
    assertThat(UnifiedDiff.between("", "")).isEqualTo(new UnifiedDiff(0, 0, List.of()));
  }

  @Test
  void showsAChangeWithThreeLinesAround() {
    assertThat(diff("abcdefghi", "abcdEfghi"))
        .isEqualTo(
            """
            @@ -2,7 +2,7 @@
             b
             c
             d
            -e
            +E
             f
             g
             h""");
  }

  @Test
  void removalsStandBeforeWhatTakesTheirPlace() {
    assertThat(diff("abc", "xyz"))
        .isEqualTo("@@ -1,3 +1,3 @@\n-a\n-b\n-c\n+x\n+y\n+z".replace("\\n", "\n"));
  }

  @Test
  void changesWithSixLinesBetweenThemAreInOneHunkAndWithSevenInTwo() {
    assertThat(diff("a123456b", "A123456B").lines().filter(line -> line.startsWith("@@")))
        .containsExactly("@@ -1,8 +1,8 @@");
    assertThat(diff("a1234567b", "A1234567B").lines().filter(line -> line.startsWith("@@")))
        .containsExactly("@@ -1,4 +1,4 @@", "@@ -6,4 +6,4 @@");
  }

  @Test
  void aTextThatIsEmptyHasTheRangeBeforeItsFirstLine() {
    assertThat(diff("", "ab")).isEqualTo("@@ -0,0 +1,2 @@\n+a\n+b");
    assertThat(diff("a", "")).isEqualTo("@@ -1 +0,0 @@\n-a");
  }

  @Test
  void aMissingEndOfTheLastLineIsADifference() {
    assertThat(UnifiedDiff.between("a\nb", "a\nb\n").lines())
        .containsExactly("@@ -1,2 +1,2 @@", " a", "-b", NO_END, "+b");
  }

  @Test
  void countsWhatIsRemovedAndAdded() {
    UnifiedDiff diff = UnifiedDiff.between(text("abcd"), text("xbcdyz"));

    assertThat(diff.removed()).isEqualTo(1);
    assertThat(diff.added()).isEqualTo(3);
  }

  @Test
  void textsThatHaveNothingInCommonAreReplacedWhateverTheirSize() {
    StringBuilder before = new StringBuilder("same\n");
    StringBuilder after = new StringBuilder("same\n");
    for (int i = 0; i < 100_000; i++) {
      before.append("a").append(i).append('\n');
      after.append("b").append(i).append('\n');
    }
    UnifiedDiff diff = UnifiedDiff.between(before.toString(), after.toString());

    assertThat(diff.removed()).isEqualTo(100_000);
    assertThat(diff.added()).isEqualTo(100_000);
    assertThat(diff.lines()).startsWith("@@ -1,100001 +1,100001 @@", " same", "-a0");
  }

  @Test
  void ofRandomTextsLeadsFromOneToTheOtherByTheFewestLines() {
    Random random = new Random(6);
    for (int i = 0; i < 3_000; i++) {
      String before = random(random);
      String after = random.nextInt(4) == 0 ? random(random) : mutated(before, random);
      UnifiedDiff diff = UnifiedDiff.between(before, after);

      assertThat(apply(before, diff.lines())).isEqualTo(after);
      assertThat(diff.removed() + diff.added()).isEqualTo(fewest(split(before), split(after)));
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int lines = random.nextInt(40); lines > 0; lines--) {
      text.append((char) ('a' + random.nextInt(5))).append('\n');
    }
    return text.isEmpty() || random.nextInt(5) > 0 ? text.toString() : text.append('z').toString();
  }

  private static String mutated(String text, Random random) {
    List<String> lines = new ArrayList<>(split(text));
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(lines.size() + 1);
      if (at < lines.size() && random.nextBoolean()) {
        lines.remove(at);
      } else if (at < lines.size() || text.endsWith("\n")) {
        lines.add(at, "new\n");
      }
    }
    return String.join("", lines);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  /** By the table of the longest common subsequences. */
  private static int fewest(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        common[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return a.size() + b.size() - 2 * common[a.size()][b.size()];
  }

  /** As the program {@code patch} would, without any tolerance. */
  private static String apply(String text, List<String> hunks) {
    List<String> before = split(text);
    StringBuilder after = new StringBuilder();
    int linesAfter = 0;
    int at = 0;
    for (int i = 0; i < hunks.size(); i++) {
      String line = hunks.get(i);
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        int start = Integer.parseInt(header.group(1)) - (",0".equals(header.group(2)) ? 0 : 1);
        for (; at < start; at++, linesAfter++) {
          after.append(before.get(at));
        }
        int startAfter = Integer.parseInt(header.group(3));
        assertThat(linesAfter + (",0".equals(header.group(4)) ? 0 : 1)).isEqualTo(startAfter);
        continue;
      }
      if (line.equals(NO_END)) {
        continue;
      }
      boolean ends = i + 1 == hunks.size() || !hunks.get(i + 1).equals(NO_END);
      String content = line.substring(1) + (ends ? "\n" : "");
      if (line.charAt(0) != '+') {
        assertThat(before.get(at++)).isEqualTo(content);
      }
      if (line.charAt(0) != '-') {
        after.append(content);
        linesAfter++;
      }
    }
    for (; at < before.size(); at++) {
      after.append(before.get(at));
    }
    return after.toString();
  }
}
