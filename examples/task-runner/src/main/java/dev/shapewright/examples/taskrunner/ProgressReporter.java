package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.ReportTaskProgressResponse;
import dev.shapewright.examples.datapipeline.model.TaskNotFoundException;
import dev.shapewright.runtime.AwsException;
import java.time.Duration;

/** Tells the service that a task is being worked on, and hears from it when it no longer should. */
final class ProgressReporter {
  private static final String OPERATION = "ReportTaskProgress";

  private final DataPipelineClient client;
  private final String taskId;
  private final Timeline timeline;
  private volatile boolean abandoned;

  ProgressReporter(DataPipelineClient client, String taskId, Timeline timeline) {
    this.client = client;
    this.taskId = taskId;
    this.timeline = timeline;
  }

  /**
   * The first report, which tells the service that the task arrived. Without it the service gives
   * the task to another runner after two minutes, so a task that cannot be acknowledged is not
   * begun.
   *
   * @return whether to begin the task
   */
  boolean acknowledge() {
    try {
      report("acknowledged");
      return !abandoned;
    } catch (AwsException e) {
      timeline.worker(OPERATION, taskId + " not begun: " + e.getMessage());
      return false;
    }
  }

  /** Reports once every interval; stops the activity when the service no longer wants it. */
  Ticker startReporting(Duration interval, Activity activity) {
    return Ticker.start("progress-" + taskId, interval, interval, () -> reportRunning(activity));
  }

  /** Whether the task is over for this runner: canceled, or no longer known to the service. */
  boolean abandoned() {
    return abandoned;
  }

  private void reportRunning(Activity activity) {
    if (abandoned) {
      return;
    }
    try {
      report("running");
    } catch (TaskNotFoundException e) {
      abandoned = true;
      timeline.worker(OPERATION, taskId + " is no longer ours: " + e.getMessage());
    } catch (AwsException e) {
      timeline.worker(OPERATION, taskId + " next try in one interval: " + e.getMessage());
    }
    if (abandoned) {
      activity.stop();
    }
  }

  private void report(String state) {
    ReportTaskProgressResponse response = client.reportTaskProgress(b -> b.taskId(taskId));
    if (Boolean.TRUE.equals(response.canceled())) {
      abandoned = true;
      timeline.worker(OPERATION, taskId + " canceled");
    } else {
      timeline.worker(OPERATION, taskId + " " + state);
    }
  }
}
