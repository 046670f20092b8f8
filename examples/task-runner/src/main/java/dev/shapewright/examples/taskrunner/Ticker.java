package dev.shapewright.examples.taskrunner;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again on a thread of its own, until it is closed. */
final class Ticker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread;

  private Ticker(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  static Ticker start(String name, Duration delay, Duration interval, Runnable action) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
    // The future would end in the action's first exception; none leaves guarded().
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            () -> guarded(action), delay.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return new Ticker(thread);
  }

  /** An unexpected exception is shown, and the next tick comes all the same. */
  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  /** Starts no further action, waits a little for one that is under way, then interrupts it. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
