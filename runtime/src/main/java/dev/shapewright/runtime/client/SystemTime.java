package dev.shapewright.runtime.client;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The real time and real waiting. A class, since lambdas cost a cold process some milliseconds. */
final class SystemTime implements LongSupplier, Sleeper {
  @Override
  public long getAsLong() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
  }
}
