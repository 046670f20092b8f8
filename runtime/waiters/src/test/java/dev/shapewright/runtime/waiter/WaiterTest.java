package dev.shapewright.runtime.waiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.ServiceError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one state machine of all waiters, with a time of the tests' own. */
class WaiterTest {
  /** Responses are strings: "yes", "no", "never", or "slow", which takes ten seconds. */
  private static final WaiterConditions<String> CONDITIONS =
      new WaiterConditions<>() {
        @Override
        public @Nullable WaiterState onResponse(String response) {
          return switch (response) {
            case "yes" -> WaiterState.SUCCESS;
            case "never" -> WaiterState.FAILURE;
            case "no" -> WaiterState.RETRY;
            default -> null;
          };
        }

        @Override
        public @Nullable WaiterState onError(AwsServiceException error) {
          return switch (String.valueOf(error.errorCode())) {
            case "Gone" -> WaiterState.SUCCESS;
            case "Broken" -> WaiterState.FAILURE;
            case "Busy" -> WaiterState.RETRY;
            default -> null;
          };
        }
      };

  private final Waiter<String, String> waiter =
      new Waiter<>("ThingExists", Duration.ofSeconds(5), 3, CONDITIONS);

  private final List<Duration> waits = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private long nanos;

  private final WaiterTime time =
      new WaiterTime() {
        @Override
        public long nanoTime() {
          return nanos;
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
          waits.add(duration);
          nanos += duration.toNanos();
        }

        @Override
        public void runAfter(Duration duration, Runnable task) {
          waits.add(duration);
          nanos += duration.toNanos();
          later.add(task);
        }
      };

  private final WaiterOptions options = WaiterOptions.ofModel().withTime(time);

  private static AwsServiceException error(String code) {
    return new AwsServiceException(
        new ServiceError(code, "said so", new ResponseMetadata(400, Headers.empty(), List.of())));
  }

  /** One answer after the other; the last again and again. */
  private String answer(Deque<Object> answers) {
    Object answer = answers.size() > 1 ? answers.remove() : answers.element();
    if (answer.equals("slow")) {
      nanos += Duration.ofSeconds(10).toNanos();
    }
    if (answer instanceof RuntimeException e) {
      throw e;
    }
    return (String) answer;
  }

  private WaiterResult<String> await(WaiterOptions how, Object... answers) {
    Deque<Object> queue = new ArrayDeque<>(List.of(answers));
    return waiter.await(request -> answer(queue), "request", how);
  }

  @Test
  void asksAtOnceAndWaitsBetweenCalls() {
    assertThat(await(options, "yes")).isEqualTo(new WaiterResult<>("yes", null, 1));
    assertThat(waits).isEmpty();
    assertThat(await(options, "no", "other", "yes").calls()).isEqualTo(3);
    assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  @Test
  void optionsComeBeforeTheModel() {
    WaiterOptions quick = options.withDelay(Duration.ofMillis(10)).withMaxAttempts(5);
    assertThat(await(quick, "no", "no", "no", "no", "yes").calls()).isEqualTo(5);
    assertThat(waits).hasSize(4).containsOnly(Duration.ofMillis(10));
  }

  @Test
  void anErrorMayBeWhatWasWaitedFor() {
    AwsServiceException gone = error("Gone");
    assertThat(await(options, "no", error("Busy"), gone))
        .isEqualTo(new WaiterResult<>(null, gone, 3));
  }

  @Test
  void failureTellsTheLastAnswer() {
    assertThatThrownBy(() -> await(options, "no", "never"))
        .isInstanceOfSatisfying(
            WaiterFailedException.class,
            e -> {
              assertThat(e.calls()).isEqualTo(2);
              assertThat(e.lastResponse()).isEqualTo("never");
            })
        .hasNoCause()
        .hasMessage("ThingExists will not come about, says response 2");
    AwsServiceException broken = error("Broken");
    assertThatThrownBy(() -> await(options, broken))
        .isInstanceOfSatisfying(
            WaiterFailedException.class, e -> assertThat(e.lastResponse()).isNull())
        .hasCause(broken)
        .hasMessage(
            "ThingExists will not come about, says error 1: said so (error code Broken, status"
                + " 400)");
  }

  @Test
  void theCallsRunOut() {
    AwsServiceException busy = error("Busy");
    assertThatThrownBy(() -> await(options, "no", "no", busy))
        .isInstanceOfSatisfying(
            WaiterTimeoutException.class, e -> assertThat(e.calls()).isEqualTo(3))
        .hasCause(busy)
        .hasMessage("ThingExists has not come about after 3 calls, the most allowed");
    assertThat(waits).as("no wait after the last call").hasSize(2);
    assertThatThrownBy(() -> await(options.withMaxAttempts(1), "no"))
        .hasMessage("ThingExists has not come about after 1 call, the most allowed");
  }

  @Test
  void nobodyWaitsForACallThatWouldComeTooLate() {
    WaiterOptions limited = options.withMaxAttempts(100).withDeadline(Duration.ofSeconds(20));
    assertThatThrownBy(() -> await(limited, "no"))
        .isInstanceOfSatisfying(
            WaiterTimeoutException.class, e -> assertThat(e.lastResponse()).isEqualTo("no"))
        .hasMessage(
            "ThingExists has not come about after 4 calls; the next would come after the deadline"
                + " of PT20S");
    assertThat(waits).hasSize(3);
    waits.clear();
    assertThatThrownBy(() -> await(limited, "slow")).isInstanceOf(WaiterTimeoutException.class);
    assertThat(waits).as("calls take time too").hasSize(1);
  }

  @Test
  void whatMeansNothingToTheWaiterIsThrown() {
    AwsServiceException other = error("Other");
    assertThatThrownBy(() -> await(options, "no", other)).isSameAs(other);
    AwsClientException broken = new AwsClientException("no network");
    assertThatThrownBy(() -> await(options, broken)).isSameAs(broken);
  }

  @Test
  void anInterruptEndsTheWaitAndStaysSet() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> await(options, "no"))
        .isInstanceOf(CallInterruptedException.class)
        .hasMessage("Waiting for ThingExists was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> options.withDelay(Duration.ofMillis(-1)))
        .hasMessage("The delay is PT-0.001S; at least 0 is expected");
    assertThatThrownBy(() -> options.withMaxAttempts(0))
        .hasMessage("Attempts are 0; at least 1 is expected");
    assertThatThrownBy(() -> options.withDeadline(Duration.ZERO))
        .hasMessage("The deadline is PT0S; more than 0 is expected");
  }

