package dev.shapewright.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything a generated client throws on purpose: a service's answer ({@link
 * AwsServiceException}) or a failure on the way to or from it ({@link AwsClientException}).
 */
public abstract class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Null in an exception that was serialized. */
  private final transient @Nullable List<Attempt> attempts;

  /**
   * Creates the exception of a call of which no attempt was made, or none is known.
   *
   * @param message what happened, or null
   * @param cause what brought it about, or null
   */
  protected AwsException(@Nullable String message, @Nullable Throwable cause) {
    this(message, cause, List.of());
  }

  /**
   * Creates the exception.
   *
   * @param message what happened, or null
   * @param cause what brought it about, or null
   * @param attempts every try of the call
   */
  protected AwsException(
      @Nullable String message, @Nullable Throwable cause, List<Attempt> attempts) {
    super(message, cause);
    this.attempts = List.copyOf(attempts);
  }

  /**
   * Every try of the call that failed.
   *
   * @return the attempts in order; empty when none was made, or when a client did not throw this
   */
  public List<Attempt> attempts() {
    return attempts == null ? List.of() : attempts;
  }

  /**
   * Whether the service may have carried out the request, though the call failed. Where this is
   * false, the request can be made again without fear of carrying it out twice.
   *
   * @return true if that is possible for one of the {@link #attempts}
   */
  public boolean mayHaveTakenEffect() {
    for (Attempt attempt : attempts()) {
      if (attempt.mayHaveTakenEffect()) {
        return true;
      }
    }
    return false;
  }
}
