package dev.shapewright.runtime.client;

import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Watches the calls of a client at four moments and, at the first two, may change what is sent.
 * Called on the thread of the call; implementations are safe for use by many threads.
 *
 * <p>What the first two methods throw ends the call. What the last two throw is logged and changes
 * nothing: an answer that came is not lost because a watcher failed.
 *
 * <p>Requests and responses are handed over as they are. Their own {@code toString} keeps sensitive
 * members to itself; header fields and bodies do not, so think before you log them.
 */
public interface Interceptor {
  /**
   * A call begins: nothing is checked or written yet.
   *
   * @param call the call
   * @param request the request object, with the idempotency tokens that it lacked
   * @return the request to go on with, of the same class: the same one, or another made of it
   */
  default Object beforeExecution(CallContext call, Object request) {
    return request;
  }

  /**
   * An attempt begins: the request is complete but for its signature.
   *
   * @param call the call, with the attempts made before this one
   * @param request what is about to be signed and sent
   * @return what to sign and send: the same one, or one with other header fields
   */
  default HttpRequest beforeSigning(CallContext call, HttpRequest request) {
    return request;
  }

  /**
   * An attempt ended; {@link CallContext#attempts} ends with it, unless the transport threw what it
   * does not declare.
   *
   * @param call the call
   * @param response the whole answer, whatever its status, or null when none came
   * @param failure what the attempt ended in, or null when it succeeded
   */
  default void afterAttempt(
      CallContext call, @Nullable HttpResponse response, @Nullable Throwable failure) {}

  /**
   * The call ended.
   *
   * @param call the call, with all its attempts
   * @param response the response object, or null when the call failed
   * @param failure what the caller gets to see, or null when the call succeeded
   */
  default void afterExecution(
      CallContext call, @Nullable Object response, @Nullable Throwable failure) {}
}
