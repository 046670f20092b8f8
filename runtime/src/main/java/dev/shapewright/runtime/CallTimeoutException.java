package dev.shapewright.runtime;

/** A call took longer, all attempts and the waits between them included, than it was allowed to. */
public class CallTimeoutException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which call and how long it was allowed to take
   * @param cause the failure of the last attempt, or null
   */
  public CallTimeoutException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
    super(message, cause);
  }
}
