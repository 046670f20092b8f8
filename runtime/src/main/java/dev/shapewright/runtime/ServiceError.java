package dev.shapewright.runtime;

import org.jspecify.annotations.Nullable;

/** What a service says of an error, whatever its kind. Immutable. */
public final class ServiceError {
  private static final ServiceError EMPTY = new ServiceError(null, null, ResponseMetadata.none());

  private final @Nullable String code;
  private final @Nullable String message;
  private final ResponseMetadata metadata;

  /**
   * Describes an error.
   *
   * @param code such as {@code TaskNotFoundException}, or null when none was given
   * @param message the service's own words, or null when there are none
   * @param metadata status, headers and attempts of the answer
   */
  public ServiceError(@Nullable String code, @Nullable String message, ResponseMetadata metadata) {
    this.code = code;
    this.message = message;
    this.metadata = metadata;
  }

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

  /**
   * The error's code.
   *
   * @return such as {@code TaskNotFoundException}, or null when none was given
   */
  public @Nullable String code() {
    return code;
  }

  /**
   * The service's own words.
   *
   * @return the message, or null when there is none
   */
  public @Nullable String message() {
    return message;
  }

  /**
   * What is known of the answer.
   *
   * @return status, headers and attempts
   */
  public ResponseMetadata metadata() {
    return metadata;
  }
}
