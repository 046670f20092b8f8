package dev.shapewright.runtime.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the retries of one call. It neither sleeps nor sends: who owns the call asks after
 * each failed attempt, waits, and tries again. For one thread at a time.
 */
public final class RetrySession {
  /** How much more than our own delay the service can ask for. */
  private static final long PATIENCE_NANOS = 5_000_000_000L;

  private static final long NANOS_PER_MILLI = 1_000_000L;

  private final RetryOptions options;
  private final RetryQuota quota;
  private final @Nullable DoubleSupplier random;

  private final boolean longPoll;

  private int retries;
  private int lastCost;
  private Duration delayBeforeFailing = Duration.ZERO;

  RetrySession(
      RetryOptions options, RetryQuota quota, @Nullable DoubleSupplier random, boolean longPoll) {
    this.options = options;
    this.quota = quota;
    this.random = random;
    this.longPoll = longPoll;
  }

  /**
   * Takes note of a failed attempt and decides whether another one is due. The retry is then paid
   * for: the caller carries it out, or calls {@link #retryNotMade}.
   *
   * @param kind what the failure means
   * @param retryAfterMillis the value of the header {@code x-amz-retry-after}, in milliseconds, or
   *     null when there is none; honoured from our own delay to 5 s more, ignored when it is no
   *     whole number
   * @return how long to wait before the next attempt, or null when none is due: the failure is
   *     fatal, the attempts are used up, or the client's quota is empty
   */
  public @Nullable Duration delayBeforeRetry(FailureKind kind, @Nullable String retryAfterMillis) {
    if (kind == FailureKind.FATAL || retries + 1 >= options.maxAttempts()) {
      return null;
    }
    Duration delay = Duration.ofNanos(honouring(retryAfterMillis, backoffNanos(kind)));
    int cost = RetryQuota.cost(kind);
    if (!quota.tryTake(cost)) {
      delayBeforeFailing = longPoll ? delay : Duration.ZERO;
      return null;
    }
    lastCost = cost;
    retries++;
    return delay;
  }

  /**
   * How long to wait before the call fails, when {@link #delayBeforeRetry} just said that no retry
   * is due. A caller repeats a failed long poll at once, in a loop; with an empty quota nothing
   * else would slow that loop down.
   *
   * @return zero, unless the call is a long poll that the empty quota denied a retry
   */
  public Duration delayBeforeFailing() {
    return delayBeforeFailing;
  }

  /** Takes note that the call succeeded: tokens go back to the quota. Call it once. */
  public void succeeded() {
    quota.giveBack(lastCost);
  }

  /** Takes note that the retry due is not made after all: what it cost goes back. */
  public void retryNotMade() {
    quota.giveBack(lastCost);
  }

  private long backoffNanos(FailureKind kind) {
    Duration base =
        kind == FailureKind.THROTTLING ? options.throttlingBaseDelay() : options.baseDelay();
    // As a double it grows without overflow, however many attempts are allowed.
    double doubled = (double) base.toNanos() * Math.pow(2, retries);
    double ceiling = Math.min(doubled, (double) options.maxBackoff().toNanos());
    double factor =
        random == null ? ThreadLocalRandom.current().nextDouble() : random.getAsDouble();
    return Math.round(factor * ceiling);
  }

  private static long honouring(@Nullable String retryAfterMillis, long delay) {
    if (retryAfterMillis == null || !isWholeNumber(retryAfterMillis)) {
      return delay;
    }
    long most = delay + PATIENCE_NANOS;
    // Whatever has more digits than a long is far beyond the bound.
    if (retryAfterMillis.length() > 18) {
      return most;
    }
    long asked = Math.min(Long.parseLong(retryAfterMillis), most / NANOS_PER_MILLI + 1);
    return Math.min(Math.max(delay, asked * NANOS_PER_MILLI), most);
  }

  private static boolean isWholeNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
