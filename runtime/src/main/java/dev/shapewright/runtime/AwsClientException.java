package dev.shapewright.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call failed on the client's side: no modelled answer of the service says so. */
public class AwsClientException extends AwsException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened
   */
  public AwsClientException(String message) {
    super(message, null);
  }

  /**
   * Creates the exception.
   *
   * @param message what happened
   * @param cause what brought it about, or null
   */
  public AwsClientException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Creates the exception.
   *
   * @param message what happened
   * @param cause what brought it about, or null
   * @param attempts every try of the call
   */
  public AwsClientException(String message, @Nullable Throwable cause, List<Attempt> attempts) {
    super(message, cause, attempts);
  }
}
