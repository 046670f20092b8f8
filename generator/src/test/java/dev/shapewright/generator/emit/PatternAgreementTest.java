package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.pattern.Check;
import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.pattern.Oracle;
import dev.shapewright.generator.pattern.PatternSamples;
import dev.shapewright.generator.pattern.PublishedPatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emitted code says of every value what {@code java.util.regex} says. */
final class PatternAgreementTest {
  private static final int EACH = 100;
  private static final int BATCH = 100;
  private static final long STACK = 1L << 29;

  private final List<String> disagreements = new ArrayList<>();
  private final List<String> tooFew = new ArrayList<>();
  private int matching;
  private int others;
  private int undecided;

  /** One of each construct of the syntax, and its pitfalls. */
  private static final List<String> CONSTRUCTS =
      List.of(
          "",
          "^$",
          "a|ab|abc",
          "(|a)b",
          "a{0}b{2,3}?c{1,}?",
          "a*+b",
          "a?+a",
          "[ab]{1,3}+c",
          "(?:x|y)+z",
          "(?<name>a)+",
          "a$",
          "(a$|b)c?",
          "(?:a|$)\\n?",
          "a$\\n",
          "(?=ab$).+",
          "(?=a\\r?$)[a-z\\r\\n]*",
          "\\A[a-c]+\\z",
          "\\Aa\\Z",
          "x^a|^b",
          "[^-]+(?!-)[a-z-]*",
          "(?:(?!--)[a-z-])*",
          "(?![0-9]+$)[0-9a-f]{1,4}",
          "(?=.*[a-z])(?=.*[0-9])[a-z0-9]+",
          "(?:[a-z]+(?<!q)\\.)+",
          "[a-z-]*(?<![-.])",
          "(?<=^|\\.)a|b(?<=b)",
          "\\ba-b\\b.*",
          ".*\\Bx.*",
          "(?i)aBc[d-f]",
          "x(?i:a)a",
          "(?i)[^k]",
          "(?s).a",
          "(?s:.).",
          "[a&&b]|c",
          "[a-z&&[^m-p]]+",
          "[a-z&&[^m-p]&&[k-z]]+",
          "[^a-c[x-z]]",
          "[]a]",
          "[^]a]",
          "[a-]|[-a]|[a\\-z]",
          "[\\w-.]",
          "[&a]&",
          "[$^.*{]{2}",
          "\\{\\}}]",
          "\\x41\\u0042\\x{1F600}\\t\\0101\\cA\\e",
          "\\uD83D\\uDE00?",
          "\\uD83D.?",
          "a\\uDE00|\\uD83D",
          "(?s)[ab].{0,5}|[bc].{1,}",
          "[\\uD800\\uDC00-\\uDBFF\\uDFFF]+",
          "[\uD83D\uDE00-\uD83D\uDE4F]",
          "\\h\\v\\H\\V",
          "\\s\\S\\d\\D\\w\\W",
          "\\p{L}\\P{L}\\pN",
          "[\\p{Print}&&[^|:/]]+",
          "[^\\p{Lu}]\\p{IsAlphabetic}",
          "(a?b?){2,3}",
          "((a*)b?)*c",
          "(?:(?=a)a|b)*",
          "(a{2,3}){2}",
          "(a{2}){0,2}b?a",
          "(?:a.{1,40}){1,3}b[^b]{20}",
          "[a-z]+(?=5\\z)",
          "(?=[a-z]+(?=[0-9]\\z))[a-z0-9]{1,9}",
          "(?i)\\p{Lu}",
          "(?i)[\\p{Lower}-]+",
          "(?i)\\P{Ll}{1,2}?|",
          "(?:a[^-]{1,3}-){3}");

  @Test
  void agreesOnEveryConstruct(@TempDir Path folder) throws Exception {
    onLargeStack(() -> compare(CONSTRUCTS, folder));
    assertThat(disagreements).isEmpty();
    assertThat(tooFew).isEmpty();
  }

  @Test
  void agreesOnMatchingAndOtherValues(@TempDir Path folder) throws Exception {
    List<String> patterns = PublishedPatterns.tried();
    onLargeStack(
        () -> {
          for (int i = 0; i < patterns.size(); i += BATCH) {
            compare(
                patterns.subList(i, Math.min(patterns.size(), i + BATCH)),
                folder.resolve("batch" + i));
          }
        });
    System.out.printf(
        "%d patterns, %d values that match, %d others, %d undecided%n",
        patterns.size(), matching, others, undecided);
    assertThat(disagreements).isEmpty();
    assertThat(tooFew).isEmpty();
  }

  private void compare(List<String> patterns, Path folder) throws Exception {
    List<CompiledPattern> compiled = new ArrayList<>();
    patterns.forEach(
        each -> compiled.add(CompiledPattern.of(each, CompiledPattern.MOST_TABLE_BYTES)));
    EmittedPatterns emitted = new EmittedPatterns(compiled, folder);
    for (int i = 0; i < patterns.size(); i++) {
      compare(compiled.get(i), i, emitted);
    }
  }

  private void compare(CompiledPattern pattern, int index, EmittedPatterns emitted) {
    PatternSamples samples = new PatternSamples(pattern.pattern());
    Oracle oracle = new Oracle(pattern.pattern());
    List<String> matched = new ArrayList<>();
    int before = matching;
    for (String value : samples.matching(2 * EACH)) {
      if (compare(pattern, value, emitted.matches(index, value), oracle)) {
        matched.add(value);
      }
    }
    int othersBefore = others;
    for (String value : samples.others(matched, 3 * EACH)) {
      compare(pattern, value, emitted.matches(index, value), oracle);
    }
    if (pattern.check() instanceof Check.Guarded) {
      return; // There is no automaton to make strings with, and the code is what it is compared to.
    }
    count(matching - before, pattern.matchesNothing() ? 0 : samples.matchingStrings(EACH), pattern);
    count(others - othersBefore, samples.otherStrings(EACH), pattern);
  }

  private void count(int tried, int possible, CompiledPattern pattern) {
    if (tried < Math.min(EACH, possible)) {
      tooFew.add(tried + " of " + possible + " strings tried: " + pattern.pattern());
    }
  }

  private boolean compare(CompiledPattern pattern, String value, boolean actual, Oracle oracle) {
    Optional<Boolean> expected = oracle.matches(value);
    if (expected.isEmpty()) {
      undecided++;
      return false;
    }
    if (expected.get() != actual) {
      disagreements.add(
          pattern.pattern() + " (" + pattern.how() + ") of \"" + value + "\": " + actual);
    }
    if (expected.get()) {
      matching++;
    } else {
      others++;
    }
    return expected.get();
  }

  /** Runs where java.util.regex, which recurs, has room. */
  private static void onLargeStack(Action action) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                action.run();
              } catch (Exception | Error e) {
                failure.set(e);
              }
            },
            "patterns",
            STACK);
    thread.start();
    thread.join();
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }

  private interface Action {
    void run() throws Exception;
  }
}
