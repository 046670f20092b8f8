package dev.shapewright.runtime.http;

import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The open connections by origin: at most so many for each, the most recently used idle one first.
 * Knows every link, those in use too, so that the watchdog and {@link #close} can end them.
 */
final class ConnectionPool {
  private final int maxPerOrigin;
  private final long idleLimit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Origin, Places> origins = new HashMap<>();
  private final Set<Link> links = new HashSet<>();
  private long nextSweep;
  private boolean closed;

  /**
   * Makes an empty pool.
   *
   * @param maxPerOrigin how many connections one origin may have, idle or in use
   * @param idleLimit for how many nanoseconds a connection may be idle
   */
  ConnectionPool(int maxPerOrigin, long idleLimit) {
    this.maxPerOrigin = maxPerOrigin;
    // Half the range, so that sums with the present time do not overflow.
    this.idleLimit = Math.min(idleLimit, Deadlines.NEVER / 2);
  }

  /**
   * The connections of one origin; {@code open} counts idle ones, used ones and those being made.
   */
  private static final class Places {
    final ArrayDeque<Connection> idle = new ArrayDeque<>();
    final Condition freed;
    int open;
    int waiting;

    Places(Condition freed) {
      this.freed = freed;
    }
  }

  /**
   * Takes an idle connection or the right to open one, waiting for it if need be.
   *
   * @param fresh whether idle connections are to be closed rather than used
   * @return null if the caller may open a connection; it must {@link #giveUpPlace} if it fails
   */
  @Nullable Connection take(Origin origin, Deadlines deadlines, boolean fresh)
      throws InterruptedException {
    lock.lock();
    try {
      while (true) {
        requireOpen(origin);
        long now = Deadlines.now();
        sweepIfDue(now);
        Places places = places(origin);
        if (fresh) {
          closeIdle(places, Deadlines.NEVER);
        }
        Connection newest = places.idle.pollLast();
        if (newest != null) {
          return newest;
        }
        if (places.open < maxPerOrigin) {
          places.open++;
          return null;
        }
        requireTime(origin, deadlines, now);
        places.waiting++;
        try {
          places.freed.awaitNanos(deadlines.connectBy() - now);
        } finally {
          places.waiting--;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** Makes a link known before it connects. */
  void register(Link link) {
    lock.lock();
    try {
      if (closed) {
        link.close();
        requireOpen(link.origin());
      }
      links.add(link);
    } finally {
      lock.unlock();
    }
  }

  /** Closes a link that never became a connection. */
  void discard(Link link) {
    link.close();
    lock.lock();
    try {
      links.remove(link);
    } finally {
      lock.unlock();
    }
  }

  void giveUpPlace(Origin origin) {
    lock.lock();
    try {
      Places places = places(origin);
      places.open--;
      places.freed.signal();
      if (places.open == 0 && places.waiting == 0) {
        origins.remove(origin);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Closes a connection that is in use and frees its place. */
  void discard(Connection connection) {
    discard(connection.link());
    giveUpPlace(connection.link().origin());
  }

  /** Lays a connection by for the next request. */
  void release(Connection connection) {
    long now = Deadlines.now();
    connection.rest(now);
    lock.lock();
    try {
      if (!closed) {
        Places places = places(connection.link().origin());
        places.idle.addLast(connection);
        places.freed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends links whose time is over; tells whether any link is being watched. */
  boolean endOverdue(long now) {
    lock.lock();
    try {
      boolean watched = false;
      for (Link link : links) {
        link.endIfOverdue(now);
        watched |= link.isWatched();
      }
      return watched;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    List<Link> ended;
    lock.lock();
    try {
      closed = true;
      ended = new ArrayList<>(links);
      links.clear();
      for (Places places : origins.values()) {
        places.idle.clear();
        places.freed.signalAll();
      }
    } finally {
      lock.unlock();
    }
    for (Link link : ended) {
      link.endByTransport();
    }
  }

  private void requireOpen(Origin origin) {
    if (closed) {
      throw new TransportException(
          Kind.CLOSED,
          Progress.NOTHING_SENT,
          "The transport is closed; nothing sent to " + origin,
          null);
    }
  }

  private Places places(Origin origin) {
    Places places = origins.get(origin);
    if (places == null) {
      places = new Places(lock.newCondition());
      origins.put(origin, places);
    }
    return places;
  }

  private void requireTime(Origin origin, Deadlines deadlines, long now) {
    if (now >= deadlines.connectBy()) {
      throw new TransportException(
          Kind.BUSY,
          Progress.NOTHING_SENT,
          "None of the "
              + maxPerOrigin
              + " connections to "
              + origin
              + " became free within "
              + deadlines.connectLimit(),
          null);
    }
  }

  private void sweepIfDue(long now) {
    if (now < nextSweep) {
      return;
    }
    long oldest = Deadlines.NEVER;
    for (Iterator<Places> all = origins.values().iterator(); all.hasNext(); ) {
      Places places = all.next();
      closeIdle(places, now - idleLimit);
      Connection first = places.idle.peekFirst();
      oldest = first == null ? oldest : Math.min(oldest, first.idleSince());
      if (places.open == 0 && places.waiting == 0) {
        all.remove();
      }
    }
    nextSweep = Math.min(oldest, now) + idleLimit;
  }

  /** Closes what has been idle since the tick or longer; the oldest stand first. */
  private void closeIdle(Places places, long since) {
    Connection first = places.idle.peekFirst();
    while (first != null && first.idleSince() <= since) {
      places.idle.removeFirst();
      places.open--;
      links.remove(first.link());
      first.link().close();
      first = places.idle.peekFirst();
    }
  }
}
