package dev.shapewright.examples.taskrunner;

/**
 * Why a task failed, in a form that SetTaskStatus takes.
 *
 * @param errorId a short name; never starts with {@code Service_}, which is the service's own
 * @param message one line for a person
 * @param stackTrace what helps to find the cause, at most 4095 code points
 */
record Failure(String errorId, String message, String stackTrace) {
  Failure {
    message = ReportText.start(ReportText.oneLine(message));
    stackTrace = ReportText.start(ReportText.clean(stackTrace));
  }

  /** A failure whose details are the end of a command's output. */
  static Failure withOutput(String errorId, String message, String output) {
    return new Failure(errorId, message, ReportText.end(output));
  }

  /** A failure whose details are a Java stack trace. */
  static Failure of(String errorId, Throwable cause) {
    String message = cause.getMessage();
    return new Failure(
        errorId,
        message == null ? cause.getClass().getSimpleName() : message,
        ReportText.stackTrace(cause));
  }
}
