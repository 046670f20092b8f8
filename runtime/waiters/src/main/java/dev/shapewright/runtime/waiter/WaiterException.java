package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsServiceException;
import org.jspecify.annotations.Nullable;

/** What was waited for has not come about. The cause is the last error of the service, if any. */
public abstract class WaiterException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /** How many calls were made. */
  private final int calls;

  /** Null in an exception that was serialized. */
  private final transient @Nullable Object lastResponse;

  WaiterException(
      String message,
      int calls,
      @Nullable Object lastResponse,
      @Nullable AwsServiceException lastError) {
    super(message, lastError);
    this.calls = calls;
    this.lastResponse = lastResponse;
  }

  /**
   * How many calls were made.
   *
   * @return at least 1
   */
  public int calls() {
    return calls;
  }

  /**
   * What the service answered last.
   *
   * @return the response of the operation, or null when it was an error: the cause
   */
  public @Nullable Object lastResponse() {
    return lastResponse;
  }
}
