package dev.shapewright.examples.taskrunner;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again on a thread of its own, until it is closed. */
final class Ticker {
  private final ScheduledExecutorService thread;

  private final long interval;
  private long lastStart; // Used by the ticker's own thread only.

  private Ticker(ScheduledExecutorService thread, Duration interval) {
    this.thread = thread;
    this.interval = interval.toNanos();
    this.lastStart = System.nanoTime() - this.interval;
  }

  static Ticker start(String name, Duration delay, Duration interval, Runnable action) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
    Ticker ticker = new Ticker(thread, interval);
    // The future would end in the action's first exception; none leaves guarded().
    ScheduledFuture<?> unused =
        thread.scheduleAtFixedRate(
            () -> ticker.tick(action), delay.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    return ticker;
  }

  /** Leaves out the ticks that an action which took long has missed, instead of a burst of them. */
  private void tick(Runnable action) {
    long now = System.nanoTime();
    if (now - lastStart >= interval / 2) {
      lastStart = now;
      guarded(action);
    }
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

  /** Starts no further action, waits a time for one that is under way, then interrupts it. */
  void close(Duration patience) {
    thread.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
