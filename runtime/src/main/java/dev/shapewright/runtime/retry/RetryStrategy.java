package dev.shapewright.runtime.retry;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How a client repeats failed attempts. One per client, safe for use by many threads. */
public final class RetryStrategy {
  private final RetryOptions options;
  private final RetryQuota quota;

  /** Null for real randomness: a lambda would cost a cold process some milliseconds. */
  private final @Nullable DoubleSupplier random;

  private RetryStrategy(RetryOptions options, RetryQuota quota, @Nullable DoubleSupplier random) {
    this.options = options;
    this.quota = quota;
    this.random = random;
  }

  /**
   * A strategy with a full quota of its own and real randomness.
   *
   * @param options how often and after which delays
   * @return the strategy
   */
  public static RetryStrategy of(RetryOptions options) {
    return new RetryStrategy(options, new RetryQuota(), null);
  }

  /**
   * A strategy made of given parts.
   *
   * @param options how often and after which delays
   * @param quota what retries are paid from
   * @param random gives a number from 0 to 1 for each delay; called by many threads at once
   * @return the strategy
   */
  public static RetryStrategy of(RetryOptions options, RetryQuota quota, DoubleSupplier random) {
    return new RetryStrategy(options, quota, random);
  }

  /**
   * A strategy with other options that pays from the same quota.
   *
   * @param other how often and after which delays
   * @return the strategy
   */
  public RetryStrategy withOptions(RetryOptions other) {
    return new RetryStrategy(other, quota, random);
  }

  /**
   * The options.
   *
   * @return how often and after which delays
   */
  public RetryOptions options() {
    return options;
  }

  /**
   * Begins a call.
   *
   * @param longPoll whether the service holds the request until it has something to tell
   * @return what decides on the retries of this one call
   */
  public RetrySession begin(boolean longPoll) {
    return new RetrySession(options, quota, random, longPoll);
  }
}
