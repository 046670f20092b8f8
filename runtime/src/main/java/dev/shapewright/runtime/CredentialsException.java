package dev.shapewright.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credentials are missing, incomplete or could not be read. */
public class CredentialsException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message where credentials were looked for and what is wrong; never holds a secret
   */
  public CredentialsException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param message where credentials were looked for and what is wrong; never holds a secret
   * @param cause what brought it about, or null
   */
  public CredentialsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Creates the exception of a call that had made attempts before.
   *
   * @param message where credentials were looked for and what is wrong; never holds a secret
   * @param cause what brought it about, or null
   * @param attempts every try of the call
   */
  public CredentialsException(String message, @Nullable Throwable cause, List<Attempt> attempts) {
    super(message, cause, attempts);
  }
}
