package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that go where the service wants them. */
@Timeout(60)
class DiscoveryOfACallTest {
  private static final Operation<StatusRequest, StatusResponse> DESCRIBE =
      new Operation<>(
          "DescribeEndpoints", Validator.none(), StatusRequest::write, StatusResponse::read);

  private static final Operation<StatusRequest, StatusResponse> QUERY =
      Bench.SET_STATUS.withEndpointDiscovery(new Discovery());

  private final Bench bench = new Bench();

  /** The address is the answer's text, the minutes are its number; ids depend on the task. */
  private static final class Discovery implements EndpointDiscovery<StatusRequest, StatusResponse> {
    @Override
    public Operation<StatusRequest, StatusResponse> operation() {
      return DESCRIBE;
    }

    @Override
    public StatusRequest request(String called, Map<String, String> identifiers) {
      return new StatusRequest(called, String.valueOf(identifiers.get("task")), null);
    }

    @Override
    public @Nullable String address(StatusResponse response) {
      return response.text();
    }

    @Override
    public @Nullable Long minutes(StatusResponse response) {
      return response.number() == null ? null : Long.valueOf(response.number());
    }

    @Override
    public Map<String, String> identifiers(String called, Object request) {
      String task = ((StatusRequest) request).taskId();
      return task != null && task.startsWith("own-") ? Map.of("task", task) : Map.of();
    }
  }

  private static String endpoint(String address, int minutes) {
    return "{\"text\":\"" + address + "\",\"number\":" + minutes + "}";
  }

  private static StatusRequest task(String id) {
    return new StatusRequest(id, null, null);
  }

  /** Operation and host of each request so far. */
  private List<String> sent() {
    return bench.transport.requests.stream()
        .map(
            request ->
                String.valueOf(request.headers().first("X-Amz-Target")).replaceAll(".*\\.", "")
                    + " "
                    + request.endpoint().host().replace(".us-east-1.amazonaws.com", ""))
        .toList();
  }

  @Test
  void theServiceIsAskedFirstAndSignaturesStayItsOwn() {
    bench.transport.answers(200, endpoint("cell1.example.com:8443", 10));
    bench.transport.answers(200, "{}").answers(200, "{}");
    ClientEngine engine = bench.engine();
    engine.call(QUERY, task("t"));
    engine.withOptions(options -> {}).call(QUERY, task("t"));

    assertThat(sent())
        .containsExactly(
            "DescribeEndpoints datapipeline",
            "SetTaskStatus cell1.example.com",
            "SetTaskStatus cell1.example.com");
    HttpRequest asked = bench.transport.requests.get(0);
    assertThat(new String(asked.body(), UTF_8))
        .isEqualTo("{\"taskId\":\"SetTaskStatus\",\"taskStatus\":\"null\"}");
    HttpRequest called = bench.transport.requests.get(1);
    assertThat(called.endpoint()).hasToString("https://cell1.example.com:8443");
    assertThat(called.headers().first("Authorization"))
        .contains("/us-east-1/datapipeline/aws4_request");
  }

  @Test
  void aCustomEndpointIsUsedAsItIs() {
    bench.endpointParameters =
        Map.of("SDK::Endpoint", "https://datapipeline.us-east-1.amazonaws.com");
    bench.transport.answers(200, "{}");
    bench.engine().call(QUERY, task("t"));
    assertThat(sent()).containsExactly("SetTaskStatus datapipeline");
  }

  @Test
  void itIsAskedAgainBeforeTheEndpointEnds() {
    bench.transport.answers(200, endpoint("one.example", 10)).answers(200, "{}").answers(200, "{}");
    bench.transport.answers(200, endpoint("two.example", 10)).answers(200, "{}");
    ClientEngine engine = bench.engine();
    engine.call(QUERY, task("t"));
    bench.advance(Duration.ofMinutes(9).minusMillis(1));
    engine.call(QUERY, task("t"));
    bench.advance(Duration.ofMillis(1));
    engine.call(QUERY, task("t"));

    assertThat(sent())
        .containsExactly(
            "DescribeEndpoints datapipeline",
            "SetTaskStatus one.example",
            "SetTaskStatus one.example",
            "DescribeEndpoints datapipeline",
            "SetTaskStatus two.example");
  }

