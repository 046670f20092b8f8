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
    TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(duration));
  }

  @Override
  public void runAfter(Duration duration, Runnable task) {
    CompletableFuture.delayedExecutor(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS)
        .execute(task);
  }
}
