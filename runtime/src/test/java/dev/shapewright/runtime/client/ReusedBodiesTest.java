package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which bodies share an array, and that no call ever sends what another one wrote. */
class ReusedBodiesTest {
  private final Bench bench = new Bench();
  private final Forgetful transport = new Forgetful();

  private static StatusRequest request(String id) {
    return new StatusRequest(id, "FINISHED", null);
  }

  private static String body(String id) {
    return "{\"taskId\":\"" + id + "\",\"taskStatus\":\"FINISHED\"}";
  }

  @Test
  void oneCallAfterTheOtherWritesToTheSameArray() {
    ClientEngine engine = bench.engine(transport);
    engine.call(Bench.SET_STATUS, request("long-enough-to-leave-something-behind"));
    engine.call(Bench.SET_STATUS, request("short"));

    assertThat(transport.arrays.get(1)).isSameAs(transport.arrays.get(0));
    assertThat(transport.bodies)
        .containsExactly(body("long-enough-to-leave-something-behind"), body("short"));
  }

  @Test
  void aCallWithinAnotherHasAnArrayOfItsOwn() {
    ClientEngine engine = bench.engine(transport);
    transport.meanwhile = () -> engine.call(Bench.SET_STATUS, request("inner"));
    engine.call(Bench.SET_STATUS, request("outer"));

    assertThat(transport.bodies).containsExactly(body("inner"), body("outer"));
    assertThat(transport.arrays.get(1)).isNotSameAs(transport.arrays.get(0));
  }

  @Test
  void callsOfManyThreadsDoNotMix() throws Exception {
    ClientEngine engine = bench.engine(transport);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = "thread" + i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                  for (int j = 0; j < 500; j++) {
                    engine.call(Bench.SET_STATUS, request(id + "-" + j));
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      for (int j = 0; j < 500; j++) {
        expected.add(body(id + "-" + j));
      }
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(transport.bodies).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void afterAFailureTheArrayIsUsedAgain() {
    ClientEngine engine = bench.engine(transport);
    transport.status = 400;
    assertThatThrownBy(() -> engine.call(Bench.SET_STATUS, request("refused")))
        .isInstanceOf(AwsServiceException.class);
    transport.status = 200;
    engine.call(Bench.SET_STATUS, request("taken"));

    assertThat(transport.arrays.get(1)).isSameAs(transport.arrays.get(0));
    assertThat(transport.bodies).containsExactly(body("refused"), body("taken"));
  }

  @Test
  void aBodyOfMoreThanOneMebibyteIsNotKept() {
    ClientEngine engine = bench.engine(transport);
    engine.call(Bench.UNCHECKED, request("x".repeat(1024 * 1024)));
    engine.call(Bench.UNCHECKED, request("y"));

    assertThat(transport.arrays.get(1).length).isLessThan(10_000);
  }

  @Test
  void whoeverKeepsRequestsGetsArraysOfTheirOwn() {
    transport.keeps = true;
    ClientEngine engine = bench.engine(transport);
    engine.call(Bench.SET_STATUS, request("a"));
    engine.call(Bench.SET_STATUS, request("b"));

    assertThat(transport.arrays)
        .extracting(array -> new String(array, UTF_8))
        .containsExactly(body("a"), body("b"));
  }

  @Test
  void whatAMockCapturesIsNotOverwritten() {
    List<HttpRequest> captured = new ArrayList<>();
    HttpTransport mock =
        (HttpTransport)
            Proxy.newProxyInstance(
                HttpTransport.class.getClassLoader(),
                new Class<?>[] {HttpTransport.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("send")) {
                    captured.add((HttpRequest) arguments[0]);
                    return ScriptedTransport.response(200, "{}");
                  }
                  return method.getReturnType() == boolean.class ? false : null;
                });
    ClientEngine engine = bench.engine(mock);
    engine.call(Bench.SET_STATUS, request("a"));
    engine.call(Bench.SET_STATUS, request("b"));

    assertThat(captured)
        .extracting(request -> new String(request.body(), UTF_8))
        .containsExactly(body("a"), body("b"));
  }

  @Test
  void anInterceptorMayKeepRequests() {
    List<HttpRequest> seen = new ArrayList<>();
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public HttpRequest beforeSigning(CallContext call, HttpRequest request) {
            seen.add(request);
            return request;
          }
        });
    ClientEngine engine = bench.engine(transport);
    engine.call(Bench.SET_STATUS, request("a"));
    engine.call(Bench.SET_STATUS, request("b"));

    assertThat(seen)
        .extracting(request -> new String(request.body(), UTF_8))
        .containsExactly(body("a"), body("b"));
  }

  @Test
  void aBodyInALongerArrayIsCopiedForWhoAsksForIt() {
    HttpRequest request =
        new HttpRequest(
            "POST",
            bench.endpoint,
            "/",
            dev.shapewright.runtime.Headers.empty(),
            new byte[] {1, 2, 3},
            2);
    assertThat(request.body()).containsExactly(1, 2);
    assertThat(request.bodyLength()).isEqualTo(2);
    assertThat(request.withTarget("/x").withHeaders(request.headers()).body())
        .containsExactly(1, 2);
  }

  /** Looks at requests only while it sends them. */
  private static final class Forgetful implements HttpTransport {
    final List<byte[]> arrays = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    boolean keeps;
    int status = 200;
    @Nullable Runnable meanwhile;

    @Override
    public boolean forgetsExchanges() {
      return !keeps;
    }

    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      Runnable between = meanwhile;
      meanwhile = null;
      if (between != null) {
        between.run();
      }
      synchronized (this) {
        arrays.add(request.bodyArray());
        bodies.add(new String(request.body(), UTF_8));
      }
      return ScriptedTransport.response(status, "{}");
    }

    @Override
    public void close() {}
  }
}
