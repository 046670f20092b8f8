package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.DataPipelineClient;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;

/**
 * Who the runner is, how often it does what and how long it waits for the service.
 *
 * @param workerGroup whose tasks it polls for
 * @param taskRunnerId who it is, in heartbeats
 * @param hostname where it is
 * @param maxTasks after how many tasks it ends
 * @param progressInterval how often it reports on a task
 * @param heartbeatInterval how often it reports on itself
 * @param pauseAfterFailure how long it waits after a poll or status that failed
 * @param reporting the limits of every call but PollForTask, which the service holds on purpose
 * @param hurried the limits of the last call when the process is asked to end
 */
record RunnerSettings(
    String workerGroup,
    String taskRunnerId,
    String hostname,
    int maxTasks,
    Duration progressInterval,
    Duration heartbeatInterval,
    Duration pauseAfterFailure,
    Limits reporting,
    Limits hurried) {

  /** How long one attempt and the whole call, with its retries, may take. */
  record Limits(Duration attempt, Duration call) {
    /** A view of the client that keeps to the limits. */
    DataPipelineClient of(DataPipelineClient client) {
      return client.withOptions(o -> o.attemptTimeout(attempt).callTimeout(call));
    }
  }

  /** The service gives up on a task after two minutes without its first report. */
  private static final Limits REPORTING =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30));

  /** With the time that the command has to end, within the patience of {@link CtrlC}. */
  private static final Limits HURRIED = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(4));

  /** What the service's documentation asks for, and an id that no other runner has. */
  static RunnerSettings of(String workerGroup) {
    String hostname = localHostname();
    return new RunnerSettings(
        workerGroup,
        hostname + "-" + UUID.randomUUID(),
        hostname,
        Arguments.UNLIMITED,
        Duration.ofSeconds(60),
        Duration.ofMinutes(15),
        Duration.ofSeconds(5),
        REPORTING,
        HURRIED);
  }

  RunnerSettings withMaxTasks(int limit) {
    return new RunnerSettings(
        workerGroup,
        taskRunnerId,
        hostname,
        limit,
        progressInterval,
        heartbeatInterval,
        pauseAfterFailure,
        reporting,
        hurried);
  }

  RunnerSettings withIntervals(Duration progress, Duration heartbeat, Duration pause) {
    return new RunnerSettings(
        workerGroup,
        taskRunnerId,
        hostname,
        maxTasks,
        progress,
        heartbeat,
        pause,
        reporting,
        hurried);
  }

  RunnerSettings withLimits(Limits ofReports, Limits ofLastCall) {
    return new RunnerSettings(
        workerGroup,
        taskRunnerId,
        hostname,
        maxTasks,
        progressInterval,
        heartbeatInterval,
        pauseAfterFailure,
        ofReports,
        ofLastCall);
  }

  private static String localHostname() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
