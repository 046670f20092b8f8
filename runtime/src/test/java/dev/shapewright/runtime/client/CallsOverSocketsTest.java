package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CallTimeoutException;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.validation.RequestValidationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole engine over real sockets on loopback, blocking and asynchronous. */
@Timeout(20)
class CallsOverSocketsTest {
  private static final class Builder extends AsyncClientBuilder<Builder, AsyncEngine> {
    Builder() {
      super(Bench.SERVICE);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    public AsyncEngine build() {
      return buildAsyncEngine();
    }

    ClientEngine blocking() {
      return buildEngine();
    }
  }

  private static Builder to(LoopbackServer server) {
    return new Builder()
        .region("us-east-1")
        .endpoint(server.url())
        .credentials(CredentialsProvider.of(Bench.KEYS));
  }

  private static StatusRequest task(String id) {
    return new StatusRequest(id, "FINISHED", null);
  }

  private static void awaitClosed(LoopbackServer server) throws InterruptedException {
    assertThat(server.clientClosed.await(2, TimeUnit.SECONDS))
        .as("the exchange is closed within 2 s")
        .isTrue();
  }

  @Test
  void aBlockingCallAndAnAsynchronousOneGetTheirAnswers() throws Exception {
    try (LoopbackServer server = LoopbackServer.echoing();
        ClientEngine blocking = to(server).blocking();
        AsyncEngine async = to(server).build()) {
      assertThat(blocking.call(Bench.SET_STATUS, task("T1")).text()).isEqualTo("T1");
      assertThat(async.call(Bench.SET_STATUS, task("T2")).get(5, TimeUnit.SECONDS).text())
          .isEqualTo("T2");
    }
  }

  @Test
  void sixtyFourCallsAtOnceEachGetTheirOwnAnswer() throws Exception {
    try (LoopbackServer server = LoopbackServer.echoing();
        AsyncEngine async = to(server).build()) {
      List<CompletableFuture<StatusResponse>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(async.call(Bench.SET_STATUS, task("T" + i)));
      }
      for (int i = 0; i < 64; i++) {
        assertThat(calls.get(i).get(10, TimeUnit.SECONDS).text()).isEqualTo("T" + i);
      }
    }
  }

  @Test
  void cancellingAFutureClosesItsExchange() throws Exception {
    try (LoopbackServer server = LoopbackServer.holding();
        AsyncEngine async = to(server).build()) {
      CompletableFuture<StatusResponse> call = async.call(Bench.SET_STATUS, task("T1"));
      server.awaitRequest();
      assertThat(call.cancel(true)).isTrue();
      assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
      awaitClosed(server);
    }
  }

  @Test
  void aFutureThatTimesOutClosesItsExchange() throws Exception {
    try (LoopbackServer server = LoopbackServer.holding();
        AsyncEngine async = to(server).build()) {
      CompletableFuture<StatusResponse> call =
          async.call(Bench.SET_STATUS, task("T1")).orTimeout(100, TimeUnit.MILLISECONDS);
      assertThatThrownBy(call::get).hasCauseInstanceOf(TimeoutException.class);
      awaitClosed(server);
    }
  }

