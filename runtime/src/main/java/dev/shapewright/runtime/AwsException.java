package dev.shapewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything a generated client throws on purpose: a service's answer ({@link
 * AwsServiceException}) or a failure on the way to or from it ({@link AwsClientException}).
 */
public abstract class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what happened, or null
   * @param cause what brought it about, or null
   */
  protected AwsException(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
