package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.taskrunner.service.EmbeddedDataPipeline;
import dev.shapewright.examples.taskrunner.service.RecordedCall;
import dev.shapewright.examples.taskrunner.service.ScriptedTask;
import dev.shapewright.examples.taskrunner.service.ServiceOptions;
import dev.shapewright.runtime.auth.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worker and the service on the wire; nothing between them is replaced. */
@Timeout(30)
class TaskRunnerTest {
  private static final ServiceOptions OPTIONS =
      ServiceOptions.defaults().withLongPoll(Duration.ofMillis(500));

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Timeline timeline =
      new Timeline(new PrintStream(printed, true, StandardCharsets.UTF_8), Clock.systemUTC());
  private final StopSignal stop = new StopSignal();

  @Test
  void theDemoMakesExactlyTheseCalls() throws Exception {
    try (EmbeddedDataPipeline service = Demo.start(OPTIONS)) {
      run(service, settings().withMaxTasks(4));

      assertThat(distinctCallsOf(service))
          .containsExactly(
              "PollForTask  OK",
              "ReportTaskProgress T-1 OK",
              "SetTaskStatus T-1 FINISHED OK",
              "PollForTask  OK",
              "ReportTaskProgress T-2 OK",
              "SetTaskStatus T-2 FAILED OK",
              "PollForTask  OK",
              "ReportTaskProgress T-3 OK",
              "PollForTask  OK",
              "ReportTaskProgress T-4 OK",
              "SetTaskStatus T-4 FINISHED ThrottlingException",
              "SetTaskStatus T-4 FINISHED attempt 2 OK");
      assertThat(service.taskStates())
          .isEqualTo(
              Map.of("T-1", "FINISHED", "T-2", "FAILED", "T-3", "canceled", "T-4", "FINISHED"));
    }
  }

  @Test
  void aFailureIsReportedWithIdMessageAndDetails() throws Exception {
    ScriptedTask task = ScriptedTask.shell("T", "echo 'The input is missing' >&2; exit 3");
    try (EmbeddedDataPipeline service = EmbeddedDataPipeline.start(OPTIONS, task)) {
      run(service, settings().withMaxTasks(1));

      assertThat(lastOf(service, "SetTaskStatus").body().toString())
          .isEqualTo(
              """
              {"taskId":"T","taskStatus":"FAILED","errorId":"ActivityFailed",\
              "errorMessage":"The command ended with exit code 3: The input is missing",\
              "errorStackTrace":"exit code 3 of: sh -c echo 'The input is missing' >&2; exit 3\\n\
              The input is missing\\n"}""");
    }
  }

  @Test
  void theRunnerEndsWhenTheServiceSaysTerminate() throws Exception {
    ServiceOptions longPoll = OPTIONS.withLongPoll(Duration.ofSeconds(90));
    try (EmbeddedDataPipeline service =
        EmbeddedDataPipeline.start(longPoll, ScriptedTask.shell("T", "true"))) {
      run(service, settings());

      assertThat(service.taskStates()).isEqualTo(Map.of("T", "FINISHED"));
      assertThat(printed.toString(StandardCharsets.UTF_8)).contains("terminate");
    }
  }

  @Test
  void theFirstHeartbeatNamesTheRunner() throws Exception {
    try (EmbeddedDataPipeline service =
        EmbeddedDataPipeline.start(OPTIONS, ScriptedTask.shell("T", "sleep 0.3"))) {
      run(service, settings().withMaxTasks(1));

      RecordedCall heartbeat = lastOf(service, "ReportTaskRunnerHeartbeat");
      assertThat(heartbeat.outcome()).isEqualTo("OK");
      assertThat(heartbeat.body().path("taskrunnerId").asText()).isEqualTo("runner-1");
      assertThat(heartbeat.body().path("workerGroup").asText()).isEqualTo("demo");
      assertThat(heartbeat.body().path("hostname").asText()).isEqualTo("host-1");
    }
  }

  @Test
  void stoppingNowFailsTheRunningTaskAndEnds() throws Exception {
    try (EmbeddedDataPipeline service =
        EmbeddedDataPipeline.start(OPTIONS, ScriptedTask.shell("T", "sleep 60"))) {
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(service, settings()));
      await(() -> callsOf(service).contains("ReportTaskProgress T OK"));

      stop.now();

      run.get(10, TimeUnit.SECONDS);
      assertThat(lastOf(service, "SetTaskStatus").body().path("errorId").asText())
          .isEqualTo("TaskRunnerStopped");
      assertThat(service.taskStates()).isEqualTo(Map.of("T", "FAILED"));
    }
  }

  @Test
  void stoppingBreaksOffALongPoll() throws Exception {
    ServiceOptions longPoll = OPTIONS.withLongPoll(Duration.ofSeconds(90));
    try (EmbeddedDataPipeline service = EmbeddedDataPipeline.start(longPoll)) {
      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(service, settings()));
      await(() -> service.calls().size() >= 2); // Heartbeats: the poll is under way beside them.

      stop.now();

      run.get(10, TimeUnit.SECONDS);
      assertThat(callsOf(service)).isEmpty();
    }
  }

  private void run(EmbeddedDataPipeline service, RunnerSettings settings) {
    try (DataPipelineClient client =
        DataPipelineClient.builder()
            .region(OPTIONS.region())
            .endpoint(service.endpoint().toString())
            .credentials(() -> Credentials.of(OPTIONS.accessKeyId(), OPTIONS.secretAccessKey()))
            .build()) {
      new TaskRunner(client, settings, stop, timeline).run();
    }
  }

  private static RunnerSettings settings() {
    RunnerSettings usual = RunnerSettings.of("demo");
    return new RunnerSettings(
        "demo",
        "runner-1",
        "host-1",
        Arguments.UNLIMITED,
        Duration.ofMillis(900),
        Duration.ofMillis(200),
        Duration.ofMillis(100),
        usual.reporting(),
        usual.hurried());
  }

  /** The calls of the runner's own thread and of its reports; heartbeats come when they come. */
  private static List<String> callsOf(EmbeddedDataPipeline service) {
    return service.calls().stream()
        .filter(call -> !call.operation().equals("ReportTaskRunnerHeartbeat"))
        .map(TaskRunnerTest::describe)
        .toList();
  }

  /** The same without reports that repeat the one before: a task takes as long as it takes. */
  private static List<String> distinctCallsOf(EmbeddedDataPipeline service) {
    List<String> calls = new ArrayList<>();
    for (String call : callsOf(service)) {
      boolean again = !calls.isEmpty() && calls.get(calls.size() - 1).equals(call);
      if (!again || !call.startsWith("ReportTaskProgress")) {
        calls.add(call);
      }
    }
    return calls;
  }

  private static String describe(RecordedCall call) {
    String status = call.body().path("taskStatus").asText();
    return call.operation()
        + (" " + call.taskId())
        + (status.isEmpty() ? "" : " " + status)
        + (call.attempt() == 1 ? "" : " attempt " + call.attempt())
        + (" " + call.outcome());
  }

  private static RecordedCall lastOf(EmbeddedDataPipeline service, String operation) {
    return service.calls().stream()
        .filter(call -> call.operation().equals(operation))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
