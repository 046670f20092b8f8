package dev.shapewright.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call took longer, all attempts and the waits between them included, than it was allowed to, or
 * the wait before its next attempt would have lasted beyond that. The cause tells what the last
 * attempt ended in.
 */
public class CallTimeoutException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which call and how long it was allowed to take
   * @param cause the failure of the last attempt, or null if none was made
   * @param attempts every try of the call
   */
  public CallTimeoutException(String message, @Nullable Throwable cause, List<Attempt> attempts) {
    super(message, cause, attempts);
  }
}
