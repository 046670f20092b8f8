package dev.shapewright.examples.taskrunner.service;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that the embedded service hands out, and what goes wrong with it.
 *
 * @param taskId the id that the worker sends back; unique within a service
 * @param command what a shell is to run
 * @param cancelAtReport which ReportTaskProgress of the task, from 1, is answered with {@code
 *     canceled}; 0 for none
 * @param throttledOperation the operation whose first call for this task is refused with a
 *     ThrottlingException, or null
 */
public record ScriptedTask(
    String taskId, String command, int cancelAtReport, @Nullable String throttledOperation) {

  /** Checks that the id and the command are there. */
  public ScriptedTask {
    Objects.requireNonNull(taskId, "taskId");
    Objects.requireNonNull(command, "command");
  }

  /**
   * A task with which nothing goes wrong on the service's side.
   *
   * @param taskId the id that the worker sends back
   * @param command what a shell is to run
   * @return the task
   */
  public static ScriptedTask shell(String taskId, String command) {
    return new ScriptedTask(taskId, command, 0, null);
  }

  /**
   * The same task, canceled while it runs.
   *
   * @param report which ReportTaskProgress of the task is answered with {@code canceled}, from 1
   * @return the task
   */
  public ScriptedTask canceledAtReport(int report) {
    return new ScriptedTask(taskId, command, report, throttledOperation);
  }

  /**
   * The same task, with one call throttled.
   *
   * @param operation the operation whose first call for this task is refused
   * @return the task
   */
  public ScriptedTask throttledOnce(String operation) {
    return new ScriptedTask(taskId, command, cancelAtReport, operation);
  }
}
