package dev.shapewright.examples.taskrunner;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;

/** Who the runner is and how often it does what. */
record RunnerSettings(
    String workerGroup,
    String taskRunnerId,
    String hostname,
    int maxTasks,
    Duration progressInterval,
    Duration heartbeatInterval,
    Duration pauseAfterFailure) {

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
        Duration.ofSeconds(5));
  }

  RunnerSettings withMaxTasks(int limit) {
    return new RunnerSettings(
        workerGroup,
        taskRunnerId,
        hostname,
        limit,
        progressInterval,
        heartbeatInterval,
        pauseAfterFailure);
  }

  RunnerSettings withIntervals(Duration progress, Duration heartbeat, Duration pause) {
    return new RunnerSettings(
        workerGroup, taskRunnerId, hostname, maxTasks, progress, heartbeat, pause);
  }

  private static String localHostname() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
