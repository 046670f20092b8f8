package dev.shapewright.runtime.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The time limits of one exchange as points in time, in ticks: nanoseconds that are never below 1.
 */
final class Deadlines {
  static final long NEVER = Long.MAX_VALUE;

  private static final long BASE = System.nanoTime();
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final String TOTAL_OVERRUN = " took longer than the total limit of ";

  private final TimeLimits limits;
  private final long noProgress;
  private final long connectBy;
  private final long totalBy;

  Deadlines(TimeLimits limits) {
    long now = now();
    this.limits = limits;
    this.noProgress = nanos(limits.noProgress());
    this.totalBy = later(now, nanos(limits.total()));
    this.connectBy = Math.min(totalBy, later(now, nanos(limits.connect())));
  }

  private Deadlines(Deadlines whole) {
    this.limits = whole.limits;
    this.noProgress = NEVER;
    this.totalBy = whole.connectBy;
    this.connectBy = whole.connectBy;
  }

  /** The time for connecting as if it were the whole, for what is read and written meanwhile. */
  Deadlines ofConnecting() {
    return new Deadlines(this);
  }

  /** The present time in ticks. */
  static long now() {
    return System.nanoTime() - BASE + 1;
  }

  /** A duration in nanoseconds, {@link #NEVER} for none and for more than some 30 years. */
  static long nanos(Duration duration) {
    return duration.isZero() || duration.toSeconds() > 1_000_000_000L ? NEVER : duration.toNanos();
  }

  /** When the connection must be ready for the request; not later than the whole exchange's end. */
  long connectBy() {
    return connectBy;
  }

  long totalBy() {
    return totalBy;
  }

  /** When to give up if nothing moves from now on. */
  long progressBy() throws SocketTimeoutException {
    long now = now();
    if (now >= totalBy) {
      throw new SocketTimeoutException();
    }
    return Math.min(totalBy, later(now, noProgress));
  }

  /** How long a read of the response may block, in milliseconds as SO_TIMEOUT takes them. */
  int readMillis() throws SocketTimeoutException {
    long until = progressBy();
    return millis(until == NEVER ? NEVER : until - now());
  }

  /** How long the first of several tries that share the time for connecting may take, as above. */
  int connectMillis(int tries) throws SocketTimeoutException {
    long left = connectBy == NEVER ? NEVER : connectBy - now();
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return millis(left == NEVER ? NEVER : left / tries);
  }

  /** Whether the time for connecting is over. */
  boolean connectPassed() {
    return now() >= connectBy;
  }

  /** How long connecting may take, for messages. */
  String connectLimit() {
    return seconds(connectBy == totalBy ? limits.total() : limits.connect());
  }

  /** What connecting did if its time is over, for messages. */
  String connectOverrun() {
    return (connectBy == totalBy ? TOTAL_OVERRUN : " took longer than the connect limit of ")
        + connectLimit();
  }

  /** What the exchange on an open connection did if its time is over, for messages. */
  String exchangeOverrun() {
    return now() >= totalBy
        ? TOTAL_OVERRUN + seconds(limits.total())
        : " made no progress for " + seconds(limits.noProgress());
  }

  private static String seconds(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private static long later(long now, long nanos) {
    return nanos == NEVER ? NEVER : now + nanos;
  }

  /** Rounds up, so that a limit has passed for certain once the time-out comes. */
  private static int millis(long nanos) {
    if (nanos == NEVER) {
      return 0;
    }
    long millis = (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
  }
}
