package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.http.SocketTransport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out the blocking calls of a {@link ClientEngine} on an executor. Thread-safe. */
public final class AsyncEngine implements AutoCloseable {
  /**
   * As many as the connections that the client's own transport opens to an endpoint: more would
   * only wait for one, and that wait has a limit.
   */
  private static final int THREADS = SocketTransport.DEFAULT_MAX_CONNECTIONS;

  private static final long KEEP_ALIVE_SECONDS = 60;

  private final ClientEngine engine;
  private final Executor executor;

  /** The executor, if it is this engine's to shut down. */
  private final @Nullable ExecutorService owned;

  private AsyncEngine(ClientEngine engine, Executor executor, @Nullable ExecutorService owned) {
    this.engine = engine;
    this.executor = executor;
    this.owned = owned;
  }

  static AsyncEngine on(ClientEngine engine, @Nullable Executor executor) {
    if (executor != null) {
      return new AsyncEngine(engine, executor, null);
    }
    ExecutorService daemons = daemonThreads();
    return new AsyncEngine(engine, daemons, daemons);
  }

  /**
   * Begins one call; never throws. Cancelling the future, or completing it in another way such as
   * {@link CompletableFuture#orTimeout}, interrupts the call and closes its exchange; doing so to a
   * stage that depends on the future, or to a copy of it, does not.
   *
   * @param <I> the request
   * @param <O> the response
   * @param operation the operation
   * @param request the request
   * @return completes with the response, or exceptionally with what {@link ClientEngine#call}
   *     throws; with an {@link AwsClientException} when the client is closed, also if that comes
   *     before a thread is free for the call, or when the executor cannot take the call
   */
  public <I, O> CompletableFuture<O> call(Operation<I, O> operation, I request) {
    AsyncCall<O> call = new AsyncCall<>(() -> engine.call(operation, request));
    try {
      engine.requireOpen(operation.name());
      executor.execute(call);
    } catch (AwsClientException e) {
      call.completeExceptionally(e);
    } catch (Throwable e) {
      // Also an OutOfMemoryError, which is how the JDK tells that no thread can be made.
      call.completeExceptionally(notBegun(operation.name(), e));
    }
    return call;
  }

  private AwsClientException notBegun(String operation, Throwable cause) {
    if (engine.isClosed()) {
      return ClientEngine.closed(operation);
    }
    String reason =
        cause instanceof RejectedExecutionException
            ? " was not begun: the executor refused it"
            : " was not begun: the executor failed";
    return new AwsClientException(operation + reason, cause);
  }

  /**
   * An engine that shares everything with this one but carries out its calls with other options.
   *
   * @param change changes the options of this engine
   * @return the view; closing it does nothing
   */
  public AsyncEngine withOptions(Consumer<CallOptions.Builder> change) {
    return new AsyncEngine(engine.withOptions(change), executor, null);
  }

  /**
   * Interrupts calls under way if their threads are this engine's own, and closes the connections
   * unless the transport was given by the user. Calls that have not begun fail.
   */
  @Override
  public void close() {
    engine.refuseCalls();
    if (owned != null) {
      for (Runnable waiting : owned.shutdownNow()) {
        // Nothing else will ever complete them: now they find the client closed.
        waiting.run();
      }
    }
    engine.close();
  }

  private static ExecutorService daemonThreads() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            KEEP_ALIVE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> daemonThread(task, number.incrementAndGet()));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread daemonThread(Runnable task, int number) {
    Thread thread = new Thread(task, "shapewright-call-" + number);
    thread.setDaemon(true);
    return thread;
  }
}
