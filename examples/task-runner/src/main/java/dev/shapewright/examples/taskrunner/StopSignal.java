package dev.shapewright.examples.taskrunner;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the runner to end. It interrupts the runner's thread while that waits for work, and never
 * while it tells the service how a task ended.
 */
final class StopSignal {
  /** How soon. */
  private enum Level {
    KEEP_RUNNING,
    AFTER_CURRENT_TASK,
    NOW
  }

  private final Object lock = new Object();
  private Level level = Level.KEEP_RUNNING;
  private @Nullable Thread waiting;
  private @Nullable Activity running;

  /** Takes no further task; one that runs is finished. */
  void afterCurrentTask() {
    request(Level.AFTER_CURRENT_TASK);
  }

  /** Takes no further task and stops the one that runs. Returns when its processes are gone. */
  void now() {
    Activity stopped = request(Level.NOW);
    if (stopped != null) {
      stopped.stop(); // Outside the lock: ending processes may take seconds.
    }
  }

  boolean requested() {
    synchronized (lock) {
      return level != Level.KEEP_RUNNING;
    }
  }

  boolean requestedNow() {
    synchronized (lock) {
      return level == Level.NOW;
    }
  }

  /** Makes a call that a request to stop interrupts; null when one came before. */
  <T> @Nullable T whileWaiting(Supplier<T> call) {
    if (!startWaiting()) {
      return null;
    }
    try {
      return call.get();
    } finally {
      endWaiting();
    }
  }

  /** Sleeps until the time is over or the runner is to stop. */
  void pause(Duration time) {
    if (!startWaiting()) {
      return;
    }
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      afterCurrentTask(); // Also when it was not this signal that interrupted.
    } finally {
      endWaiting();
    }
  }

  /** Runs an activity that {@link #now} stops. */
  ActivityResult run(Activity activity) {
    synchronized (lock) {
      if (level == Level.NOW) {
        return new ActivityResult.Stopped();
      }
      running = activity;
    }
    try {
      ActivityResult result = activity.run();
      if (Thread.interrupted()) {
        now();
      }
      return result;
    } finally {
      synchronized (lock) {
        running = null;
      }
    }
  }

  private @Nullable Activity request(Level wanted) {
    synchronized (lock) {
      if (wanted.compareTo(level) > 0) {
        level = wanted;
      }
      if (waiting != null) {
        waiting.interrupt();
      }
      return running;
    }
  }

  private boolean startWaiting() {
    synchronized (lock) {
      if (level != Level.KEEP_RUNNING) {
        return false;
      }
      waiting = Thread.currentThread();
      return true;
    }
  }

  private void endWaiting() {
    synchronized (lock) {
      waiting = null;
      if (Thread.interrupted() && level == Level.KEEP_RUNNING) {
        level = Level.AFTER_CURRENT_TASK; // Someone else interrupted: that means to end as well.
      }
    }
  }
}