  @Test
  void interruptingTheThreadOfABlockingCallEndsIt() throws Exception {
    try (LoopbackServer server = LoopbackServer.holding();
        ClientEngine engine = to(server).blocking()) {
      AtomicReference<Object> flagAndFailure = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                Throwable thrown =
                    catchThrowableOfType(
                        CallInterruptedException.class,
                        () -> engine.call(Bench.SET_STATUS, task("T1")));
                flagAndFailure.set(Thread.currentThread().isInterrupted() + " " + thrown);
              });
      caller.start();
      server.awaitRequest();
      caller.interrupt();
      caller.join(2_000);
      assertThat(flagAndFailure.get())
          .isEqualTo(
              "true dev.shapewright.runtime.CallInterruptedException: SetTaskStatus was"
                  + " interrupted");
      awaitClosed(server);
    }
  }

  @Test
  void theCallsOwnLimitEndsAnAttemptAsATimeoutOfTheCall() throws Exception {
    try (LoopbackServer server = LoopbackServer.holding();
        ClientEngine engine = to(server).blocking()) {
      ClientEngine limited =
          engine.withOptions(options -> options.callTimeout(Duration.ofMillis(150)));
      CallTimeoutException thrown =
          catchThrowableOfType(
              CallTimeoutException.class, () -> limited.call(Bench.SET_STATUS, task("T1")));
      assertThat(thrown).hasCauseInstanceOf(TransportException.class);
      assertThat(thrown.attempts()).hasSize(1);
      awaitClosed(server);
    }
  }

  @Test
  void anInvalidRequestFailsItsFutureNotTheCaller() throws Exception {
    try (LoopbackServer server = LoopbackServer.echoing();
        AsyncEngine async = to(server).build()) {
      CompletableFuture<StatusResponse> call =
          async.call(Bench.SET_STATUS, new StatusRequest(null, null, null));
      assertThatThrownBy(call::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(RequestValidationException.class);
    }
  }

  @Test
  void anExecutorThatRefusesFailsTheFutureNotTheCaller() throws Exception {
    try (LoopbackServer server = LoopbackServer.echoing();
        AsyncEngine async =
            to(server)
                .executor(
                    task -> {
                      throw new RejectedExecutionException("full");
                    })
                .build()) {
      assertThatThrownBy(() -> async.call(Bench.SET_STATUS, task("T1")).get())
          .cause()
          .isExactlyInstanceOf(AwsClientException.class)
          .hasMessage("SetTaskStatus was not begun: the executor refused it")
          .hasCauseInstanceOf(RejectedExecutionException.class);
    }
  }

  @Test
  void closingEndsCallsUnderWayRefusesNewOnesAndLeavesNoThreadThatKeepsTheProcessAlive()
      throws Exception {
    try (LoopbackServer server = LoopbackServer.holding()) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      AsyncEngine async = to(server).build();
      CompletableFuture<StatusResponse> call = async.call(Bench.SET_STATUS, task("T1"));
      server.awaitRequest();
      async.close();
      async.close();
      assertThatThrownBy(() -> call.get(2, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(AwsClientException.class);
      assertThat(async.call(Bench.SET_STATUS, task("T1"))).isCompletedExceptionally();
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread) && thread.isAlive())
          .allMatch(Thread::isDaemon);
    }
  }

  @Test
  void anExecutorOfTheUserIsNotShutDown() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (LoopbackServer server = LoopbackServer.echoing()) {
      to(server).executor(executor).build().close();
      assertThat(executor.isShutdown()).isFalse();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void cancellingAtAnyMomentLeavesNoInterruptOnTheExecutorsThread() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < 2_000; i++) {
        int spins = i % 200;
        AsyncCall<String> call =
            new AsyncCall<>(
                () -> {
                  for (int j = 0; j < spins; j++) {
                    Thread.onSpinWait();
                  }
                  return "done";
                });
        CompletableFuture<Void> polluted =
            CompletableFuture.runAsync(
                () -> {
                  call.run();
                  if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("The thread is left with an interrupt");
                  }
                },
                one);
        call.cancel(true);
        polluted.get(5, TimeUnit.SECONDS);
        assertThat(call.isDone()).isTrue();
      }
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void aCallThatIsCancelledBeforeItBeginsDoesNotRun() {
    AsyncCall<String> call =
        new AsyncCall<>(
            () -> {
              throw new AssertionError("ran");
            });
    call.cancel(true);
    call.run();
    assertThat(call.isCancelled()).isTrue();
  }

  @Test
  void stagesThatDependOnACallRunWithoutTheInterruptMeantForIt() {
    List<AsyncCall<String>> self = new ArrayList<>();
    AsyncCall<String> call =
        new AsyncCall<>(
            () -> {
              self.get(0).completeExceptionally(new TimeoutException());
              assertThat(Thread.currentThread().isInterrupted()).isTrue();
              return "late";
            });
    self.add(call);
    call.run();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThatThrownBy(call::get).hasCauseInstanceOf(TimeoutException.class);
  }
}
