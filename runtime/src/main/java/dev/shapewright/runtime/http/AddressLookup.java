package dev.shapewright.runtime.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up on a few daemon threads, since a lookup heeds neither interrupts nor time limits.
 * Addresses in numbers need no lookup and no thread.
 */
final class AddressLookup implements ThreadFactory {
  private static final int THREADS = 4;
  private static final long KEEP_ALIVE_SECONDS = 5;

  private final @Nullable Function<String, InetAddress[]> names;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<FutureTask<InetAddress[]>> pending = new ArrayList<>();
  private @Nullable ThreadPoolExecutor threads;
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
    FutureTask<InetAddress[]> task = new FutureTask<>(new Task(names, origin.plainHost()));
    execute(task);
    try {
      return task.get(deadlines.connectBy() - Deadlines.now(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException();
    } catch (ExecutionException e) {
      UnknownHostException unknown =
          new UnknownHostException("the host name " + origin.plainHost() + " was not found");
      unknown.initCause(e.getCause());
      throw unknown;
    } finally {
      forget(task);
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      for (FutureTask<InetAddress[]> task : pending) {
        task.cancel(false);
      }
      if (threads != null) {
        threads.shutdownNow();
      }
    } finally {
      lock.unlock();
    }
  }

  private void execute(FutureTask<InetAddress[]> task) {
    lock.lock();
    try {
      if (closed) {
        throw new CancellationException();
      }
      if (threads == null) {
        threads =
            new ThreadPoolExecutor(
                THREADS,
                THREADS,
                KEEP_ALIVE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                this);
        threads.allowCoreThreadTimeOut(true);
      }
      pending.add(task);
      threads.execute(task);
    } finally {
      lock.unlock();
    }
  }

  /** A lookup that nobody waits for any more must not keep others in the queue behind it. */
  private void forget(FutureTask<InetAddress[]> task) {
    task.cancel(false);
    lock.lock();
    try {
      pending.remove(task);
      if (threads != null) {
        threads.remove(task);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(null, task, "shapewright-http-lookup", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  private static final class Task implements Callable<InetAddress[]> {
    private final @Nullable Function<String, InetAddress[]> names;
    private final String host;

    Task(@Nullable Function<String, InetAddress[]> names, String host) {
      this.names = names;
      this.host = host;
    }

    @Override
    public InetAddress[] call() throws UnknownHostException {
      return names == null ? InetAddress.getAllByName(host) : names.apply(host);
    }
  }
}
