package dev.shapewright.runtime;

import java.util.List;

/**
 * The thread of a call was interrupted; the exchange is closed. The thread's interrupt flag is set,
 * as it was when the interrupt came. If an attempt was under way, the service may have carried out
 * the request.
 */
public class CallInterruptedException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  private final transient List<Attempt> attempts;

  /**
   * Creates the exception.
   *
   * @param message which call was interrupted
   * @param cause the interrupt
   * @param attempts every try of the call
   */
  public CallInterruptedException(
      String message, InterruptedException cause, List<Attempt> attempts) {
    super(message, cause);
    this.attempts = List.copyOf(attempts);
  }

  /**
   * Every try of the call.
   *
   * @return the attempts in order; the last one was interrupted, unless the interrupt came in the
   *     wait after it
   */
  public List<Attempt> attempts() {
    return attempts;
  }
}
