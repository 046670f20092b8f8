package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads of an asynchronous client, and what a closed client refuses. */
@Timeout(20)
class ClosingAndThreadsTest {
  private static final String CLOSED = "SetTaskStatus was not begun: the client is closed";

  /** Answers once it is let go, and keeps the threads that called it. */
  private static final class Gate implements HttpTransport {
    final CountDownLatch opened = new CountDownLatch(1);
    final Semaphore entered = new Semaphore(0);
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException {
      threads.add(Thread.currentThread());
      entered.release();
      opened.await();
      return ScriptedTransport.response(200, "{}");
    }

    @Override
    public void close() {
      throw new AssertionError("A transport that is not the client's is closed");
    }
  }

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

  private static Builder builder(@Nullable HttpTransport transport) {
    Builder builder =
        new Builder()
            .region("us-east-1")
            .endpoint("http://127.0.0.1:9")
            .credentials(CredentialsProvider.of(Bench.KEYS));
    return transport == null ? builder : builder.transport(transport);
  }

  private static CompletableFuture<StatusResponse> begin(AsyncEngine engine) {
    return engine.call(Bench.SET_STATUS, StatusRequest.finished());
  }

  private static List<CompletableFuture<StatusResponse>> begin(AsyncEngine engine, int count) {
    List<CompletableFuture<StatusResponse>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(begin(engine));
    }
    return calls;
  }

  private static void refuses(AsyncEngine engine) {
    assertThatThrownBy(() -> begin(engine).get(5, TimeUnit.SECONDS))
        .cause()
        .isExactlyInstanceOf(AwsClientException.class)
        .hasMessage(CLOSED);
  }

  @Test
  void callsBeyondFiftyWaitForAThreadAndAllGetTheirAnswers() throws Exception {
    Gate gate = new Gate();
    try (AsyncEngine engine = builder(gate).build()) {
      List<CompletableFuture<StatusResponse>> calls = begin(engine, 400);
      gate.entered.acquire(50);
      assertThat(gate.entered.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
      gate.opened.countDown();
      for (CompletableFuture<StatusResponse> call : calls) {
        assertThat(call.get(10, TimeUnit.SECONDS).metadata().status()).isEqualTo(200);
      }
      assertThat(gate.threads).hasSize(50).allMatch(Thread::isDaemon);
    }
  }

  @Test
  void closingFailsTheCallsThatWaitForAThread() throws Exception {
    Gate gate = new Gate();
    AsyncEngine engine = builder(gate).build();
    List<CompletableFuture<StatusResponse>> calls = begin(engine, 70);
    gate.entered.acquire(50);
    engine.close();
    int notBegun = 0;
    for (CompletableFuture<StatusResponse> call : calls) {
      Throwable thrown = catchThrowable(() -> call.get(5, TimeUnit.SECONDS));
      assertThat(thrown).hasCauseInstanceOf(AwsClientException.class);
      notBegun += String.valueOf(thrown.getCause()).endsWith(CLOSED) ? 1 : 0;
    }
    assertThat(notBegun).isEqualTo(20);
  }

  @Test
  void anExecutorThatHasNoThreadLeftFailsTheFutureNotTheCaller() {
    OutOfMemoryError error = new OutOfMemoryError("unable to create native thread");
    Executor exhausted =
        task -> {
          throw error;
        };
    try (AsyncEngine engine = builder(new Gate()).executor(exhausted).build()) {
      assertThatThrownBy(() -> begin(engine).get(5, TimeUnit.SECONDS))
          .cause()
          .isExactlyInstanceOf(AwsClientException.class)
          .hasMessage("SetTaskStatus was not begun: the executor failed")
          .hasCause(error);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aClosedBlockingClientAndItsViewsRefuseCalls(boolean ownTransport) {
    ClientEngine engine = builder(ownTransport ? null : new Gate()).blocking();
    ClientEngine view = engine.withOptions(options -> {});
    engine.close();
    engine.close();
    for (ClientEngine each : List.of(engine, view, engine.withOptions(options -> {}))) {
      assertThatThrownBy(() -> each.call(Bench.SET_STATUS, StatusRequest.finished()))
          .isExactlyInstanceOf(AwsClientException.class)
          .hasMessage(CLOSED);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void aClosedAsynchronousClientAndItsViewsRefuseCalls(boolean ownTransport, boolean ownThreads) {
    Builder builder = builder(ownTransport ? null : new Gate());
    AsyncEngine engine = (ownThreads ? builder : builder.executor(Runnable::run)).build();
    AsyncEngine view = engine.withOptions(options -> {});
    engine.close();
    engine.close();
    refuses(engine);
    refuses(view);
    refuses(engine.withOptions(options -> {}));
  }

  @Test
  void aCallThatAGivenExecutorBeginsAfterClosingIsRefused() {
    List<Runnable> later = new ArrayList<>();
    AsyncEngine engine = builder(new Gate()).executor(later::add).build();
    CompletableFuture<StatusResponse> call = begin(engine);
    engine.close();
    later.get(0).run();
    assertThatThrownBy(call::get).cause().hasMessage(CLOSED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closingAViewDoesNothing(boolean asynchronous) throws Exception {
    Gate gate = new Gate();
    gate.opened.countDown();
    if (asynchronous) {
      try (AsyncEngine engine = builder(gate).build()) {
        engine.withOptions(options -> {}).close();
        assertThat(begin(engine).get(5, TimeUnit.SECONDS).metadata().status()).isEqualTo(200);
      }
    } else {
      try (ClientEngine engine = builder(gate).blocking()) {
        engine.withOptions(options -> {}).close();
        assertThat(engine.call(Bench.SET_STATUS, StatusRequest.finished()).text()).isNull();
      }
    }
  }
}
