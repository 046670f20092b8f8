package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.ReportTaskRunnerHeartbeatResponse;
import dev.shapewright.runtime.AwsException;
import java.time.Duration;

/** Tells the service that the runner is alive, and ends it when the service says so. */
final class Heartbeat {
  private static final String OPERATION = "ReportTaskRunnerHeartbeat";

  private final DataPipelineClient client;
  private final RunnerSettings settings;
  private final StopSignal stop;
  private final Timeline timeline;

  Heartbeat(
      DataPipelineClient client, RunnerSettings settings, StopSignal stop, Timeline timeline) {
    this.client = client;
    this.settings = settings;
    this.stop = stop;
    this.timeline = timeline;
  }

  /** The first heartbeat at once, then one every interval. */
  Ticker start() {
    return Ticker.start("heartbeat", Duration.ZERO, settings.heartbeatInterval(), this::beat);
  }

  private void beat() {
    try {
      ReportTaskRunnerHeartbeatResponse response =
          client.reportTaskRunnerHeartbeat(
              b ->
                  b.taskrunnerId(settings.taskRunnerId())
                      .workerGroup(settings.workerGroup())
                      .hostname(settings.hostname()));
      boolean terminate = Boolean.TRUE.equals(response.terminate());
      timeline.worker(OPERATION, terminate ? "terminate" : "alive");
      if (terminate) {
        stop.afterCurrentTask();
      }
    } catch (AwsException e) {
      timeline.worker(OPERATION, "next try in one interval: " + e.getMessage());
    }
  }
}
