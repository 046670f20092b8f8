package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsClientException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out the blocking calls of a {@link ClientEngine} on an executor. Thread-safe. */
public final class AsyncEngine implements AutoCloseable {
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
   *     throws; with an {@link AwsClientException} when the executor refuses the call, as the
   *     client's own does after {@link #close}
   */
  public <I, O> CompletableFuture<O> call(Operation<I, O> operation, I request) {
    AsyncCall<O> call = new AsyncCall<>(() -> engine.call(operation, request));
    try {
      executor.execute(call);
    } catch (RejectedExecutionException e) {
      call.completeExceptionally(
          new AwsClientException(
              operation.name() + " was not begun: the executor refused it or the client is closed",
              e));
    }
    return call;
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
   * Interrupts calls under way if their threads are this engine's own, and closes the connections.
   */
  @Override
  public void close() {
    if (owned != null) {
      owned.shutdownNow();
    }
    engine.close();
  }

  private static ExecutorService daemonThreads() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "shapewright-call-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
