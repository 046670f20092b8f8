package dev.shapewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What a service says of an error, whatever its kind.
 *
 * @param code the error's code, such as {@code TaskNotFoundException}, or null when none was given
 * @param message the service's own words, or null when there are none
 * @param metadata status, headers and attempts of the answer
 */
public record ServiceError(
    @Nullable String code, @Nullable String message, ResponseMetadata metadata) {
  private static final ServiceError EMPTY = new ServiceError(null, null, ResponseMetadata.none());

  /**
   * An error of which nothing is known, such as one made in a test.
   *
   * @return the empty error
   */
  public static ServiceError empty() {
    return EMPTY;
  }

  /**
   * The same error in other words.
   *
   * @param replacement the message, or null for none
   * @return the new error
   */
  public ServiceError withMessage(@Nullable String replacement) {
    return new ServiceError(code, replacement, metadata);
  }
}
