package dev.shapewright.examples.taskrunner;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a command with {@code sh -c}. */
final class ShellActivity implements Activity {
  /**
   * Ctrl-C goes to every process of the terminal's foreground group. The command is to end because
   * the runner stops it, not beside it, so that the task's status says so.
   */
  private static final String IGNORE_CTRL_C = "trap '' INT; ";

  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final Duration LAST_OUTPUT = Duration.ofSeconds(1);

  private final String command;
  private final Duration grace;
  private final Object lock = new Object();
  private @Nullable Process process;
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
    Process started;
    synchronized (lock) {
      if (stopped) {
        return new ActivityResult.Stopped();
      }
      try {
        started = new ProcessBuilder("sh", "-c", IGNORE_CTRL_C + command).start();
        started.getOutputStream().close(); // The command reads an empty standard input.
      } catch (IOException e) {
        return new ActivityResult.Failed(Failure.of("ActivityNotStarted", e));
      }
      process = started;
    }
    try {
      return await(started);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return new ActivityResult.Stopped();
    }
  }

  private ActivityResult await(Process started) throws InterruptedException {
    CountDownLatch read = new CountDownLatch(2);
    OutputTail out = collect(new OutputTail(started.getInputStream()), read);
    OutputTail err = collect(new OutputTail(started.getErrorStream()), read);
    int exitCode = started.waitFor();
    // Not longer: a process that the command left in the background holds the streams open.
    boolean complete = read.await(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS);
    synchronized (lock) {
      if (stopped) {
        return new ActivityResult.Stopped();
      }
    }
    if (exitCode == 0) {
      return new ActivityResult.Succeeded(out.text());
    }
    return new ActivityResult.Failed(failure(exitCode, out.text(), err.text(), complete));
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
    Process running;
    synchronized (lock) {
      stopped = true;
      running = process;
    }
    if (running != null) {
      kill(running);
    }
  }

  /** Asks the shell and everything below it to end, and after a grace period makes them. */
  private void kill(Process shell) {
    List<ProcessHandle> tree = new ArrayList<>(shell.descendants().toList());
    tree.add(0, shell.toHandle()); // First: a shell that lives may start the next command.
    tree.forEach(ProcessHandle::destroy);
    long end = System.nanoTime() + grace.toNanos();
    try {
      while (tree.stream().anyMatch(ShellActivity::runs) && System.nanoTime() < end) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // No more grace.
    }
    for (ProcessHandle handle : tree) {
      handle.descendants().forEach(ProcessHandle::destroyForcibly);
      handle.destroyForcibly();
    }
  }

  /** A process that has ended but whose parent has not noticed is alive without a command. */
  private static boolean runs(ProcessHandle handle) {
    return handle.isAlive() && handle.info().command().isPresent();
  }
}
