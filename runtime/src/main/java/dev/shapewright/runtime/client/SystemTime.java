package dev.shapewright.runtime.client;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The real time and real waiting between attempts, which tests replace. A class, since lambdas cost
 * a cold process some milliseconds.
 */
class SystemTime implements LongSupplier {
  @Override
  public long getAsLong() {
    return System.nanoTime();
  }

  void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
  }
}
