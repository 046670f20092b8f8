package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.json.Sample;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.validation.Validator;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a service answers, a call succeeds or ends with a typed exception, on a small stack too.
 */
class ResponseFuzzTest {
  private static final int COUNT = Integer.getInteger("shapewright.fuzz.responses", 100_000);
  private static final int SMALL_STACK = 256 * 1024;

  private static final Operation<StatusRequest, Sample> OPERATION =
      new Operation<>(
          "Fuzz", Validator.none(), StatusRequest::write, (in, metadata) -> Sample.CODEC.read(in));

  /** Gives the answer that was laid down, in memory. */
  private static final class Memory implements HttpTransport {
    HttpResponse next = new HttpResponse(200, Headers.empty(), new byte[0]);
    @Nullable String sent;

    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      sent = request.headers().first("X-Amz-Date");
      return next;
    }

    @Override
    public void close() {}
  }

  /** Keeps to itself the warnings about clocks that were corrected. */
  private final LogRecorder log = new LogRecorder();

  private final Memory memory = new Memory();
  private final ClientEngine engine =
      SocketClient.to("http://127.0.0.1:9").transport(memory).retry(RetryOptions.none()).blocking();

  @AfterEach
  void closeLog() {
    log.close();
  }

  private Sample answered(HttpResponse response) {
    memory.next = response;
    return engine.call(OPERATION, StatusRequest.finished());
  }

  @Test
  void mutatedResponsesEndInSuccessOrATypedException() throws Exception {
    FutureTask<Map<String, Integer>> task = new FutureTask<>(this::outcomes);
    new Thread(null, task, "small-stack", SMALL_STACK).start();
    Map<String, Integer> outcomes = task.get();
    // All ends are reached often, or the mutations test nothing.
    assertThat(outcomes.keySet())
        .containsExactlyInAnyOrder(
            "success",
            "DeserializationException",
            "TestException",
            "PlainException",
            "TaskNotFoundException");
    assertThat(outcomes.values()).allMatch(count -> count > COUNT / 100);
  }

  private Map<String, Integer> outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (long seed = 0; seed < COUNT; seed++) {
      HttpResponse response = ResponseMutator.response(seed);
      outcomes.merge(outcome(seed, response), 1, Integer::sum);
    }
    return outcomes;
  }

  private String outcome(long seed, HttpResponse response) {
    try {
      answered(response);
      if (response.status() < 200 || response.status() > 299) {
        throw new AssertionError("Status " + response.status() + " passes for a success");
      }
      return "success";
    } catch (AwsException e) {
      return e.getClass().getSimpleName();
    } catch (Throwable e) {
      throw new AssertionError("Response " + seed + " of ResponseMutator", e);
    }
  }

  /** What is cut off is never a silent success, empty or not. */
  @Test
  void aBodyThatIsCutOffAnywhereIsNoSuccess() {
    for (String text : ResponseMutator.BODIES) {
      byte[] body = text.getBytes(UTF_8);
      for (int length = 1; length < body.length; length++) {
        byte[] cut = Arrays.copyOf(body, length);
        assertThatThrownBy(() -> answered(new HttpResponse(200, Headers.empty(), cut)))
            .as("the first %d bytes of %s", length, text)
            .isInstanceOf(AwsException.class);
      }
    }
  }

  /** The client would keep the difference and never sign again. */
  @Test
  void anAbsurdTimeOfTheServiceIsNotAdopted() {
    byte[] skewed = "{\"__type\":\"RequestTimeTooSkewed\"}".getBytes(UTF_8);
    Headers future = Headers.builder().add("Date", "Fri, 31 Dec 9999 23:59:59 GMT").build();
    assertThatThrownBy(() -> answered(new HttpResponse(400, future, skewed)))
        .isInstanceOf(AwsException.class);
    answered(new HttpResponse(200, Headers.empty(), new byte[0]));
    assertThat(memory.sent).startsWith("20");
  }

  @Test
  void aDepthOf512IsReadOnASmallStackAndOneMoreIsRefused() throws Exception {
    FutureTask<String> task =
        new FutureTask<>(
            () -> {
              answered(nested(511));
              assertThatThrownBy(() -> answered(nested(512)))
                  .isInstanceOf(DeserializationException.class)
                  .hasMessageContaining("a depth of 512");
              return "done";
            });
    new Thread(null, task, "small-stack", SMALL_STACK).start();
    assertThat(task.get()).isEqualTo("done");
  }

  /** So many structures around an empty one. */
  private static HttpResponse nested(int depth) {
    String body = "{\"child\":".repeat(depth) + "{}" + "}".repeat(depth);
    return new HttpResponse(200, Headers.empty(), body.getBytes(UTF_8));
  }
}
