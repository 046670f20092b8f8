package dev.shapewright.examples.taskrunner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A shell and the processes that it starts, those included that it leaves in the background.
 *
 * <p>A process is found while it descends from the shell, each time {@link #look} is called; where
 * the system has {@code /proc}, also later, by a mark in the environment that it inherited. What
 * stays unfound is a process that is cut off from the shell between two looks, by a parent that
 * ends, on a system without {@code /proc}, or that runs as another user or with an environment of
 * its own.
 */
final class ProcessTree {
  private static final String MARK = "TASK_RUNNER_ACTIVITY";
  private static final Path PROC = Path.of("/proc");

  /** A process may start another while it is looked for. */
  private static final int ROUNDS = 3;

  private final String mark;
  private final Process shell;
  private final Set<ProcessHandle> found = ConcurrentHashMap.newKeySet();

  private ProcessTree(String mark, Process shell) {
    this.mark = mark;
    this.shell = shell;
  }

  static ProcessTree start(String... command) throws IOException {
    String mark = UUID.randomUUID().toString();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(MARK, mark);
    return new ProcessTree(mark, builder.start());
  }

  Process shell() {
    return shell;
  }

  /** Notes the processes that descend from the shell now. */
  void look() {
    shell.descendants().forEach(found::add);
  }

  /** Asks all of them to end, those that were found before included, and later makes them. */
  void end(Duration grace) {
    lookEverywhere();
    shell.destroy(); // First: a shell that lives may start the next command.
    found.forEach(ProcessHandle::destroy);
    long end = System.nanoTime() + grace.toNanos();
    try {
      while (anyRuns() && System.nanoTime() < end) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // No more grace.
    }
    for (int round = 0; round < ROUNDS; round++) {
      lookEverywhere();
      shell.destroyForcibly();
      found.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private void lookEverywhere() {
    look();
    found.stream().flatMap(ProcessHandle::descendants).toList().forEach(found::add);
    if (!Files.isDirectory(PROC)) {
      return;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (isMarked(process)) {
          long pid = Long.parseLong(process.getFileName().toString());
          ProcessHandle.of(pid).filter(handle -> pid != shell.pid()).ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      // Without a list there are the descendants.
    }
  }

  private boolean isMarked(Path process) {
    try {
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(MARK + "=" + mark);
    } catch (IOException e) {
      return false; // Another user's, or gone.
    }
  }

  private boolean anyRuns() {
    return runs(shell.toHandle()) || found.stream().anyMatch(ProcessTree::runs);
  }

  /** A process that has ended but whose parent has not noticed is alive without a command. */
  static boolean runs(ProcessHandle handle) {
    return handle.isAlive() && handle.info().command().isPresent();
  }
}
