package dev.shapewright.examples.taskrunner.service;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How an embedded service behaves.
 *
 * @param accessKeyId the one access key that it knows
 * @param secretAccessKey the secret of that key
 * @param region the region it claims to be in, which signatures must name
 * @param workerGroup the worker group that its tasks are for
 * @param longPoll how long a poll without a task is held
 * @param reportLimit how long a worker may say nothing about its task before the service takes the
 *     task from it, as timed out
 * @param clock what a signature's date is compared with
 * @param listener told of each call before its answer is sent
 */
public record ServiceOptions(
    String accessKeyId,
    String secretAccessKey,
    String region,
    String workerGroup,
    Duration longPoll,
    Duration reportLimit,
    Clock clock,
    Consumer<RecordedCall> listener) {

  /**
   * A service in us-east-1 that holds polls for two seconds and waits 30 seconds for a report.
   *
   * @return the options to start from
   */
  public static ServiceOptions defaults() {
    return new ServiceOptions(
        "AKIDEXAMPLE",
        "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        "us-east-1",
        "demo",
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Clock.systemUTC(),
        call -> {});
  }

  /**
   * The same with another worker group.
   *
   * @param group the worker group that the tasks are for
   * @return the changed options
   */
  public ServiceOptions withWorkerGroup(String group) {
    return new ServiceOptions(
        accessKeyId, secretAccessKey, region, group, longPoll, reportLimit, clock, listener);
  }

  /**
   * The same with another time that polls are held.
   *
   * @param hold how long a poll without a task is held
   * @return the changed options
   */
  public ServiceOptions withLongPoll(Duration hold) {
    return new ServiceOptions(
        accessKeyId, secretAccessKey, region, workerGroup, hold, reportLimit, clock, listener);
  }

  /**
   * The same with another time for a report.
   *
   * @param limit how long a worker may say nothing about its task
   * @return the changed options
   */
  public ServiceOptions withReportLimit(Duration limit) {
    return new ServiceOptions(
        accessKeyId, secretAccessKey, region, workerGroup, longPoll, limit, clock, listener);
  }

  /**
   * The same with someone to tell.
   *
   * @param told told of each call before its answer is sent
   * @return the changed options
   */
  public ServiceOptions withListener(Consumer<RecordedCall> told) {
    return new ServiceOptions(
        accessKeyId, secretAccessKey, region, workerGroup, longPoll, reportLimit, clock, told);
  }
}
