package dev.shapewright.runtime.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A future that runs a blocking call. Whoever completes it before the call does, by {@link #cancel}
 * or {@link #orTimeout} for instance, interrupts the thread that the call runs on.
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
    O result;
    try {
      result = call.get();
    } catch (Throwable e) {
      leave();
      super.completeExceptionally(e);
      return;
    }
    // First, so that stages that depend on this one never run with an interrupt meant for the call.
    leave();
    super.complete(result);
  }

  /** Stages that depend on this future are plain ones: they have no call to interrupt. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return endCallIf(super.cancel(mayInterruptIfRunning));
  }

  @Override
  public boolean complete(O value) {
    return endCallIf(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return endCallIf(super.completeExceptionally(failure));
  }

  private boolean endCallIf(boolean completedFromOutside) {
    if (completedFromOutside) {
      lock.lock();
      try {
        if (runner != null) {
          runner.interrupt();
        }
      } finally {
        lock.unlock();
      }
    }
    return completedFromOutside;
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
      if (isDone()) {
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }
}
