package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ShellActivityTest {
  private final Path dir;

  ShellActivityTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void exitCodeZeroSucceedsWithTheOutput() {
    assertThat(new ShellActivity("echo one; echo two").run())
        .isEqualTo(new ActivityResult.Succeeded("one\ntwo\n"));
  }

  @Test
  void anotherExitCodeFailsWithTheLastLineOfTheErrorOutput() {
    Failure failure = failureOf("echo fine; echo first >&2; echo last >&2; exit 3");

    assertThat(failure.errorId()).isEqualTo("ActivityFailed");
    assertThat(failure.message()).isEqualTo("The command ended with exit code 3: last");
    assertThat(failure.stackTrace()).startsWith("exit code 3 of: sh -c echo").endsWith("last\n");
  }

  @Test
  void withoutErrorOutputTheStandardOutputTellsWhy() {
    assertThat(failureOf("echo why; exit 1").message())
        .isEqualTo("The command ended with exit code 1: why");
    assertThat(failureOf("exit 1").message())
        .isEqualTo("The command ended with exit code 1: no output");
  }

  @Test
  void theStackTraceIsTheEndOfLongOutputInAllowedCharacters() {
    Failure failure = failureOf("seq 1 100000 >&2; printf 'a\\033[31mb' >&2; exit 1");

    assertThat(failure.stackTrace()).hasSize(1024).endsWith("99999\n100000\na?[31mb");
    assertThat(failure.message()).endsWith("a?[31mb");
  }

  @Test
  void theStackTraceIsCutBetweenCodePoints() {
    String flames = "\uD83D\uDD25".repeat(1500);

    assertThat(Failure.withOutput("E", "m", flames).stackTrace())
        .isEqualTo("\uD83D\uDD25".repeat(1024));
    assertThat(new Failure("E", "m", flames).stackTrace()).isEqualTo("\uD83D\uDD25".repeat(1024));
  }

  @Test
  void aCommandThatCannotBeStartedFailsWithTheStackTrace() {
    Failure failure = failureOf("echo a\0b");

    assertThat(failure.errorId()).isEqualTo("ActivityNotStarted");
    assertThat(failure.stackTrace()).startsWith("java.io.IOException").contains("\tat ");
  }

  @Test
  void stoppingKillsTheCommandAndItsChildren() throws Exception {
    Path pids = dir.resolve("pids");
    ShellActivity activity =
        new ShellActivity("sleep 60 & echo $! > " + pids + "; sh -c 'sleep 61; true'; true");
    CompletableFuture<ActivityResult> result = CompletableFuture.supplyAsync(activity::run);
    long child = awaitPid(pids);
    ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
    assertThat(handle.isAlive()).isTrue();

    activity.stop();

    assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new ActivityResult.Stopped());
    assertThat(handle.onExit()).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void aCommandThatIgnoresTheRequestIsKilled() throws Exception {
    Path pids = dir.resolve("pids");
    ShellActivity activity =
        new ShellActivity(
            "trap '' TERM; echo $$ > " + pids + "; while :; do sleep 0.1; done",
            Duration.ofMillis(100));
    CompletableFuture<ActivityResult> result = CompletableFuture.supplyAsync(activity::run);
    ProcessHandle shell = ProcessHandle.of(awaitPid(pids)).orElseThrow();

    activity.stop();

    assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new ActivityResult.Stopped());
    assertThat(shell.onExit()).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void anActivityThatWasStoppedBeforeDoesNotBegin() {
    Path file = dir.resolve("made");
    ShellActivity activity = new ShellActivity("touch " + file);
    activity.stop();

    assertThat(activity.run()).isEqualTo(new ActivityResult.Stopped());
    assertThat(file).doesNotExist();
  }

  @Test
  void aProcessLeftInTheBackgroundDoesNotHoldTheActivity() throws Exception {
    Path pids = dir.resolve("pids");

    ActivityResult result = new ShellActivity("sleep 60 & echo $! > " + pids).run();

    ProcessHandle.of(awaitPid(pids)).ifPresent(ProcessHandle::destroyForcibly);
    assertThat(result).isEqualTo(new ActivityResult.Succeeded(""));
  }

  private static Failure failureOf(String command) {
    ActivityResult result = new ShellActivity(command).run();
    assertThat(result).isInstanceOf(ActivityResult.Failed.class);
    return ((ActivityResult.Failed) result).failure();
  }

  private static long awaitPid(Path file) throws IOException, InterruptedException {
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return Long.parseLong(Files.readString(file).strip());
  }
}
