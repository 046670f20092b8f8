package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsServiceException;
import org.jspecify.annotations.Nullable;

/** What was waited for has not come about within the calls or the time allowed. */
public final class WaiterTimeoutException extends WaiterException {
  private static final long serialVersionUID = 1L;

  WaiterTimeoutException(
      String waiter,
      String limit,
      int calls,
      @Nullable Object lastResponse,
      @Nullable AwsServiceException lastError) {
    super(
        waiter + " has not come about after " + calls + (calls == 1 ? " call" : " calls") + limit,
        calls,
        lastResponse,
        lastError);
  }
}
