package dev.shapewright.runtime.waiter;

import java.time.Duration;

/** Time as waiters see it. Replaced in tests, which need no real waiting. */
public interface WaiterTime {
  /**
   * The time now.
   *
   * @return in nanoseconds, from any beginning
   */
  long nanoTime();

  /**
   * Waits on the calling thread.
   *
   * @param duration how long, zero or more
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Does something later, on another thread.
   *
   * @param duration how much later, zero or more
   * @param task what to do; it does not block
   */
  void runAfter(Duration duration, Runnable task);

  /**
   * The real time.
   *
   * @return the system's clock and waits
   */
  static WaiterTime system() {
    return SystemWaiterTime.INSTANCE;
  }
}
