package dev.shapewright.runtime;

import org.jspecify.annotations.Nullable;

/** The service answered with an error. The base of the exceptions of every generated client. */
public class AwsServiceException extends AwsException {
  private static final long serialVersionUID = 1L;

  /** Null in an exception that was serialized. */
  private final transient @Nullable ServiceError error;

  /**
   * Creates the exception.
   *
   * @param error what the service said
   */
  public AwsServiceException(ServiceError error) {
    super(describe(error), null, error.metadata().attempts());
    this.error = error;
  }

  /**
   * The error's code.
   *
   * @return such as {@code TaskNotFoundException}, or null when the answer names none
   */
  public @Nullable String errorCode() {
    return error == null ? null : error.code();
  }

  /**
   * The service's own words exactly as they came, without what {@link #getMessage} adds to them;
   * that one has spaces in place of control characters, so that logs keep to one line.
   *
   * @return the message, or null when the answer holds none
   */
  public @Nullable String errorMessage() {
    return error == null ? null : error.message();
  }

  /**
   * The HTTP status of the answer.
   *
   * @return the status, or 0 when no service sent the error
   */
  public int status() {
    return responseMetadata().status();
  }

  /**
   * The id under which the service knows the request; name it when you ask for support.
   *
   * @return the id, or null when the answer names none
   */
  public @Nullable String requestId() {
    return responseMetadata().requestId();
  }

  /**
   * Status, headers and attempts of the answer.
   *
   * @return the metadata
   */
  public ResponseMetadata responseMetadata() {
    return error == null ? ResponseMetadata.none() : error.metadata();
  }

  private static String describe(ServiceError error) {
    String message = error.message();
    String text = message == null ? "The service answered with an error" : shown(message);
    String details = "";
    String code = error.code();
    if (code != null) {
      details += ", error code " + shown(code);
    }
    if (error.metadata().status() != 0) {
      details += ", status " + error.metadata().status();
    }
    String requestId = error.metadata().requestId();
    if (requestId != null) {
      details += ", request id " + shown(requestId);
    }
    int attempts = error.metadata().attempts().size();
    if (attempts > 1) {
      details += ", " + attempts + " attempts";
    }
    return details.isEmpty() ? text : text + " (" + details.substring(2) + ")";
  }

  /** A service's text as it may stand in a log. */
  static String shown(String text) {
    String shown = text;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (Character.isISOControl(c)) {
        shown = shown.replace(c, ' ');
      }
    }
    return shown;
  }
}
