package dev.shapewright.runtime;

import java.util.List;

/**
 * The thread of a call was interrupted; the exchange is closed. The thread's interrupt flag is set,
 * as it was when the interrupt came. The last of the {@link #attempts} was interrupted, unless the
 * interrupt came in the wait after it.
 */
public class CallInterruptedException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which call was interrupted
   * @param cause the interrupt
   * @param attempts every try of the call
   */
  public CallInterruptedException(
      String message, InterruptedException cause, List<Attempt> attempts) {
    super(message, cause, attempts);
  }
}
