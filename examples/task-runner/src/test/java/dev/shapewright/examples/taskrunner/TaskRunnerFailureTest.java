package dev.shapewright.examples.taskrunner;

import static dev.shapewright.examples.taskrunner.FakeClient.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.examples.datapipeline.model.InvalidRequestException;
import dev.shapewright.examples.datapipeline.model.ReportTaskProgressResponse;
import dev.shapewright.examples.datapipeline.model.TaskNotFoundException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.http.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the runner does when calls fail, with a client whose answers are lined up. */
@Timeout(20)
class TaskRunnerFailureTest {
  private final FakeClient client = new FakeClient();
  private final StopSignal stop = new StopSignal();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void anUnreachableServiceIsPolledAgainAfterAPause() {
    client.polls.add(failing(unreachable()));
    client.polls.add(() -> task("T", "ShellCommandActivity", "true"));

    run(1);

    assertThat(client.calls).containsExactly("poll", "poll", "report T", "status T FINISHED");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("polls again in 0.01 s: connect failed");
  }

  @Test
  void missingCredentialsEndTheRunnerAtOnce() {
    client.polls.add(failing(new CredentialsException("no credentials")));

    assertThatThrownBy(() -> run(1)).isInstanceOf(CredentialsException.class);

    assertThat(client.calls).containsExactly("poll");
  }

  @Test
  void credentialsThatWorkedBeforeMayComeBack() {
    client.polls.add(() -> task("A", "ShellCommandActivity", "true"));
    client.polls.add(failing(new CredentialsException("no credentials")));
    client.polls.add(() -> task("B", "ShellCommandActivity", "true"));

    run(2);

    assertThat(client.calls).endsWith("poll", "poll", "report B", "status B FINISHED");
  }

  @Test
  void aTaskOfAnotherTypeFails() {
    client.polls.add(() -> task("T", "EmrActivity", "true"));

    run(1);

    assertThat(client.calls)
        .containsExactly("poll", "report T", "status T FAILED UnsupportedActivity");
  }

  @Test
  void aTaskThatIsCanceledAtOnceIsNotBegun() {
    client.polls.add(() -> task("T", "ShellCommandActivity", "true"));
    client.reports.add(() -> ReportTaskProgressResponse.builder().canceled(true).build());

    run(1);

    assertThat(client.calls).containsExactly("poll", "report T");
  }

  @Test
  void aTaskThatCannotBeAcknowledgedIsNotBegun() {
    client.polls.add(() -> task("T", "ShellCommandActivity", "true"));
    client.reports.add(failing(unreachable()));

    run(1);

    assertThat(client.calls).containsExactly("poll", "report T");
  }

  @Test
  void aTaskThatTheServiceNoLongerKnowsIsStoppedWithoutAStatus() {
    client.polls.add(() -> task("T", "ShellCommandActivity", "sleep 60"));
    client.reports.add(() -> ReportTaskProgressResponse.builder().canceled(false).build());
    client.reports.add(failing(TaskNotFoundException.builder().build()));

    run(1, Duration.ofMillis(100));

    assertThat(client.calls).containsExactly("poll", "report T", "report T");
  }

  @Test
  void aReportThatFailsDoesNotStopTheActivity() {
    client.polls.add(() -> task("T", "ShellCommandActivity", "sleep 0.5"));
    client.reports.add(() -> ReportTaskProgressResponse.builder().canceled(false).build());
    client.reports.add(failing(unreachable()));

    run(1, Duration.ofMillis(100));

    assertThat(client.calls).startsWith("poll", "report T", "report T", "report T");
    assertThat(client.calls).endsWith("status T FINISHED");
  }

  @Test
  void aStatusThatDidNotArriveIsSentThreeTimes() {
    client.polls.add(() -> task("T", "ShellCommandActivity", "true"));
    for (int i = 0; i < 4; i++) {
      client.statuses.add(failing(unreachable()));
    }

    run(1);

    assertThat(client.calls).filteredOn("status T FINISHED"::equals).hasSize(3);
  }

  @Test
  void aStatusThatTheServiceRefusesIsNotRepeated() {
    client.polls.add(() -> task("T", "ShellCommandActivity", "true"));
    client.statuses.add(failing(InvalidRequestException.builder().build()));

    run(1);

    assertThat(client.calls).containsExactly("poll", "report T", "status T FINISHED");
  }

  @Test
  void aTaskThatArrivesAfterTheStopIsNotBegun() {
    client.polls.add(
        () -> {
          stop.now();
          return task("T", "ShellCommandActivity", "true");
        });

    run(1);

    assertThat(client.calls).containsExactly("poll");
    assertThat(Thread.interrupted()).isFalse();
  }

  private void run(int tasks) {
    run(tasks, Duration.ofMinutes(1));
  }

  private void run(int tasks, Duration progressInterval) {
    RunnerSettings settings =
        RunnerSettings.of("demo")
            .withMaxTasks(tasks)
            .withIntervals(progressInterval, Duration.ofMinutes(15), Duration.ofMillis(10));
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new TaskRunner(client, settings, stop, new Timeline(out, Clock.systemUTC())).run();
  }

  private static TransportException unreachable() {
    return new TransportException(
        TransportException.Kind.CONNECTION,
        TransportException.Progress.NOTHING_SENT,
        "connect failed",
        null);
  }

  private static <T> Supplier<T> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }
}
