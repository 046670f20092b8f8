package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.endpoint.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints that a service named for the calls of a client. One call at a time asks for the
 * endpoint of a key: the first waits, as do others that have none; before its end a known one is
 * asked for anew by a call that comes by, while others go on with it. Thread-safe.
 */
final class DiscoveredEndpoints {
  private static final long MINUTE = 60_000_000_000L;

  private final Map<List<Object>, Entry> entries = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;

  DiscoveredEndpoints(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** What is known for a key. Set under the lock, the endpoint last; to forget it needs none. */
  private static final class Entry {
    final ReentrantLock lock = new ReentrantLock();
    volatile long refresh;
    volatile long end;
    volatile long lastEnd;
    volatile @Nullable Endpoint endpoint;
  }

  /**
   * The endpoint of a call.
   *
   * @param asker carries out the call that asks
   * @param account stands for those whose calls go to the same endpoint
   * @param timeLeft how long to wait for others, zero for no limit
   * @return null if the time was not enough
   */
  <Q, P> @Nullable Endpoint find(
      EndpointDiscovery<Q, P> discovery,
      ClientEngine asker,
      Object account,
      String called,
      Object request,
      Endpoint usual,
      Duration timeLeft)
      throws InterruptedException {
    Map<String, String> identifiers = discovery.identifiers(called, request);
    Entry entry = entry(key(account, called, identifiers));
    Endpoint known = entry.endpoint;
    long now = nanoTime.getAsLong();
    if (known != null && now - entry.refresh < 0) {
      return known;
    }
    boolean usable = known != null && now - entry.end < 0;
    if (!lock(entry.lock, usable, timeLeft)) {
      return usable ? known : null;
    }
    try {
      known = entry.endpoint;
      if (known != null && nanoTime.getAsLong() - entry.refresh < 0) {
        return known; // Another call was faster.
      }
      return ask(discovery, asker, discovery.request(called, identifiers), usual, entry);
    } finally {
      entry.lock.unlock();
    }
  }

  private static boolean lock(ReentrantLock lock, boolean usable, Duration timeLeft)
      throws InterruptedException {
    long nanos = timeLeft.isZero() ? Long.MAX_VALUE : timeLeft.toNanos();
    return usable ? lock.tryLock() : lock.tryLock(nanos, TimeUnit.NANOSECONDS);
  }

  private <Q, P> Endpoint ask(
      EndpointDiscovery<Q, P> discovery,
      ClientEngine asker,
      Q request,
      Endpoint usual,
      Entry entry) {
    Endpoint known = entry.endpoint;
    try {
      P answer = asker.call(discovery.operation(), request);
      String address = discovery.address(answer);
      Long minutes = discovery.minutes(answer);
      if (address == null || minutes == null) {
        throw new AwsClientException(discovery.operation() + " named no endpoint");
      }
      Endpoint found;
      try {
        found = Endpoint.parse(usual.scheme() + "://" + address);
      } catch (IllegalArgumentException e) {
        throw new AwsClientException(
            discovery.operation() + " named no valid endpoint: " + e.getMessage(), e);
      }
      long period = Math.max(1, Math.min(minutes, 100_000)) * MINUTE;
      long now = nanoTime.getAsLong();
      entry.refresh = now + period - period / 10;
      entry.end = now + period;
      entry.lastEnd = now + period + 15 * MINUTE; // As long as no other is named.
      entry.endpoint = found;
      return found;
    } catch (AwsException e) {
      long now = nanoTime.getAsLong();
      if (known == null || e instanceof CallInterruptedException || now - entry.lastEnd >= 0) {
        throw e;
      }
      entry.refresh = now + MINUTE;
      if (entry.end - entry.refresh < 0) {
        entry.end = entry.refresh;
      }
      return known;
    }
  }

  /** Forgets an endpoint that the service no longer wants to be called at. */
  void forget(Endpoint endpoint) {
    for (Entry entry : entries.values()) {
      if (endpoint.equals(entry.endpoint)) {
        entry.endpoint = null;
      }
    }
  }

  private Entry entry(List<Object> key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      if (entries.size() >= 1_000) { // More than any client has in use.
        entries.clear();
      }
      Entry added = new Entry();
      entry = entries.putIfAbsent(key, added);
      entry = entry == null ? added : entry;
    }
    return entry;
  }

  private static List<Object> key(Object account, String called, Map<String, String> identifiers) {
    return identifiers.isEmpty() ? List.of(account) : List.of(account, called, identifiers);
  }
}
