package dev.shapewright.runtime.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up on daemon threads, a few at a time, since a lookup heeds neither interrupts nor
 * time limits. Addresses in numbers need no lookup and no thread.
 */
final class AddressLookup {
  private static final int THREADS = 4;

  private final @Nullable Function<String, InetAddress[]> names;
  private final ReentrantLock lock = new ReentrantLock();

  /** A lookup ended, or all of them are to. */
  private final Condition ended = lock.newCondition();

  private int running;
  private boolean closed;

  /**
   * Starts no thread yet.
   *
   * @param names null for the JDK's own lookup with its cache
   */
  AddressLookup(@Nullable Function<String, InetAddress[]> names) {
    this.names = names;
  }

  /**
   * The addresses of an origin's host, at least one.
   *
   * @throws SocketTimeoutException if the time for connecting passed first
   * @throws CancellationException if the transport was closed
   */
  InetAddress[] lookUp(Origin origin, Deadlines deadlines)
      throws IOException, InterruptedException {
    if (origin.isAddress()) {
      return InetAddress.getAllByName(origin.plainHost());
    }
    Lookup lookup = new Lookup(origin.plainHost());
    lock.lockInterruptibly();
    try {
      boolean started = false;
      while (!lookup.done) {
        if (closed) {
          throw new CancellationException();
        }
        long left = deadlines.connectBy() - Deadlines.now();
        if (left <= 0) {
          throw new SocketTimeoutException();
        }
        if (!started && running < THREADS) {
          started = true;
          start(lookup);
        }
        ended.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
    return lookup.addresses();
  }

  private void start(Lookup lookup) {
    Thread thread = new Thread(null, lookup, "shapewright-http-lookup", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
    running++;
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** One name, whoever still waits for its addresses. */
  private final class Lookup implements Runnable {
    private final String host;
    private InetAddress @Nullable [] found;
    private @Nullable Exception failure;
    private boolean done;

    Lookup(String host) {
      this.host = host;
    }

    @Override
    public void run() {
      try {
        found = names == null ? InetAddress.getAllByName(host) : names.apply(host);
      } catch (IOException | RuntimeException e) {
        failure = e;
      } finally {
        end();
      }
    }

    private void end() {
      lock.lock();
      try {
        done = true;
        running--;
        ended.signalAll();
      } finally {
        lock.unlock();
      }
    }

    InetAddress[] addresses() throws UnknownHostException {
      if (found == null) {
        UnknownHostException unknown =
            new UnknownHostException("the host name " + host + " was not found");
        unknown.initCause(failure);
        throw unknown;
      }
      return found;
    }
  }
}
