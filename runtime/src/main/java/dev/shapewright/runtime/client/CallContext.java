package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Attempt;
import java.util.List;

/** What an {@link Interceptor} may know of a call. */
public interface CallContext {
  /**
   * The service.
   *
   * @return the model's service id, such as {@code Data Pipeline}
   */
  String serviceId();

  /**
   * The operation.
   *
   * @return its name on the wire, such as {@code SetTaskStatus}
   */
  String operation();

  /**
   * The id of the call, which all its attempts carry in the header {@code amz-sdk-invocation-id}.
   *
   * @return a random UUID
   */
  String invocationId();

  /**
   * The attempts that have ended.
   *
   * @return the attempts so far, in order
   */
  List<Attempt> attempts();
}
