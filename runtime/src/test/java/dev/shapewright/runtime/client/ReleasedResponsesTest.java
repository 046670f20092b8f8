package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.contract.LoopbackListener;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.SocketTransport;
import dev.shapewright.runtime.http.TimeLimits;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a client gives up the body of an answer, and that no call ever reads what is another's. */
class ReleasedResponsesTest {
  private static final int SIZE = 40_000;

  private final Bench bench = new Bench();
  private final Wrapper transport = new Wrapper();
  private LoopbackListener server;

  @BeforeEach
  void serve() throws IOException {
    server = new LoopbackListener((socket, number) -> answer(socket));
    bench.endpoint = Endpoint.parse("http://127.0.0.1:" + server.port());
  }

  @AfterEach
  void close() throws IOException {
    transport.close();
    server.close();
  }

  /** Answers with the task's name many times, fewer the longer it is, or as it says. */
  private static void answer(Socket socket) throws IOException {
    while (true) {
      String head = LoopbackListener.readHead(socket.getInputStream());
      String body = LoopbackListener.readBody(socket.getInputStream(), head);
      String task = body.substring(body.indexOf(":\"") + 2, body.indexOf("\","));
      String json =
          switch (task) {
            case "cut" -> "{\"text\":\"" + text(task);
            case "refused" ->
                "{\"__type\":\"TaskNotFoundException\",\"message\":\"" + text(task) + "\"}";
            default -> json(task);
          };
      String status = task.equals("refused") ? "400 Bad Request" : "200 OK";
      String answer =
          "HTTP/1.1 " + status + "\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
      socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
    }
  }

  private static String json(String task) {
    return "{\"text\":\"" + text(task) + "\"}";
  }

  private static String call(ClientEngine engine, String task) {
    return String.valueOf(
        engine.call(Bench.SET_STATUS, new StatusRequest(task, "FINISHED", null)).text());
  }

  private static String text(String task) {
    int length = task.length();
    return task.repeat((SIZE - 1_000 * length) / length);
  }

  @Test
  void anAnswerIsReleasedOnceItWasRead() {
    ClientEngine engine = bench.engine(transport);
    assertThat(call(engine, "x")).isEqualTo(text("x"));
    assertThat(call(engine, "abcd")).isEqualTo(text("abcd"));

    assertThat(transport.responses).extracting(HttpResponse::bodyLength).containsExactly(0, 0);
    assertThat(transport.arrays.get(1)).isSameAs(transport.arrays.get(0));
  }

  @Test
  void whoeverKeepsResponsesKeepsTheirBodies() {
    transport.keeps = true;
    ClientEngine engine = bench.engine(transport);
    call(engine, "abcd");
    call(engine, "xyz-");

    assertThat(transport.responses)
        .extracting(response -> new String(response.body(), ISO_8859_1))
        .containsExactly(json("abcd"), json("xyz-"));
  }

  @Test
  void anInterceptorMayKeepResponses() {
    List<HttpResponse> seen = new ArrayList<>();
    bench.interceptors.add(
        new Interceptor() {
          @Override
          public void afterAttempt(
              CallContext call, @Nullable HttpResponse response, @Nullable Throwable failure) {
            seen.add(Objects.requireNonNull(response));
          }
        });
    ClientEngine engine = bench.engine(transport);
    call(engine, "abcd");
    call(engine, "xyz-");

    assertThat(seen)
        .extracting(response -> new String(response.body(), ISO_8859_1))
        .containsExactly(json("abcd"), json("xyz-"));
  }

  @Test
  void anAnswerThatCannotBeReadIsNotReleased() {
    ClientEngine engine = bench.engine(transport);
    assertThatThrownBy(() -> call(engine, "cut")).isInstanceOf(DeserializationException.class);
    call(engine, "abcd");

    assertThat(transport.arrays.get(1)).isNotSameAs(transport.arrays.get(0));
  }

  @Test
  void anErrorIsReadFromALongerArrayToo() {
    ClientEngine engine = bench.engine(transport);
    call(engine, "x");

    assertThatThrownBy(() -> call(engine, "refused"))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.errorCode()).isEqualTo("TaskNotFoundException");
              assertThat(e.getMessage()).startsWith(text("refused") + " (");
            });
    assertThat(transport.arrays.get(1)).isSameAs(transport.arrays.get(0));
  }

  @Test
  void whatIsCutOffInALongerArrayEndsThere() {
    ClientEngine engine = bench.engine(transport);
    call(engine, "x");

    assertThatThrownBy(() -> call(engine, "cut"))
        .isInstanceOf(DeserializationException.class)
        .hasMessageContaining("it is cut off");
    assertThat(transport.arrays.get(1)).isSameAs(transport.arrays.get(0));
  }

  @Test
  void answersOfManyThreadsDoNotMix() throws Exception {
    ClientEngine engine = bench.engine(transport);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String task = "thread" + i;
      tasks.add(
          () -> {
            for (int j = 0; j < 100; j++) {
              String own = task + "-".repeat(j % 7);
              assertThat(call(engine, own)).isEqualTo(text(own));
            }
            return null;
          });
    }
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(transport.arrays.stream().map(System::identityHashCode).distinct().count())
        .isLessThan(transport.arrays.size());
  }

  /** Sends over sockets, and remembers what came, whatever it says of that. */
  private static final class Wrapper implements HttpTransport {
    final SocketTransport sockets = SocketTransport.create();
    final List<HttpResponse> responses = new ArrayList<>();
    final List<byte[]> arrays = new ArrayList<>();
    boolean keeps;

    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException {
      HttpResponse response = sockets.send(request, limits);
      synchronized (this) {
        responses.add(response);
        arrays.add(response.bodyArray());
      }
      return response;
    }

    @Override
    public boolean forgetsExchanges() {
      return !keeps;
    }

    @Override
    public void close() {
      sockets.close();
    }
  }
}
