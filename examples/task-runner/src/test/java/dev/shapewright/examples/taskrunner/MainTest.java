package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.taskrunner.service.EmbeddedDataPipeline;
import dev.shapewright.examples.taskrunner.service.ScriptedTask;
import dev.shapewright.examples.taskrunner.service.ServiceOptions;
import dev.shapewright.runtime.auth.Credentials;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MainTest {
  @Test
  void withoutOptionsTheDemoEndsByItselfAndShowsEachWayATaskCanEnd() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertThat(Main.run(new String[0], out, out)).isZero();

    List<String> lines =
        printed
            .toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.substring("12:00:00.000".length()).replaceAll(" +", " ").strip())
            .toList();
    assertThat(lines)
        .containsSubsequence(
            "worker SetTaskStatus T-1 FINISHED",
            "worker SetTaskStatus T-2 FAILED ActivityFailed:"
                + " The command ended with exit code 3: The input is missing",
            "worker ReportTaskProgress T-3 canceled",
            "service SetTaskStatus T-4 attempt 1: 400 ThrottlingException",
            "service SetTaskStatus T-4 attempt 2: 200 OK",
            "worker SetTaskStatus T-4 FINISHED",
            "worker ReportTaskRunnerHeartbeat terminate");
    assertThat(lines)
        .endsWith(
            "service end T-1 FINISHED",
            "service end T-2 FAILED",
            "service end T-3 canceled",
            "service end T-4 FINISHED");
  }

  @Test
  void aProcessThatIsAskedToEndTellsTheServiceThatItsTaskFailed() throws Exception {
    ServiceOptions options = ServiceOptions.defaults();
    try (EmbeddedDataPipeline service =
        EmbeddedDataPipeline.start(options, ScriptedTask.shell("T", "sleep 60"))) {
      Process process = startMain(service, options);
      try {
        while (service.calls().stream()
            .noneMatch(call -> call.operation().equals("ReportTaskProgress"))) {
          assertThat(process.isAlive()).isTrue();
          TimeUnit.MILLISECONDS.sleep(10);
        }

        process.destroy(); // SIGTERM takes the same way through the JVM as Ctrl-C.

        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(service.taskStates()).isEqualTo(Map.of("T", "FAILED"));
        assertThat(service.calls().get(service.calls().size() - 1).body().path("errorId").asText())
            .isEqualTo("TaskRunnerStopped");
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void theDemoEndsInOneWhenAWorkerWasNotHeardOfAgain() throws Exception {
    ServiceOptions options = ServiceOptions.defaults().withReportLimit(Duration.ofMillis(700));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    RunnerSettings settings =
        RunnerSettings.of("demo")
            .withIntervals(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100));
    try (EmbeddedDataPipeline service =
        EmbeddedDataPipeline.start(
            options, ScriptedTask.shell("lost", "true"), ScriptedTask.shell("T", "sleep 1"))) {
      takeAway(service, options);

      Timeline timeline = new Timeline(out, Clock.systemUTC());
      int exitCode = Main.workFor(service, options, settings, new StopSignal(), timeline, out);

      assertThat(exitCode).isEqualTo(1);
      assertThat(service.taskStates()).isEqualTo(Map.of("lost", "timed out", "T", "FINISHED"));
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("lost timed out")
          .endsWith("Tasks whose end is not known: lost" + System.lineSeparator());
    }
  }

  /** A worker that polls and is gone. */
  private static void takeAway(EmbeddedDataPipeline service, ServiceOptions options) {
    try (DataPipelineClient client =
        DataPipelineClient.builder()
            .region(options.region())
            .endpoint(service.endpoint().toString())
            .credentials(() -> Credentials.of(options.accessKeyId(), options.secretAccessKey()))
            .build()) {
      client.pollForTask(b -> b.workerGroup("demo"));
    }
  }

  @Test
  void aMalformedEndpointEndsInOneWithTheReason() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
    String[] args = {"--endpoint", "ftp://localhost", "--region", "r", "--worker-group", "g"};

    assertThat(Main.run(args, System.out, err)).isEqualTo(1);

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("The task runner cannot go on");
  }

  /** The runner in a process of its own, as a user starts it. */
  private static Process startMain(EmbeddedDataPipeline service, ServiceOptions options)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--endpoint",
            service.endpoint().toString(),
            "--worker-group",
            "demo",
            "--progress-interval",
            "1");
    Map<String, String> environment = builder.environment();
    environment.put("AWS_REGION", options.region());
    environment.put("AWS_ACCESS_KEY_ID", options.accessKeyId());
    environment.put("AWS_SECRET_ACCESS_KEY", options.secretAccessKey());
    environment.remove("AWS_SESSION_TOKEN");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
