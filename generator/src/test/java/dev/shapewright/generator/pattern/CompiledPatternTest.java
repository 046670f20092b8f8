package dev.shapewright.generator.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How patterns are checked. */
final class CompiledPatternTest {
  private static final Node A = new Node.Characters(CharacterSet.of('a'));

  private static CompiledPattern compiled(String pattern) {
    return CompiledPattern.of(pattern, CompiledPattern.MOST_TABLE_BYTES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "[a-z]{1,63} loops",
        "^[a-z]+$ loops",
        "arn:(aws|aws-cn):[a-z]+(:[0-9]*)? loops",
        "(?!-)[a-z-]+ loops",
        "x\\b:\\b[0-9] loops",
        "(?!aws:)[a-z:]+ \"not loops and loops\"",
        "(?=.{1,9}$)[a-z]+(\\.[a-z]+)* \"loops and loops\"",
        "^[a-z]$|^arn:.* \"loops or loops\"",
        "[a-z]([a-z-]*[a-z])? \"table of 3 states\"",
        "[a-z-]*_[a-z_-]{0,200}_[a-z]{900} \"simulation of 1103 positions\"",
      })
  void choosesWhatAPersonCanReadIfItCan(String pattern, String how) {
    assertThat(compiled(pattern).how()).isEqualTo(how);
  }

  @Test
  void leavesToTheJdkWhatNoAutomatonCanDo() {
    assertThat(compiled("(a+)\\1").how()).isEqualTo("java.util.regex under a step budget: \\1");
    assertThat(compiled("a(?<=ab)").check()).isInstanceOf(Check.Guarded.class);
    assertThat(compiled("(?>a|b)").check()).isInstanceOf(Check.Guarded.class);
    assertThat(compiled("[a&&]").check()).isInstanceOf(Check.Guarded.class);
  }

  @Test
  void saysWhatIsNoPattern() {
    assertThat(compiled("[a-z").check())
        .isEqualTo(new Check.Invalid("Unclosed character class near index 3"));
  }

  @ParameterizedTest
  @CsvSource({"a^", "'\\P{C}*$}'", "/^x$/", "[^\\s\\S]", "(?=a)b", "'.*/^[\\d]{12}$/.*'"})
  void knowsWhatMatchesNothing(String pattern) {
    assertThat(compiled(pattern).matchesNothing()).isTrue();
  }

  @Test
  void findsThePublishedPatternsThatMatchNothing() throws IOException {
    List<String> models =
        List.of(
            "connect-2017-08-08",
            "dataexchange-2017-07-25",
            "ec2-2016-11-15",
            "qbusiness-2023-11-27");
    for (String model : models) {
      assertThat(PublishedPatterns.ofModel(model))
          .as(model)
          .filteredOn(pattern -> compiled(pattern).matchesNothing())
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"a", "''", "^$", "(?=.*a)[a-z]*"})
  void knowsWhatMatchesSomething(String pattern) {
    assertThat(compiled(pattern).matchesNothing()).isFalse();
  }

  @Test
  void makesNoLargerTablesThanAllowed() {
    String pattern = "[a-z]([a-z-]{0,61}[a-z])?";
    int bytes = compiled(pattern).tableBytes();
    assertThat(bytes).isPositive();
    assertThat(CompiledPattern.of(pattern, bytes).check()).isInstanceOf(Check.Table.class);
    assertThat(CompiledPattern.of(pattern, bytes - 1).check()).isInstanceOf(Check.Simulation.class);
  }

  @Test
  void whatIsTooDeepForTheStackIsLeftToTheJdk() {
    assertThat(compiled("a?b?".repeat(1_200)).check()).isInstanceOf(Check.Guarded.class);
    assertThat(compiled("a*b*".repeat(1_200)).check()).isInstanceOf(Check.Guarded.class);
    assertThat(compiled("a?b?".repeat(60)).check()).isNotInstanceOf(Check.Guarded.class);
  }

  @Test
  void aSimulationThatWouldTakeSecondsIsLeftToTheJdk() {
    assertThat(compiled("(?:[ab]?[bc]?){0,1000}x?.*a.{25}").check())
        .isInstanceOf(Check.Guarded.class);
    assertThat(compiled(".*a.{25}").check()).isInstanceOf(Check.Simulation.class);
  }

  @Test
  void hugeCountsDoNotOverflow() {
    assertThat(compiled("a{2000000000}a{2000000000}").matchesNothing()).isFalse();
    assertThat(compiled("a{0,2000000000}a{0,2000000000}").check())
        .isEqualTo(new Check.Loops(new Node.Repeat(A, 0, Node.UNLIMITED)));
  }

  @Test
  void whatIsNoPatternIsNotLookedAtFurther() {
    for (String pattern :
        List.of("\\p{Emoji_Foo}", "a{99999999999}", "(?<=a{99999999999})", "\\x{zz}", "(?")) {
      assertThat(compiled(pattern).check()).as(pattern).isInstanceOf(Check.Invalid.class);
      assertThat(compiled(pattern).isTextOnly()).as(pattern).isFalse();
      assertThat(CompiledPattern.singleRun(pattern)).as(pattern).isNull();
    }
  }

  @Test
  void comesToTheSameEveryTime() {
    for (String pattern : List.of("a*b|[ab]{2,9}c", "(?!.*--)[a-z-]{1,63}\\p{L}?")) {
      assertThat(compiled(pattern)).isEqualTo(compiled(pattern));
    }
  }

  /** None is unaccounted for, and how many are checked by what: those of the published models. */
  @Test
  void accountsForEveryPublishedPattern() throws IOException {
    Map<String, Integer> ways = new TreeMap<>();
    List<String> matchNothing = new ArrayList<>();
    List<String> guarded = new ArrayList<>();
    List<String> patterns = PublishedPatterns.tried();
    for (String each : patterns) {
      CompiledPattern compiled = compiled(each);
      ways.merge(way(compiled.check()), 1, Integer::sum);
      if (compiled.matchesNothing()) {
        matchNothing.add(each);
      }
      if (compiled.check() instanceof Check.Guarded) {
        guarded.add(each);
      }
    }
    System.out.println(patterns.size() + " patterns: " + ways);
    assertThat(ways.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(patterns.size());
    assertThat(ways).doesNotContainKey("not a pattern");
    if (PublishedPatterns.areAllTried()) {
      assertThat(guarded).hasSizeLessThanOrEqualTo(7);
      assertThat(matchNothing).hasSize(4);
    }
  }

  private static String way(Check check) {
    if (check instanceof Check.Loops) {
      return "loops";
    }
    if (check instanceof Check.Table) {
      return "table";
    }
    if (check instanceof Check.Simulation) {
      return "simulation";
    }
    if (check instanceof Check.Joined joined) {
      return isLoops(joined) ? "loops joined" : "several joined";
    }
    return check instanceof Check.Guarded ? "step budget" : "not a pattern";
  }

  private static boolean isLoops(Check check) {
    return check instanceof Check.Loops
        || (check instanceof Check.Not not && isLoops(not.check()))
        || (check instanceof Check.Joined joined
            && joined.parts().stream().allMatch(CompiledPatternTest::isLoops));
  }
}
