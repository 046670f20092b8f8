package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.PollForTaskRequest;
import dev.shapewright.examples.datapipeline.model.PollForTaskResponse;
import dev.shapewright.examples.datapipeline.model.TaskObject;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.validation.RequestValidationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Polls for tasks and does them, one after the other. */
final class TaskRunner {
  private static final String POLL = "PollForTask";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

  private final DataPipelineClient client;
  private final DataPipelineClient reporting;
  private final RunnerSettings settings;
  private final StopSignal stop;
  private final Timeline timeline;
  private final StatusReport status;
  private boolean answered;

  TaskRunner(
      DataPipelineClient client, RunnerSettings settings, StopSignal stop, Timeline timeline) {
    this.client = client;
    this.settings = settings;
    this.stop = stop;
    this.timeline = timeline;
    this.reporting = settings.reporting().of(client);
    this.status = new StatusReport(client, settings, stop, timeline);
  }

  /**
   * Runs until it is stopped or has done as many tasks as it should.
   *
   * @throws CredentialsException if there are no credentials for the first poll
   * @throws RequestValidationException if the worker group is none that the service takes
   */
  void run() {
    Ticker heartbeat = new Heartbeat(reporting, settings, stop, timeline).start();
    try {
      int done = 0;
      while (!stop.requested() && done < settings.maxTasks()) {
        TaskObject task = poll();
        if (task != null) {
          perform(task);
          done++;
        }
      }
    } finally {
      close(heartbeat);
    }
  }

  /**
   * Waits for a task. The service holds a poll for up to 90 s; a client's default limit, 100 s
   * without progress, is made for that, so none is set here.
   */
  private @Nullable TaskObject poll() {
    PollForTaskRequest request =
        PollForTaskRequest.builder()
            .workerGroup(settings.workerGroup())
            .hostname(settings.hostname())
            .build();
    try {
      PollForTaskResponse response = stop.whileWaiting(() -> client.pollForTask(request));
      answered = true;
      return response == null ? null : response.taskObject();
    } catch (AwsException e) {
      if (stop.requested()) {
        return null; // The signal broke off the call.
      }
      if (isFatal(e)) {
        throw e;
      }
      String seconds = settings.pauseAfterFailure().toMillis() / 1000.0 + " s";
      timeline.worker(POLL, "polls again in " + seconds + ": " + e.getMessage());
      stop.pause(settings.pauseAfterFailure());
      return null;
    }
  }

  /** What will be no better at the next poll. Credentials that worked before may come back. */
  private boolean isFatal(AwsException e) {
    return e instanceof RequestValidationException
        || (e instanceof CredentialsException && !answered);
  }

  private void perform(TaskObject task) {
    String taskId = task.taskId();
    if (taskId == null) {
      timeline.worker(POLL, "a task without an id, which nobody can report on");
      return;
    }
    if (stop.requestedNow()) {
      timeline.worker(POLL, taskId + " not begun; the service gives it to another runner");
      return;
    }
    timeline.worker(POLL, taskId + " of pipeline " + task.pipelineId());
    ProgressReporter progress = new ProgressReporter(reporting, taskId, timeline);
    if (!progress.acknowledge()) {
      return;
    }
    String command = ShellCommand.of(task);
    if (command == null) {
      status.failed(
          taskId, new Failure("UnsupportedActivity", "The task has no ShellCommandActivity.", ""));
      return;
    }
    finish(taskId, work(taskId, new ShellActivity(command), progress), progress);
  }

  private ActivityResult work(String taskId, Activity activity, ProgressReporter progress) {
    timeline.worker("run", taskId + " " + activity.description());
    // Closed before the status is set: a report must not follow it.
    Ticker reports = progress.startReporting(settings.progressInterval(), activity);
    try {
      return stop.run(activity);
    } finally {
      close(reports);
    }
  }

  /** A process that is asked to end has no time for a call that the service does not answer. */
  private void close(Ticker ticker) {
    ticker.close(stop.requestedNow() ? SHORT_PATIENCE : PATIENCE);
  }

  private void finish(String taskId, ActivityResult result, ProgressReporter progress) {
    if (progress.abandoned()) {
      // The service wants no SetTaskStatus for a task that it has canceled.
      timeline.worker("run", taskId + " stopped, there is no status to set");
    } else if (result instanceof ActivityResult.Succeeded succeeded) {
      timeline.worker("run", taskId + " printed: " + succeeded.output());
      status.finished(taskId);
    } else if (result instanceof ActivityResult.Failed failed) {
      status.failed(taskId, failed.failure());
    } else {
      status.failed(
          taskId,
          new Failure("TaskRunnerStopped", "The task runner was stopped during the task.", ""));
    }
  }
}
