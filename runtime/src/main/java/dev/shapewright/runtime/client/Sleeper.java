package dev.shapewright.runtime.client;

import java.time.Duration;

/** Waits between attempts. Replaced in tests, which need no real waiting. */
@FunctionalInterface
interface Sleeper {
  void sleep(Duration duration) throws InterruptedException;
}
