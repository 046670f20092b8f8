package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.datapipeline.model.TaskStatus;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.validation.RequestValidationException;
import java.time.Duration;

/** Tells the service how a task ended. */
final class StatusReport {
  private static final String OPERATION = "SetTaskStatus";
  private static final int TRIES = 3;

  private final DataPipelineClient reporting;
  private final DataPipelineClient hurried;
  private final StopSignal stop;
  private final Duration pause;
  private final Timeline timeline;

  StatusReport(
      DataPipelineClient client, RunnerSettings settings, StopSignal stop, Timeline timeline) {
    this.reporting = settings.reporting().of(client);
    this.hurried = settings.hurried().of(client);
    this.stop = stop;
    this.pause = settings.pauseAfterFailure();
    this.timeline = timeline;
  }

  void finished(String taskId) {
    send(
        SetTaskStatusRequest.builder().taskId(taskId).taskStatus(TaskStatus.FINISHED).build(),
        taskId + " FINISHED");
  }

  /** The status FALSE is for preconditions; an activity without success is FAILED. */
  void failed(String taskId, Failure failure) {
    send(
        SetTaskStatusRequest.builder()
            .taskId(taskId)
            .taskStatus(TaskStatus.FAILED)
            .errorId(failure.errorId())
            .errorMessage(failure.message())
            .errorStackTrace(failure.stackTrace())
            .build(),
        taskId + " FAILED " + failure.errorId() + ": " + failure.message());
  }

  /** The client has its own retries, of a second or so; these bridge a longer outage. */
  private void send(SetTaskStatusRequest request, String summary) {
    for (int left = TRIES - 1; ; left--) {
      boolean last = left == 0 || stop.requestedNow();
      try {
        (stop.requestedNow() ? hurried : reporting).setTaskStatus(request);
        timeline.worker(OPERATION, summary);
        return;
      } catch (AwsException e) {
        timeline.worker(OPERATION, summary + ", not taken: " + e.getMessage());
        if (last || !worthRepeating(e)) {
          return;
        }
      }
      stop.pause(pause);
    }
  }

  private static boolean worthRepeating(AwsException e) {
    if (e instanceof AwsServiceException answer) {
      return answer.status() >= 500;
    }
    return !(e instanceof RequestValidationException);
  }
}
