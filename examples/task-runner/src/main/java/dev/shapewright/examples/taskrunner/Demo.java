package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.taskrunner.service.EmbeddedDataPipeline;
import dev.shapewright.examples.taskrunner.service.RecordedCall;
import dev.shapewright.examples.taskrunner.service.ScriptedTask;
import dev.shapewright.examples.taskrunner.service.ServiceOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The embedded service with a script that shows each way a task can end. */
final class Demo {
  static final String WORKER_GROUP = "demo";
  static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(1);
  static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(1);

  private static final Duration REPORT_LIMIT = Duration.ofSeconds(30);
  private static final Set<String> UNFINISHED = Set.of("RUNNING", "timed out");

  private Demo() {}

  /** How long the service waits for a report of a worker that reports this often. */
  static Duration reportLimit(Duration progressInterval) {
    Duration threeReports = progressInterval.multipliedBy(3);
    return threeReports.compareTo(REPORT_LIMIT) > 0 ? threeReports : REPORT_LIMIT;
  }

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

  /** The tasks that were handed out and whose end nobody told the service. */
  static List<String> unfinished(EmbeddedDataPipeline service) {
    return service.taskStates().entrySet().stream()
        .filter(task -> UNFINISHED.contains(task.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Prints how each task ended, as the service has it. */
  static void printEnd(EmbeddedDataPipeline service, Timeline timeline) {
    service.taskStates().forEach((taskId, state) -> timeline.service("end", taskId + " " + state));
  }
}
