package dev.shapewright.runtime.waiter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long and how often to ask. Immutable. */
public final class WaiterOptions {
  private static final WaiterOptions OF_MODEL =
      new WaiterOptions(null, 0, null, WaiterTime.system());

  private final @Nullable Duration delay;
  private final int maxAttempts;
  private final @Nullable Duration deadline;
  private final WaiterTime time;

  private WaiterOptions(
      @Nullable Duration delay, int maxAttempts, @Nullable Duration deadline, WaiterTime time) {
    this.delay = delay;
    this.maxAttempts = maxAttempts;
    this.deadline = deadline;
    this.time = time;
  }

  /**
   * The delay and the number of calls that the service's model gives, and no deadline.
   *
   * @return the defaults
   */
  public static WaiterOptions ofModel() {
    return OF_MODEL;
  }

  /**
   * The same options with another wait between two calls.
   *
   * @param value zero or more
   * @return the new options
   * @throws IllegalArgumentException if it is negative
   */
  public WaiterOptions withDelay(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("The delay is " + value + "; at least 0 is expected");
    }
    return new WaiterOptions(value, maxAttempts, deadline, time);
  }

  /**
   * The same options with another number of calls.
   *
   * @param value the most calls that are made, at least 1
   * @return the new options
   * @throws IllegalArgumentException if it is less than 1
   */
  public WaiterOptions withMaxAttempts(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("Attempts are " + value + "; at least 1 is expected");
    }
    return new WaiterOptions(delay, value, deadline, time);
  }

  /**
   * The same options with a limit of the whole time. No call begins that the limit would have to
   * pass before; one that is under way is not cut short, which is what the client's own time limits
   * are for.
   *
   * @param value from the beginning of the first call, more than zero
   * @return the new options
   * @throws IllegalArgumentException if it is zero or less
   */
  public WaiterOptions withDeadline(Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("The deadline is " + value + "; more than 0 is expected");
    }
    return new WaiterOptions(delay, maxAttempts, value, time);
  }

  /**
   * The same options with another clock and other waits, for tests.
   *
   * @param value tells the time and waits
   * @return the new options
   */
  public WaiterOptions withTime(WaiterTime value) {
    return new WaiterOptions(delay, maxAttempts, deadline, value);
  }

  Duration delayOr(Duration ofModel) {
    return delay == null ? ofModel : delay;
  }

  int maxAttemptsOr(int ofModel) {
    return maxAttempts == 0 ? ofModel : maxAttempts;
  }

  @Nullable Duration deadline() {
    return deadline;
  }

  WaiterTime time() {
    return time;
  }
}
