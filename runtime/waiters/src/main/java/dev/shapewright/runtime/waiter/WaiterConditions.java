package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsServiceException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each answer of a service means to a waiter. What is generated for each waiter.
 *
 * @param <O> the response of the operation
 */
public interface WaiterConditions<O> {
  /**
   * What a response means.
   *
   * @param response the response
   * @return the state, or null when the model does not say
   */
  @Nullable WaiterState onResponse(O response);

  /**
   * What an error means.
   *
   * @param error the service's error
   * @return the state, or null when the model does not say
   */
  @Nullable WaiterState onError(AwsServiceException error);
}
