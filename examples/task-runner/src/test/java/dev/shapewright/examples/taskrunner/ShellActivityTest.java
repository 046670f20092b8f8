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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    assertThat(failure.stackTrace()).hasSize(4095).endsWith("99999\n100000\na?[31mb");
    assertThat(failure.message()).endsWith("a?[31mb");
  }

  @Test
  void theStackTraceIsCutBetweenCodePoints() {
    String flames = "\uD83D\uDD25".repeat(4096);

    assertThat(Failure.withOutput("E", "m", flames).stackTrace())
        .isEqualTo("\uD83D\uDD25".repeat(4095));
    assertThat(new Failure("E", "m", flames).stackTrace())
        .isEqualTo("\uD83D\uDD25".repeat(4094) + "…");
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

    ActivityResult result = new ShellActivity("sleep 7777 & echo $! > " + pids + "; echo hi").run();

    assertThat(result).isEqualTo(new ActivityResult.Succeeded("hi\n"));
    assertThat(ProcessHandle.of(awaitPid(pids)).filter(ProcessTree::runs)).isEmpty();
    awaitNoReader();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessWithASessionOfItsOwnIsEndedWithTheShell() throws Exception {
    Path pids = dir.resolve("pids");
    String daemon = "setsid sh -c 'echo $$ > " + pids + "; exec sleep 7778' >/dev/null 2>&1";

    ActivityResult result =
        new ShellActivity("(" + daemon + " &); while [ ! -s " + pids + " ]; do sleep 0.02; done")
            .run();

    assertThat(result).isEqualTo(new ActivityResult.Succeeded(""));
    assertThat(ProcessHandle.of(awaitPid(pids)).filter(ProcessTree::runs)).isEmpty();
  }

  private static Failure failureOf(String command) {
    ActivityResult result = new ShellActivity(command).run();
    assertThat(result).isInstanceOf(ActivityResult.Failed.class);
    return ((ActivityResult.Failed) result).failure();
  }

  /** Threads that read output end with it; a thread that waits for a process never does. */
  private static void awaitNoReader() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("shell-output"))) {
      assertThat(System.nanoTime()).as("a thread still reads").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static long awaitPid(Path file) throws IOException, InterruptedException {
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return Long.parseLong(Files.readString(file).strip());
  }
}
