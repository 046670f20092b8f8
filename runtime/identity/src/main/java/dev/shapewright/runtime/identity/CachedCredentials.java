package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a source gave and renews it in time, on the threads of callers.
 *
 * <ul>
 *   <li>One thread at a time asks the source. Others use what is kept while it is good, and wait
 *       for that thread when it is not.
 *   <li>Renewal begins 15 to 10 minutes (at random) before the end, or at a quarter of the lifetime
 *       when that is shorter. In the last 5 minutes, or twelfth of the lifetime, all callers wait
 *       for it.
 *   <li>When it fails, what is kept serves until its end with a warning; and beyond it, for the
 *       source's grace, when an outage is to blame and not a refusal.
 *   <li>After a failure the source is left alone for a second, then two, four, to at most a minute
 *       (less up to a half at random); callers without credentials get the same failure meanwhile.
 * </ul>
 */
final class CachedCredentials implements CredentialsProvider {
  /** How long expired credentials may bridge an outage, unless the source says otherwise. */
  static final Duration GRACE = Duration.ofMinutes(10);

  private static final long PREFETCH_MILLIS = Duration.ofMinutes(15).toMillis();
  private static final long MANDATORY_MILLIS = Duration.ofMinutes(5).toMillis();
  private static final long MAX_BACK_OFF_MILLIS = 60_000;

  private final Surroundings surroundings;
  private final String name;
  private final Fetch fetch;
  private final Duration grace;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Kept kept;
  // The rest is guarded by the lock.
  private @Nullable CredentialsException failure;
  private Instant retryAt = Instant.MIN;
  private int failures;

  /** What messages call the source, and how long it may bridge an outage. */
  CachedCredentials(Surroundings surroundings, String name, Fetch fetch, Duration grace) {
    this.surroundings = surroundings;
    this.name = name;
    this.fetch = fetch;
    this.grace = grace;
  }

  @Override
  public Credentials resolve() {
    Kept current = kept;
    Instant now = surroundings.clock().instant();
    if (current != null && now.isBefore(current.prefetchAt)) {
      return current.credentials;
    }
    if (current != null && now.isBefore(current.mandatoryAt)) {
      if (lock.tryLock()) {
        return renewLocked();
      }
      return current.credentials;
    }
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw Interrupts.ending(e);
    }
    return renewLocked();
  }

  private Credentials renewLocked() {
    try {
      return renew();
    } catch (InterruptedException e) {
      throw Interrupts.ending(e);
    } finally {
      lock.unlock();
    }
  }

  private Credentials renew() throws InterruptedException {
    Kept current = kept;
    Instant now = surroundings.clock().instant();
    if (current != null && now.isBefore(current.prefetchAt)) {
      return current.credentials; // Another thread was faster.
    }
    if (failure == null || !now.isBefore(retryAt)) {
      try {
        Credentials fresh = fetch.fetch();
        Instant fetchedAt = surroundings.clock().instant();
        current = keep(fresh, fetchedAt);
        kept = current;
        failure = null;
        failures = 0;
        return fresh;
      } catch (CallInterruptedException e) {
        throw e;
      } catch (RuntimeException e) {
        CredentialsException why = explained(e);
        now = surroundings.clock().instant();
        backOff(why, now);
        if (current != null && isGood(current, why, now)) {
          warn(current, why, now);
        }
      }
    }
    CredentialsException last = failure;
    if (current != null && last != null && isGood(current, last, now)) {
      return current.credentials;
    }
    throw again(last);
  }

  /** A malformed profile file, or whatever a source of the user's own throws, is a failure too. */
  private CredentialsException explained(RuntimeException e) {
    if (e instanceof CredentialsException known) {
      return known;
    }
    return SourceException.lasting(
        e instanceof AwsException
            ? String.valueOf(e.getMessage())
            : name + " failed with " + e.getClass().getName(),
        e);
  }

  private Kept keep(Credentials fresh, Instant now) {
    Instant end = fresh.expiration();
    if (end == null) {
      return new Kept(fresh, Instant.MAX, Instant.MAX);
    }
    long life = Math.max(0, Duration.between(now, end).toMillis());
    if (life == 0) {
      // The service itself hands out expired ones in an outage: look again in 5 to 10 minutes.
      Surroundings.log().log(
          System.Logger.Level.WARNING, name + " gave credentials that expired at " + end);
      Instant next = now.plusMillis((long) (MANDATORY_MILLIS * (1 + surroundings.random())));
      return new Kept(fresh, next, next);
    }
    long before = Math.min(PREFETCH_MILLIS, life / 4);
    long jitter = (long) (before / 3.0 * surroundings.random());
    return new Kept(
        fresh,
        end.minusMillis(before - jitter),
        end.minusMillis(Math.min(MANDATORY_MILLIS, life / 12)));
  }

  private void backOff(CredentialsException e, Instant now) {
    failure = e;
    failures = Math.min(failures + 1, 10);
    long full = Math.min(MAX_BACK_OFF_MILLIS, 500L << failures);
    retryAt = now.plusMillis((long) (full * (1 - surroundings.random() / 2)));
  }

  private boolean isGood(Kept current, CredentialsException e, Instant now) {
    Instant end = current.credentials.expiration();
    boolean passing = e instanceof SourceException source && source.isPassing();
    return end == null || now.isBefore(passing ? end.plus(grace) : end);
  }

  private void warn(Kept current, CredentialsException e, Instant now) {
    Instant end = current.credentials.expiration();
    boolean over = end != null && !now.isBefore(end);
    Surroundings.log().log(
        System.Logger.Level.WARNING,
        "Credentials were not renewed; "
            + (over ? "those that expired at " : "those in hand end at ")
            + end
            + (over ? " are used on. " : ". ")
            + e.getMessage());
  }

  /** Each caller gets an exception of its own: stack traces and suppressed ones are not shared. */
  private CredentialsException again(@Nullable CredentialsException e) {
    String message = e == null ? name + " gave no credentials" : String.valueOf(e.getMessage());
    boolean passing = e instanceof SourceException source && source.isPassing();
    return passing ? SourceException.passing(message, e) : SourceException.lasting(message, e);
  }

  /** Names the source alone. */
  @Override
  public String toString() {
    return "CredentialsProvider[" + name + "]";
  }

  /** Credentials and when to renew them. */
  private static final class Kept {
    final Credentials credentials;
    final Instant prefetchAt;
    final Instant mandatoryAt;

    Kept(Credentials credentials, Instant prefetchAt, Instant mandatoryAt) {
      this.credentials = credentials;
      this.prefetchAt = prefetchAt;
      this.mandatoryAt = mandatoryAt;
    }
  }
}
