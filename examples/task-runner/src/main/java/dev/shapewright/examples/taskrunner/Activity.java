package dev.shapewright.examples.taskrunner;

/** The work of one task. */
interface Activity {
  /** What the work is, in a line. */
  String description();

  /** Does the work and returns when it is over, whichever way. Called once. */
  ActivityResult run();

  /** Makes {@link #run} return soon; may be called from any thread, before, during and after. */
  void stop();
}
