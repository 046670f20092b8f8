package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsServiceException;
import org.jspecify.annotations.Nullable;

/** What was waited for can no longer come about: the service's last answer says so. */
public final class WaiterFailedException extends WaiterException {
  private static final long serialVersionUID = 1L;

  WaiterFailedException(
      String waiter,
      int calls,
      @Nullable Object lastResponse,
      @Nullable AwsServiceException lastError) {
    super(
        waiter
            + " will not come about, says "
            + (lastError == null ? "response " : "error ")
            + calls
            + (lastError == null ? "" : ": " + lastError.getMessage()),
        calls,
        lastResponse,
        lastError);
  }
}