  @Test
  void aKnownEndpointIsKeptForAWhileWhenTheServiceNamesNoOther() {
    bench.retry = RetryOptions.standard().withMaxAttempts(1);
    ClientEngine engine = bench.engine();
    bench.transport.answers(200, endpoint("one.example", 10)).answers(200, "{}");
    engine.call(QUERY, task("t"));
    bench.advance(Duration.ofMinutes(30)); // Past its end, but not past the grace after the end.
    bench.advance(Duration.ofMinutes(-6));
    bench.transport.answers(400, "{\"__type\":\"Denied\"}").answers(200, "{}").answers(200, "{}");
    engine.call(QUERY, task("t"));
    bench.advance(Duration.ofSeconds(59));
    engine.call(QUERY, task("t"));
    assertThat(sent())
        .endsWith(
            "DescribeEndpoints datapipeline",
            "SetTaskStatus one.example",
            "SetTaskStatus one.example");

    bench.advance(Duration.ofSeconds(1));
    bench.transport.answers(400, "{\"__type\":\"Denied\"}");
    assertThatThrownBy(() -> engine.call(QUERY, task("t")))
        .isInstanceOf(AwsServiceException.class)
        .hasMessageContaining("Denied");
  }

  @Test
  void whereNoneIsKnownTheFailureToAskEndsTheCall() {
    bench.transport.answers(400, "{\"__type\":\"Denied\"}");
    assertThatThrownBy(() -> bench.engine().call(QUERY, task("t")))
        .isInstanceOf(AwsServiceException.class);
    assertThat(sent()).containsExactly("DescribeEndpoints datapipeline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"400|{\"__type\":\"InvalidEndpointException\"}", "421|{\"__type\":\"Misdirected\"}"})
  void anEndpointThatTheServiceNoLongerWantsIsForgottenAndTheCallGoesElsewhere(
      int status, String body) {
    bench.transport.answers(200, endpoint("one.example", 10)).answers(status, body);
    bench.transport.answers(200, endpoint("two.example", 10)).answers(200, "{}");
    bench.engine().call(QUERY, task("t"));

    assertThat(sent())
        .containsExactly(
            "DescribeEndpoints datapipeline",
            "SetTaskStatus one.example",
            "DescribeEndpoints datapipeline",
            "SetTaskStatus two.example");
  }

  @Test
  void aCallGoesElsewhereOnceAtMost() {
    bench.transport.answers(200, endpoint("one.example", 10)).answers(421, "");
    bench.transport.answers(200, endpoint("two.example", 10)).answers(421, "");
    assertThatThrownBy(() -> bench.engine().call(QUERY, task("t")))
        .isInstanceOf(AwsServiceException.class)
        .hasMessageContaining("421");
    assertThat(bench.transport.requests).hasSize(4);
  }

  @Test
  void endpointsAreKeptByIdentifiersAndByCredentials() {
    ClientEngine engine = bench.engine();
    ClientEngine other =
        engine.withOptions(options -> options.credentials(CredentialsProvider.of(Bench.KEYS)));
    bench.transport.answers(200, endpoint("all.example", 10)).answers(200, "{}");
    bench.transport.answers(200, endpoint("own.example", 10)).answers(200, "{}");
    bench.transport.answers(200, endpoint("other.example", 10)).answers(200, "{}");
    bench.transport.answers(200, "{}").answers(200, "{}");
    engine.call(QUERY, task("t"));
    engine.call(QUERY, task("own-1"));
    other.call(QUERY, task("t"));
    engine.call(QUERY, task("u"));
    engine.call(QUERY, task("own-1"));

    assertThat(sent())
        .filteredOn(line -> line.startsWith("Set"))
        .containsExactly(
            "SetTaskStatus all.example",
            "SetTaskStatus own.example",
            "SetTaskStatus other.example",
            "SetTaskStatus all.example",
            "SetTaskStatus own.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":\"a.example\"}", "{\"number\":1}"})
  void anAnswerWithoutAnEndpointIsAFailure(String answer) {
    bench.transport.answers(200, answer);
    assertThatThrownBy(() -> bench.engine().call(QUERY, task("t")))
        .isInstanceOf(AwsClientException.class)
        .hasMessage("DescribeEndpoints named no endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "user@a.example", "a.example?x"})
  void anAddressThatIsNoneIsAFailure(String address) {
    bench.transport.answers(200, endpoint(address, 1));
    assertThatThrownBy(() -> bench.engine().call(QUERY, task("t")))
        .isInstanceOf(AwsClientException.class)
        .hasMessageStartingWith("DescribeEndpoints named no valid endpoint: ");
    assertThat(bench.transport.requests).hasSize(1);
  }

  /** Answers of a service whose operation that names endpoints waits until it is let go. */
  private static final class Slow implements HttpTransport {
    final AtomicInteger asked = new AtomicInteger();
    final CountDownLatch asking = new CountDownLatch(1);
    final CountDownLatch answer = new CountDownLatch(1);

    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException {
      boolean asks =
          String.valueOf(request.headers().first("X-Amz-Target")).endsWith(DESCRIBE.name());
      if (asks) {
        asked.incrementAndGet();
        asking.countDown();
        answer.await();
      }
      String body = asks ? endpoint("one.example", 10) : "{}";
      return new HttpResponse(200, Headers.builder().build(), body.getBytes(UTF_8));
    }

    @Override
    public void close() {}
  }

  @Test
  void oneCallAsksAndTheOthersWaitForIt() throws Exception {
    Slow service = new Slow();
    ClientEngine engine = bench.engine(service);
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      CompletableFuture<Void> call = new CompletableFuture<>();
      calls.add(call);
      new Thread(
              () -> {
                engine.call(QUERY, task("t"));
                call.complete(null);
              })
          .start();
    }
    service.asking.await();
    service.answer.countDown();
    for (CompletableFuture<Void> call : calls) {
      call.get();
    }
    assertThat(service.asked).hasValue(1);
  }

  @Test
  void whoWaitsCanBeInterrupted() throws Exception {
    Slow service = new Slow();
    ClientEngine engine = bench.engine(service);
    Thread asks = new Thread(() -> engine.call(QUERY, task("t")));
    asks.start();
    service.asking.await();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread waits =
        new Thread(
            () -> {
              try {
                engine.call(QUERY, task("t"));
              } catch (RuntimeException e) {
                ended.complete(e);
              }
            });
    waits.start();
    waits.interrupt();

    assertThat(ended.get())
        .isInstanceOf(CallInterruptedException.class)
        .hasMessage("SetTaskStatus was interrupted");
    service.answer.countDown();
    asks.join();
    assertThat(service.asked).hasValue(1);
  }

  @Test
  void aRefreshThatFailsHoldsUpOneCallAtATimeUntilTheEndpointEnds() throws Exception {
    bench.retry = RetryOptions.standard().withMaxAttempts(1);
    Slow service = new Slow();
    AtomicInteger asked = new AtomicInteger();
    ClientEngine engine =
        bench.engine(
            new Scripted(
                (request, limits) -> {
                  boolean asks = isAsking(request);
                  int times = asks ? asked.incrementAndGet() : 0;
                  return times == 1
                      ? answer(200, endpoint("one.example", 100))
                      : times == 2
                          ? answer(400, "{\"__type\":\"Denied\"}")
                          : service.send(request, limits);
                }));
    engine.call(QUERY, task("t"));
    bench.advance(Duration.ofMinutes(90));
    engine.call(QUERY, task("t"));
    bench.advance(Duration.ofMinutes(1));
    Thread asks = new Thread(() -> engine.call(QUERY, task("t")));
    asks.start();
    service.asking.await();

    engine.call(QUERY, task("t")); // Nine minutes before the end, it does not wait for the other.
    service.answer.countDown();
    asks.join();
    assertThat(asked).hasValue(3);
  }

  @Test
  void askingHasTheTimeThatIsLeftOfTheCall() {
    List<Duration> given = new ArrayList<>();
    AtomicInteger called = new AtomicInteger();
    ClientEngine engine =
        bench.engine(
            new Scripted(
                (request, limits) -> {
                  given.add(limits.total());
                  if (isAsking(request)) {
                    bench.advance(Duration.ofSeconds(1));
                    return answer(200, endpoint("one.example", 10));
                  }
                  bench.advance(Duration.ofSeconds(4));
                  return called.incrementAndGet() == 1 ? answer(421, "") : answer(200, "{}");
                }));
    engine
        .withOptions(options -> options.callTimeout(Duration.ofSeconds(100)))
        .call(QUERY, task("t"));

    assertThat(given).hasSize(4);
    assertThat(given.get(2)).isLessThanOrEqualTo(Duration.ofSeconds(95));
  }

  private interface Script {
    HttpResponse answer(HttpRequest request, TimeLimits limits) throws InterruptedException;
  }

  private record Scripted(Script script) implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException {
      return script.answer(request, limits);
    }

    @Override
    public void close() {}
  }

  private static boolean isAsking(HttpRequest request) {
    return String.valueOf(request.headers().first("X-Amz-Target")).endsWith(DESCRIBE.name());
  }

  private static HttpResponse answer(int status, String body) {
    return new HttpResponse(status, Headers.builder().build(), body.getBytes(UTF_8));
  }
}
