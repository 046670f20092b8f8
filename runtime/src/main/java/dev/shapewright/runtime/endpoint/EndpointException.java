package dev.shapewright.runtime.endpoint;

import dev.shapewright.runtime.AwsClientException;
import org.jspecify.annotations.Nullable;

/** There is no region, or a region or an endpoint that is configured cannot be used. */
public class EndpointException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong, and where it is set
   */
  public EndpointException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message what is wrong, and where it is set
   * @param cause what brought it about, or null
   */
  public EndpointException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
