package dev.shapewright.examples.taskrunner;

/** How an activity ended. */
sealed interface ActivityResult {
  /** It did what it should; the last of what it printed. */
  record Succeeded(String output) implements ActivityResult {}

  /** It ended by itself, without success. */
  record Failed(Failure failure) implements ActivityResult {}

  /** It was stopped from outside before it ended by itself. */
  record Stopped() implements ActivityResult {}
}
