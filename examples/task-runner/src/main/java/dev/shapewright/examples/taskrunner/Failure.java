package dev.shapewright.examples.taskrunner;

import dev.shapewright.examples.datapipeline.validation.Sanitizer;
import dev.shapewright.runtime.validation.FailureText;

/**
 * Why a task failed, in a form that SetTaskStatus takes.
 *
 * @param errorId a short name; never starts with {@code Service_}, which is the service's own
 * @param message one line for a person
 * @param stackTrace what helps to find the cause, at most 4095 code points
 */
record Failure(String errorId, String message, String stackTrace) {
  Failure {
    message = Sanitizer.errorMessage(ReportText.oneLine(message));
    stackTrace = Sanitizer.errorStackTrace(ReportText.clean(stackTrace));
  }

  /** A failure whose details are the end of a command's output. */
  static Failure withOutput(String errorId, String message, String output) {
    return new Failure(errorId, message, ReportText.end(output));
  }

  /** A failure whose details are a Java stack trace. */
  static Failure of(String errorId, Throwable cause) {
    return new Failure(errorId, FailureText.message(cause), FailureText.stackTrace(cause));
  }
}
