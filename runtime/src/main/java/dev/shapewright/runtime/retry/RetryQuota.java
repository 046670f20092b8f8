package dev.shapewright.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tokens that all calls of a client pay their retries from. When a service is down for good,
 * the quota runs dry and calls fail at once instead of multiplying the load. Safe for use by many
 * threads, without locks.
 */
public final class RetryQuota {
  private static final int CAPACITY = 500;
  private static final int TRANSIENT_COST = 14;
  private static final int THROTTLING_COST = 5;

  /** What a call that was never retried adds, so that a healthy service refills the quota. */
  private static final int REFILL = 1;

  private final AtomicInteger available = new AtomicInteger(CAPACITY);

  /** Creates a full quota of 500 tokens. */
  public RetryQuota() {}

  /**
   * How many tokens are left.
   *
   * @return from 0 to 500
   */
  public int available() {
    return available.get();
  }

  /** What a retry costs after a failure of this kind: more than 0, so that 0 can mean no retry. */
  static int cost(FailureKind kind) {
    return kind == FailureKind.THROTTLING ? THROTTLING_COST : TRANSIENT_COST;
  }

  /** Takes the tokens when there are enough of them, or none at all. */
  boolean tryTake(int tokens) {
    int current = available.get();
    while (current >= tokens) {
      if (available.compareAndSet(current, current - tokens)) {
        return true;
      }
      current = available.get();
    }
    return false;
  }

  /** Takes note of a success: what the call's last retry cost comes back; 0 if it had none. */
  void giveBack(int lastCost) {
    int tokens = lastCost == 0 ? REFILL : lastCost;
    int current = available.get();
    while (current < CAPACITY
        && !available.compareAndSet(current, Math.min(CAPACITY, current + tokens))) {
      current = available.get();
    }
  }
}
