package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Patterns that {@code java.util.regex} tries for a limited number of steps. */
final class GuardedPatternTest {
  private static final long SMALL_STACK = 256 * 1024;

  private final List<String> log = new ArrayList<>();

  private GuardedPattern pattern(String pattern) {
    return new GuardedPattern(pattern, new Recorder());
  }

  @Test
  void decidesOnTheWholeValue() {
    GuardedPattern twice = pattern("([a-z]+)-\\1");
    assertThat(twice.matches("ab-ab")).isTrue();
    assertThat(twice.matches("ab-ac")).isFalse();
    assertThat(twice.matches("ab-ab\n")).isFalse();
    assertThat(log).isEmpty();
  }

  /** There are 2 to the power of 60 ways to split the value; none of them matches. */
  @Test
  void aValueThatTakesTooManyStepsCountsAsValidAndAWarningSaysSoWithoutTheValue() {
    assertThat(pattern("(x+x+)+(y)\\2").matches("x".repeat(60))).isTrue();
    assertThat(log)
        .containsExactly(
            "WARNING Not checked: a value of 60 characters takes too long to match against the"
                + " pattern (x+x+)+(y)\\2");
  }

  @Test
  void soDoesAValueThatTakesTooMuchStack() throws InterruptedException {
    List<Boolean> answers = new ArrayList<>();
    GuardedPattern deep = pattern("((x|y)\\2?)*");
    Thread thread =
        new Thread(null, () -> answers.add(deep.matches("x".repeat(90_000))), "small", SMALL_STACK);
    thread.start();
    thread.join();
    assertThat(answers).containsExactly(true);
    assertThat(log).singleElement().asString().startsWith("WARNING Not checked: a value of 90000 ");
  }

  private final class Recorder implements System.Logger {
    @Override
    public String getName() {
      return "recorder";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String message,
        @Nullable Throwable thrown) {
      log.add(level + " " + message);
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String format,
        @Nullable Object... values) {
      log.add(level + " " + format);
    }
  }
}