  private CompletableFuture<WaiterResult<String>> begin(Object... answers) {
    Deque<Object> queue = new ArrayDeque<>(List.of(answers));
    return waiter.awaitAsync(
        request -> {
          try {
            return CompletableFuture.completedFuture(answer(queue));
          } catch (AwsServiceException e) {
            return CompletableFuture.failedFuture(new CompletionException(e));
          }
        },
        "request",
        options);
  }

  @Test
  void waitsWithoutAThread() {
    CompletableFuture<WaiterResult<String>> wait = begin("no", error("Busy"), "yes");
    assertThat(wait).isNotDone();
    later.remove().run();
    assertThat(wait).isNotDone();
    later.remove().run();

    assertThat(wait).isCompletedWithValue(new WaiterResult<>("yes", null, 3));
    assertThat(waits).hasSize(2).containsOnly(Duration.ofSeconds(5));
  }

  @Test
  void failsWithoutAThread() {
    assertThat(begin("never"))
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(WaiterFailedException.class);
    AwsServiceException other = error("Other");
    assertThat(begin(other)).failsWithin(Duration.ZERO).withThrowableThat().withCause(other);
    AwsClientException broken = new AwsClientException("no network");
    assertThat(begin(broken)).failsWithin(Duration.ZERO).withThrowableThat().withCause(broken);
  }

  @Test
  void cancellingEndsTheCallAndTheWait() {
    CompletableFuture<String> call = new CompletableFuture<>();
    CompletableFuture<WaiterResult<String>> wait =
        waiter.awaitAsync(request -> call, "request", options);
    wait.cancel(true);
    assertThat(call).isCancelled();

    List<String> calls = new ArrayList<>();
    CompletableFuture<WaiterResult<String>> paused =
        waiter.awaitAsync(
            request -> {
              calls.add(request);
              return CompletableFuture.completedFuture("no");
            },
            "request",
            options);
    paused.cancel(true);
    later.remove().run();
    assertThat(calls).hasSize(1);
  }

  @Test
  void theSystemsTimeWaits() throws InterruptedException {
    WaiterTime system = WaiterTime.system();
    long start = system.nanoTime();
    system.sleep(Duration.ofMillis(2));
    assertThat(system.nanoTime() - start).isGreaterThanOrEqualTo(2_000_000);
    CompletableFuture<String> done = new CompletableFuture<>();
    system.runAfter(Duration.ofMillis(1), () -> done.complete("done"));
    assertThat(done.join()).isEqualTo("done");
  }
}
