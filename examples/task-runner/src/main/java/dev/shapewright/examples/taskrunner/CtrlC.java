package dev.shapewright.examples.taskrunner;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the runner cleanly when the process is asked to end, by Ctrl-C or SIGTERM. The JVM halts
 * when its shutdown hooks have run, so the hook waits until the runner has told the service.
 */
final class CtrlC implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final StopSignal stop;
  private final Timeline timeline;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "ctrl-c");

  private CtrlC(StopSignal stop, Timeline timeline) {
    this.stop = stop;
    this.timeline = timeline;
  }

  static CtrlC stops(StopSignal stop, Timeline timeline) {
    CtrlC ctrlC = new CtrlC(stop, timeline);
    Runtime.getRuntime().addShutdownHook(ctrlC.hook);
    return ctrlC;
  }

  private void interrupted() {
    timeline.worker("stop", "was asked to end");
    stop.now();
    try {
      if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        timeline.worker("stop", "ends without having told the service");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The runner has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending; the hook runs or has run.
    }
  }
}
