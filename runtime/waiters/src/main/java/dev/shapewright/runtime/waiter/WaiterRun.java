package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsServiceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One wait: what has been answered so far, and what follows from it. */
final class WaiterRun<O> {
  private final String waiter;
  private final WaiterConditions<O> conditions;
  private final Duration delay;
  private final int maxAttempts;
  private final @Nullable Duration deadline;
  private final WaiterTime time;
  private final long start;
  private int calls;

  WaiterRun(
      String waiter,
      WaiterConditions<O> conditions,
      Duration delay,
      int maxAttempts,
      WaiterOptions options) {
    this.waiter = waiter;
    this.conditions = conditions;
    this.delay = options.delayOr(delay);
    this.maxAttempts = options.maxAttemptsOr(maxAttempts);
    this.deadline = options.deadline();
    this.time = options.time();
    this.start = time.nanoTime();
  }

  WaiterTime time() {
    return time;
  }

  /** How long to wait before the next call. */
  Duration delay() {
    return delay;
  }

  String waiter() {
    return waiter;
  }

  /** The result that a response is, or null to call again. */
  @Nullable WaiterResult<O> responded(O response) {
    calls++;
    WaiterState state = conditions.onResponse(response);
    return next(state == null ? WaiterState.RETRY : state, response, null);
  }

  /** The result that an error is, or null to call again; an error of no meaning is thrown. */
  @Nullable WaiterResult<O> failed(AwsServiceException error) {
    calls++;
    WaiterState state = conditions.onError(error);
    if (state == null) {
      throw error;
    }
    return next(state, null, error);
  }

  private @Nullable WaiterResult<O> next(
      WaiterState state, @Nullable O response, @Nullable AwsServiceException error) {
    if (state == WaiterState.SUCCESS) {
      return new WaiterResult<>(response, error, calls);
    }
    if (state == WaiterState.FAILURE) {
      throw new WaiterFailedException(waiter, calls, response, error);
    }
    if (calls >= maxAttempts) {
      throw new WaiterTimeoutException(waiter, ", the most allowed", calls, response, error);
    }
    if (deadline != null && leftOf(deadline).compareTo(delay) <= 0) {
      throw new WaiterTimeoutException(
          waiter,
          "; the next would come after the deadline of " + deadline,
          calls,
          response,
          error);
    }
    return null;
  }

  private Duration leftOf(Duration limit) {
    return limit.minusNanos(time.nanoTime() - start);
  }
}
