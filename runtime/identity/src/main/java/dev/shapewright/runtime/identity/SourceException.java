package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.CredentialsException;
import org.jspecify.annotations.Nullable;

/** A source failed; tells whether trying again later may help. */
final class SourceException extends CredentialsException {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  private SourceException(String message, @Nullable Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  /** The far end, or the way to it, is out of order. */
  static SourceException passing(String message, @Nullable Throwable cause) {
    return new SourceException(message, cause, true);
  }

  /** The answer is no, and will stay no until somebody changes something. */
  static SourceException lasting(String message, @Nullable Throwable cause) {
    return new SourceException(message, cause, false);
  }

  /** Whether an outage is to blame, which credentials in hand may bridge. */
  boolean isPassing() {
    return passing;
  }
}
