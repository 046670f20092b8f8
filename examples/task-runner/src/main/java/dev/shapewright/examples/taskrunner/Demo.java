package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.taskrunner.service.EmbeddedDataPipeline;
import dev.shapewright.examples.taskrunner.service.RecordedCall;
import dev.shapewright.examples.taskrunner.service.ScriptedTask;
import dev.shapewright.examples.taskrunner.service.ServiceOptions;
import java.io.IOException;
import java.time.Duration;

/** The embedded service with a script that shows each way a task can end. */
final class Demo {
  static final String WORKER_GROUP = "demo";
  static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);
  static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(1);

  private Demo() {}

  static EmbeddedDataPipeline start(ServiceOptions options) throws IOException {
    return EmbeddedDataPipeline.start(
        options,
        ScriptedTask.shell("T-1", "echo \"Hello from $(uname)\""),
        ScriptedTask.shell("T-2", "echo 'The input is missing' >&2; exit 3"),
        ScriptedTask.shell("T-3", "sleep 60").canceledAtReport(2),
        ScriptedTask.shell("T-4", "echo retried").throttledOnce("SetTaskStatus"));
  }

  /** Prints what a worker does not see of its own calls: attempts that were refused or repeated. */
  static void print(RecordedCall call, Timeline timeline) {
    if (call.status() != 200 || call.attempt() > 1) {
      timeline.service(
          call.operation(),
          (call.taskId() + " attempt " + call.attempt()).strip()
              + (": " + call.status() + " " + call.outcome()));
    }
  }

  /** Prints how each task ended, as the service has it. */
  static void printEnd(EmbeddedDataPipeline service, Timeline timeline) {
    service.taskStates().forEach((taskId, state) -> timeline.service("end", taskId + " " + state));
  }
}
