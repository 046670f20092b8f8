package dev.shapewright.runtime.waiter;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CallInterruptedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls an operation again and again until its answer says that something has come about. What
 * generated waiters run on. Thread-safe.
 *
 * @param <I> the request
 * @param <O> the response
 */
public final class Waiter<I, O> {
  private final String name;
  private final Duration delay;
  private final int maxAttempts;
  private final WaiterConditions<O> conditions;

  /**
   * Describes a waiter.
   *
   * @param name what it waits for
   * @param delay between two calls, unless options say otherwise
   * @param maxAttempts the most calls that are made, unless options say otherwise
   * @param conditions what each answer means
   */
  public Waiter(String name, Duration delay, int maxAttempts, WaiterConditions<O> conditions) {
    this.name = name;
    this.delay = delay;
    this.maxAttempts = maxAttempts;
    this.conditions = conditions;
  }

  /**
   * Waits on the calling thread.
   *
   * @param call makes a call
   * @param request what is asked each time
   * @param options how long and how often
   * @return what says that it has come about
   * @throws WaiterFailedException if it can no longer come about
   * @throws WaiterTimeoutException if it has not come about within the calls or the time allowed
   * @throws CallInterruptedException if the thread is interrupted; its flag is set again
   * @throws AwsException whatever else a call throws, errors of the service that mean nothing to
   *     the waiter among them
   */
  public WaiterResult<O> await(Function<I, O> call, I request, WaiterOptions options) {
    WaiterRun<O> run = run(options);
    WaiterResult<O> result = ask(run, call, request);
    while (result == null) {
      pause(run);
      result = ask(run, call, request);
    }
    return result;
  }

  /**
   * Waits without a thread of its own. Cancelling the future, or completing it in another way, ends
   * the call under way and the wait.
   *
   * @param call begins a call
   * @param request what is asked each time
   * @param options how long and how often
   * @return completes with what says that it has come about, or exceptionally with what {@link
   *     #await} throws
   */
  public CompletableFuture<WaiterResult<O>> awaitAsync(
      Function<I, CompletableFuture<O>> call, I request, WaiterOptions options) {
    return new AsyncWait<>(run(options), call, request).begin();
  }

  private WaiterRun<O> run(WaiterOptions options) {
    return new WaiterRun<>(name, conditions, delay, maxAttempts, options);
  }

  private static <I, O> @Nullable WaiterResult<O> ask(
      WaiterRun<O> run, Function<I, O> call, I request) {
    O response;
    try {
      response = call.apply(request);
    } catch (AwsServiceException e) {
      return run.failed(e);
    }
    return run.responded(response);
  }

  private static void pause(WaiterRun<?> run) {
    try {
      run.time().sleep(run.delay());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(
          "Waiting for " + run.waiter() + " was interrupted", e, List.of());
    }
  }
}
