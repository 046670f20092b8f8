package dev.shapewright.runtime.retry;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often and after which delays a call is tried again. The delay before retry n is {@code
 * random(0, 1) · min(base · 2^(n-1), maxBackoff)}, where the base is one of two, by the kind of the
 * failure. Immutable.
 */
public final class RetryOptions {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final RetryOptions STANDARD =
      new RetryOptions(3, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(20));

  private final int maxAttempts;
  private final Duration baseDelay;
  private final Duration throttlingBaseDelay;
  private final Duration maxBackoff;

  private RetryOptions(
      int maxAttempts, Duration baseDelay, Duration throttlingBaseDelay, Duration maxBackoff) {
    this.maxAttempts = maxAttempts;
    this.baseDelay = baseDelay;
    this.throttlingBaseDelay = throttlingBaseDelay;
    this.maxBackoff = maxBackoff;
  }

  /**
   * The defaults: 3 attempts, base delays of 50 ms and 1 s, backoff up to 20 s.
   *
   * @return the options
   */
  public static RetryOptions standard() {
    return STANDARD;
  }

  /**
   * No retries: each call is one attempt.
   *
   * @return the options
   */
  public static RetryOptions none() {
    return STANDARD.withMaxAttempts(1);
  }

  /**
   * How many attempts a call has at most, the first one included.
   *
   * @return 1 or more
   */
  public int maxAttempts() {
    return maxAttempts;
  }

  /**
   * The longest delay before the first retry, for failures that are not throttling.
   *
   * @return from 0 to one day
   */
  public Duration baseDelay() {
    return baseDelay;
  }

  /**
   * The longest delay before the first retry, for throttling.
   *
   * @return from 0 to one day
   */
  public Duration throttlingBaseDelay() {
    return throttlingBaseDelay;
  }

  /**
   * What the delay, which doubles with each retry, never exceeds on its own; a service that asks
   * for a certain delay can add up to 5 s to it.
   *
   * @return from 0 to one day
   */
  public Duration maxBackoff() {
    return maxBackoff;
  }

  /**
   * Changes the number of attempts.
   *
   * @param value how many attempts a call has at most, the first one included: 1 or more
   * @return options that differ in this from these
   * @throws IllegalArgumentException if the value is less than 1
   */
  public RetryOptions withMaxAttempts(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("maxAttempts must be 1 or more, is " + value);
    }
    return new RetryOptions(value, baseDelay, throttlingBaseDelay, maxBackoff);
  }

  /**
   * Changes the base delay of failures that are not throttling.
   *
   * @param value from 0 to one day
   * @return options that differ in this from these
   * @throws IllegalArgumentException if the value is out of range
   */
  public RetryOptions withBaseDelay(Duration value) {
    return new RetryOptions(
        maxAttempts, checked("baseDelay", value), throttlingBaseDelay, maxBackoff);
  }

  /**
   * Changes the base delay of throttling.
   *
   * @param value from 0 to one day
   * @return options that differ in this from these
   * @throws IllegalArgumentException if the value is out of range
   */
  public RetryOptions withThrottlingBaseDelay(Duration value) {
    return new RetryOptions(
        maxAttempts, baseDelay, checked("throttlingBaseDelay", value), maxBackoff);
  }

  /**
   * Changes the bound of the doubling delay.
   *
   * @param value from 0 to one day
   * @return options that differ in this from these
   * @throws IllegalArgumentException if the value is out of range
   */
  public RetryOptions withMaxBackoff(Duration value) {
    return new RetryOptions(
        maxAttempts, baseDelay, throttlingBaseDelay, checked("maxBackoff", value));
  }

  private static Duration checked(String name, Duration value) {
    if (value.isNegative() || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + " must be from 0 to one day, is " + value);
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RetryOptions that
        && maxAttempts == that.maxAttempts
        && baseDelay.equals(that.baseDelay)
        && throttlingBaseDelay.equals(that.throttlingBaseDelay)
        && maxBackoff.equals(that.maxBackoff);
  }

  @Override
  public int hashCode() {
    return Objects.hash(maxAttempts, baseDelay, throttlingBaseDelay, maxBackoff);
  }

  @Override
  public String toString() {
    return "RetryOptions[maxAttempts="
        + maxAttempts
        + ", baseDelay="
        + baseDelay
        + ", throttlingBaseDelay="
        + throttlingBaseDelay
        + ", maxBackoff="
        + maxBackoff
        + "]";
  }
}
