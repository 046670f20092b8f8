package dev.shapewright.runtime;

/**
 * The thread of a call was interrupted; the exchange is closed. The thread's interrupt flag is set,
 * as it was when the interrupt came.
 */
public class CallInterruptedException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which call was interrupted
   * @param cause the interrupt
   */
  public CallInterruptedException(String message, InterruptedException cause) {
    super(message, cause);
  }
}
