package dev.shapewright.runtime.waiter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The real time. */
final class SystemWaiterTime implements WaiterTime {
  static final SystemWaiterTime INSTANCE = new SystemWaiterTime();

  private SystemWaiterTime() {}

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public void runAfter(Duration duration, Runnable task) {
    CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS).execute(task);
  }
}
