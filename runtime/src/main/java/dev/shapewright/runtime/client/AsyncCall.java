package dev.shapewright.runtime.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future that runs a blocking call; cancelling it interrupts the thread that the call runs on.
 */
final class AsyncCall<O> extends CompletableFuture<O> implements Runnable {
  private final Supplier<O> call;

  /** Guards {@link #runner}, so that no interrupt reaches the thread after the call has left it. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable Thread runner;

  AsyncCall(Supplier<O> call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (!enter()) {
      return;
    }
    try {
      complete(call.get());
    } catch (Throwable e) {
      completeExceptionally(e);
    } finally {
      leave();
    }
  }

  /** Stages that depend on this future are plain ones: they have no call to interrupt. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    lock.lock();
    try {
      if (cancelled && runner != null) {
        runner.interrupt();
      }
    } finally {
      lock.unlock();
    }
    return cancelled;
  }

  private boolean enter() {
    lock.lock();
    try {
      if (isDone()) {
        return false;
      }
      runner = Thread.currentThread();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes an interrupt that was meant for this call off the thread, which the executor uses again.
   */
  private void leave() {
    lock.lock();
    try {
      runner = null;
      if (isCancelled()) {
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }
}
