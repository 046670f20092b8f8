package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.PollForTaskRequest;
import dev.shapewright.examples.datapipeline.model.PollForTaskResponse;
import dev.shapewright.examples.datapipeline.model.ReportTaskProgressRequest;
import dev.shapewright.examples.datapipeline.model.ReportTaskProgressResponse;
import dev.shapewright.examples.datapipeline.model.ReportTaskRunnerHeartbeatRequest;
import dev.shapewright.examples.datapipeline.model.ReportTaskRunnerHeartbeatResponse;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusResponse;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.client.CallOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the runner does when a service takes connections and then says nothing. */
@Timeout(20)
class SilentServiceTest {
  private static final RunnerSettings.Limits SHORT =
      new RunnerSettings.Limits(Duration.ofMillis(150), Duration.ofMillis(300));
  private static final RunnerSettings.Limits NONE =
      new RunnerSettings.Limits(Duration.ZERO, Duration.ZERO);

  private final FakeClient answered = new FakeClient();
  private final StopSignal stop = new StopSignal();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private ServerSocket silent;
  private DataPipelineClient client;

  @BeforeEach
  void open() throws Exception {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    client =
        DataPipelineClient.builder()
            .region("us-east-1")
            .endpoint("http://127.0.0.1:" + silent.getLocalPort())
            .credentials(() -> Credentials.of("AKIDEXAMPLE", "secret"))
            .build();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    silent.close();
  }

  @Test
  void aTaskThatCannotBeAcknowledgedInTimeIsNotBegun() {
    answered.polls.add(() -> FakeClient.task("T", "ShellCommandActivity", "true"));

    run(SHORT, SHORT);

    assertThat(text()).contains("T not begun").contains("ReportTaskRunnerHeartbeat  next try");
  }

  @Test
  void reportsGoOnBeingMadeInTheirInterval() {
    answered.polls.add(() -> FakeClient.task("T", "ShellCommandActivity", "sleep 2"));
    acknowledged();
    answered.statuses.add(() -> SetTaskStatusResponse.builder().build());

    run(SHORT, SHORT);

    assertThat(text().split("T next try in one interval", -1)).hasSizeGreaterThan(3);
  }

  @Test
  void aProcessThatIsAskedToEndTriesTheStatusOnceAndInShortTime() throws Exception {
    answered.polls.add(() -> FakeClient.task("T", "ShellCommandActivity", "sleep 60"));
    acknowledged();
    CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(NONE, SHORT));
    while (!text().contains("run  ")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }

    stop.now();

    run.get(8, TimeUnit.SECONDS);
    assertThat(text().split("not taken", -1)).hasSize(2);
  }

  private void acknowledged() {
    answered.reports.add(() -> ReportTaskProgressResponse.builder().canceled(false).build());
  }

  private void run(RunnerSettings.Limits reporting, RunnerSettings.Limits hurried) {
    RunnerSettings settings =
        RunnerSettings.of("demo")
            .withMaxTasks(1)
            .withIntervals(Duration.ofMillis(400), Duration.ofMinutes(15), Duration.ofMillis(10))
            .withLimits(reporting, hurried);
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new TaskRunner(
            new PartlyAnswered(answered, client),
            settings,
            stop,
            new Timeline(out, Clock.systemUTC()))
        .run();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Takes polls, and the answers that a test lined up, from a fake; the rest goes out. */
  private record PartlyAnswered(FakeClient fake, DataPipelineClient real)
      implements DataPipelineClient {
    @Override
    public PollForTaskResponse pollForTask(PollForTaskRequest request) {
      return fake.pollForTask(request);
    }

    @Override
    public ReportTaskProgressResponse reportTaskProgress(ReportTaskProgressRequest request) {
      return (fake.reports.isEmpty() ? real : fake).reportTaskProgress(request);
    }

    @Override
    public SetTaskStatusResponse setTaskStatus(SetTaskStatusRequest request) {
      return (fake.statuses.isEmpty() ? real : fake).setTaskStatus(request);
    }

    @Override
    public ReportTaskRunnerHeartbeatResponse reportTaskRunnerHeartbeat(
        ReportTaskRunnerHeartbeatRequest request) {
      return real.reportTaskRunnerHeartbeat(request);
    }

    @Override
    public DataPipelineClient withOptions(Consumer<CallOptions.Builder> change) {
      return new PartlyAnswered(fake, real.withOptions(change));
    }

    @Override
    public void close() {}
  }
}
