package dev.shapewright.runtime.http;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends links whose time is over where SO_TIMEOUT does not reach: writes, and TLS records that come
 * in drops. One daemon thread looks after all links of a transport; it starts with the first watch
 * and ends after a while without any.
 */
final class Watchdog implements Runnable {
  /** A call may end 250 ms after its deadline: there is room for a scan and for a busy machine. */
  private static final long PERIOD_NANOS = 200_000_000;

  private static final int QUIET_SCANS = 25;

  private final ConnectionPool pool;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private volatile boolean running;
  private boolean closed;

  Watchdog(ConnectionPool pool) {
    this.pool = pool;
  }

  /** Ends the link once the tick has passed, within the period of a scan. */
  void watch(Link link, long until) {
    link.watch(until);
    if (!running && until != Deadlines.NEVER) {
      start();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void start() {
    lock.lock();
    try {
      if (!running && !closed) {
        running = true;
        Thread thread = new Thread(null, this, "shapewright-http-watchdog", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    int quiet = 0;
    while (pause()) {
      quiet = pool.endOverdue(Deadlines.now()) ? 0 : quiet + 1;
      if (quiet >= QUIET_SCANS && retire()) {
        return;
      }
    }
  }

  /** Waits for the next scan; false when the transport is closed. */
  private boolean pause() {
    lock.lock();
    try {
      long left = PERIOD_NANOS;
      while (!closed && left > 0) {
        left = closing.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Whoever watches sets the tick before it reads {@code running}, so looking once more suffices.
   */
  private boolean retire() {
    lock.lock();
    try {
      running = false;
      if (pool.endOverdue(Deadlines.now())) {
        running = true;
      }
      return !running;
    } finally {
      lock.unlock();
    }
  }
}
