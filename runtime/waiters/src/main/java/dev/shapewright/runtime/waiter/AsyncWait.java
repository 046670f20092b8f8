package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsServiceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A wait that has no thread: each answer, and the end of each pause, takes it one step further. */
final class AsyncWait<I, O> extends CompletableFuture<WaiterResult<O>> {
  private final WaiterRun<O> run;
  private final Function<I, CompletableFuture<O>> call;
  private final I request;
  private volatile @Nullable CompletableFuture<O> underWay;

  AsyncWait(WaiterRun<O> run, Function<I, CompletableFuture<O>> call, I request) {
    this.run = run;
    this.call = call;
    this.request = request;
  }

  CompletableFuture<WaiterResult<O>> begin() {
    CompletableFuture<?> unused = whenComplete((result, failure) -> endCall());
    ask();
    return this;
  }

  /** Stages that depend on this future are plain ones: they have nothing to ask. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private void ask() {
    if (isDone()) {
      return;
    }
    try {
      CompletableFuture<O> begun = call.apply(request);
      underWay = begun;
      if (isDone()) {
        endCall(); // It was completed from outside before there was a call to end.
      }
      CompletableFuture<O> unused = begun.whenComplete(this::answered);
    } catch (Throwable e) {
      completeExceptionally(e);
    }
  }

  private void answered(@Nullable O response, @Nullable Throwable failure) {
    if (isDone()) {
      return;
    }
    try {
      WaiterResult<O> result = failure == null ? run.responded(given(response)) : failed(failure);
      if (result == null) {
        run.time().runAfter(run.delay(), this::ask);
      } else {
        complete(result);
      }
    } catch (Throwable e) {
      completeExceptionally(e);
    }
  }

  private @Nullable WaiterResult<O> failed(Throwable failure) throws Throwable {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof AwsServiceException error) {
      return run.failed(error);
    }
    throw cause;
  }

  private O given(@Nullable O response) {
    if (response == null) {
      throw new IllegalStateException("A call of " + run.waiter() + " gave no response");
    }
    return response;
  }

  private void endCall() {
    CompletableFuture<O> begun = underWay;
    if (begun != null) {
      begun.cancel(true);
    }
  }
}
