package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.pattern.CompiledPattern;
import dev.shapewright.generator.pattern.Oracle;
import dev.shapewright.generator.pattern.PatternSamples;
import dev.shapewright.generator.pattern.PublishedPatterns;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emitted code answers quickly and on a small stack, whatever the value. */
final class PatternLimitsTest {
  private static final int LENGTH = 100_000;
  private static final long MOST_NANOS = 50_000_000;
  private static final long SMALL_STACK = 256 * 1024;
  private static final int BATCH = 100;

  /** The first few run before the compiler of the JVM has got to it. */
  private static final int MOST_ATTEMPTS = 6;

  /** Time of the processor: other work of the machine does not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /**
   * Patterns of published models for which {@code java.util.regex} takes exponential time or more
   * stack than there is, and one more: a repetition of a repetition.
   */
  private static final List<String> HARD =
      List.of(
          "^([^/]([!-~]+/){1,511})?[A-Za-z0-9_+=,.@-]{1,64}$",
          "^https://([.\\-_a-zA-Z0-9]+/?){3,1016}$",
          "(.|\\n)*",
          ".*(?:[ \\r\\n\\t].*)*",
          "([a-z]+)*([a-z]+)?");

  private final List<String> slow = new ArrayList<>();

  @Test
  void answersWithinMillisecondsOnSmallStack(@TempDir Path folder) throws Exception {
    TreeSet<String> all = new TreeSet<>(PublishedPatterns.tried());
    all.addAll(HARD);
    List<String> patterns = List.copyOf(all);
    for (int i = 0; i < patterns.size(); i += BATCH) {
      tryAll(
          patterns.subList(i, Math.min(patterns.size(), i + BATCH)), folder.resolve("batch" + i));
    }
    assertThat(slow).isEmpty();
  }

  @Test
  void regexOfTheJdkFailsWhereTablesDoNot() throws Exception {
    List<String> undecided = new ArrayList<>();
    onSmallStack(
        () -> {
          for (String pattern : HARD) {
            Oracle oracle = new Oracle(pattern);
            if (new PatternSamples(pattern)
                .large(LENGTH).stream().anyMatch(value -> oracle.matches(value).isEmpty())) {
              undecided.add(pattern);
            }
          }
        });
    assertThat(undecided).isEqualTo(HARD);
  }

  private void tryAll(List<String> patterns, Path folder) throws Exception {
    List<CompiledPattern> compiled = new ArrayList<>();
    patterns.forEach(
        each -> compiled.add(CompiledPattern.of(each, CompiledPattern.MOST_TABLE_BYTES)));
    EmittedPatterns emitted = new EmittedPatterns(compiled, folder);
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      int index = i;
      List<String> values = new PatternSamples(pattern).large(LENGTH);
      onSmallStack(
          () -> {
            for (String value : values) {
              tryOne(pattern, value, emitted, index);
            }
          });
    }
  }

  private void tryOne(String pattern, String value, EmittedPatterns emitted, int index) {
    long best = Long.MAX_VALUE;
    for (int attempt = 0; attempt < MOST_ATTEMPTS && best > MOST_NANOS; attempt++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      emitted.matches(index, value);
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    if (best > MOST_NANOS) {
      slow.add(best / 1_000_000 + " ms for " + pattern);
    }
  }

  private static void onSmallStack(Runnable action) throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Thread thread = new Thread(null, action, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
    thread.start();
    thread.join();
    assertThat(failures).isEmpty();
  }
}
