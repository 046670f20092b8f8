package dev.shapewright.examples.taskrunner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command with {@code sh -c}. The activity is over when the shell ends; processes that it
 * left in the background are ended then, as far as {@link ProcessTree} finds them. One that is not
 * found goes on, and if it also holds the output open, a thread waits for it.
 */
final class ShellActivity implements Activity {
  /**
   * Ctrl-C goes to every process of the terminal's foreground group. The command is to end because
   * the runner stops it, not beside it, so that the task's status says so.
   */
  private static final String IGNORE_CTRL_C = "trap '' INT; ";

  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LAST_OUTPUT = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final String command;
  private final Duration grace;
  private final Object lock = new Object();
  private @Nullable ProcessTree processes;
  private boolean stopped;

  ShellActivity(String command) {
    this(command, GRACE);
  }

  /** With another time that processes have to end by themselves when they are asked to. */
  ShellActivity(String command, Duration grace) {
    this.command = command;
    this.grace = grace;
  }

  @Override
  public String description() {
    return "sh -c " + command;
  }

  @Override
  public ActivityResult run() {
    ProcessTree started;
    synchronized (lock) {
      if (stopped) {
        return new ActivityResult.Stopped();
      }
      try {
        started = ProcessTree.start("sh", "-c", IGNORE_CTRL_C + command);
        started.shell().getOutputStream().close(); // The command reads an empty standard input.
      } catch (IOException e) {
        return new ActivityResult.Failed(Failure.of("ActivityNotStarted", e));
      }
      processes = started;
    }
    try {
      return await(started);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return new ActivityResult.Stopped();
    }
  }

  private ActivityResult await(ProcessTree started) throws InterruptedException {
    Process shell = started.shell();
    CountDownLatch read = new CountDownLatch(2);
    OutputTail out = collect(new OutputTail(shell.getInputStream()), read);
    OutputTail err = collect(new OutputTail(shell.getErrorStream()), read);
    while (!shell.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      started.look();
    }
    int exitCode = shell.exitValue();
    // Not longer: a process that the command left in the background holds the streams open.
    boolean complete = read.await(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS);
    synchronized (lock) {
      if (stopped) {
        return new ActivityResult.Stopped(); // Whoever stops it ends the processes.
      }
    }
    started.end(grace);
    close(shell, read);
    if (exitCode == 0) {
      return new ActivityResult.Succeeded(out.text());
    }
    return new ActivityResult.Failed(failure(exitCode, out.text(), err.text(), complete));
  }

  /**
   * The streams end with the last process that holds them, which is gone unless nobody found it.
   */
  private static void close(Process shell, CountDownLatch read) throws InterruptedException {
    if (!read.await(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS)) {
      try {
        shell.getInputStream().close();
        shell.getErrorStream().close();
      } catch (IOException e) {
        // There is nothing more to read anyway.
      }
    }
  }

  private static OutputTail collect(OutputTail tail, CountDownLatch read) {
    Thread thread =
        new Thread(
            () -> {
              tail.run();
              read.countDown();
            },
            "shell-output");
    thread.setDaemon(true);
    thread.start();
    return tail;
  }

  private Failure failure(int exitCode, String out, String err, boolean complete) {
    String said = err.isBlank() ? out : err;
    List<String> lines = said.strip().lines().toList();
    String last = lines.isEmpty() ? "no output" : lines.get(lines.size() - 1);
    String message = "The command ended with exit code " + exitCode + ": " + last;
    String details = "exit code " + exitCode + " of: " + description() + "\n" + said;
    return Failure.withOutput(
        "ActivityFailed", message, complete ? details : details + "\n(output cut)");
  }

  @Override
  public void stop() {
    ProcessTree running;
    synchronized (lock) {
      stopped = true;
      running = processes;
    }
    if (running != null) {
      running.end(grace);
    }
  }
}
