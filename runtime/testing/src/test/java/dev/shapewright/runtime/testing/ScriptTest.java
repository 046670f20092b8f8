package dev.shapewright.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
  private static final TimeLimits NO_LIMITS =
      new TimeLimits(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private final ScriptedTransport service = new ScriptedTransport();

  private HttpResponse send(String operation) throws InterruptedException {
    Headers headers = Headers.builder().add("X-Amz-Target", "Service." + operation).build();
    byte[] body = operation.getBytes(UTF_8);
    return service.send(
        new HttpRequest("POST", Endpoint.parse("https://a.example.com"), "/", headers, body),
        NO_LIMITS);
  }

  @Test
  void eachOperationHasAScriptOfItsOwn() throws InterruptedException {
    service.to("A").answers(200, "1", "X-Order", "first").answers("2");
    service.to("B").fails(503);
    assertThat(send("A").headers().first("X-Order")).isEqualTo("first");
    assertThat(send("B").status()).isEqualTo(503);
    assertThat(new String(send("A").body(), UTF_8)).isEqualTo("2");
    assertThat(service.requests()).extracting(SentRequest::body).containsExactly("A", "B", "A");
    assertThat(service.requests()).extracting(SentRequest::model).containsOnlyNulls();
    service.assertScriptDone();
  }

  @Test
  void anErrorsWordsAreEscaped() throws InterruptedException {
    service.to("A").refuses("Wrong", "a \"b\" \\ \n \u001f");
    HttpResponse response = send("A");
    assertThat(response.status()).isEqualTo(400);
    assertThat(new String(response.body(), UTF_8))
        .isEqualTo("{\"__type\":\"Wrong\",\"message\":\"a \\\"b\\\" \\\\ \\u000a \\u001f\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 199, 600})
  void aStatusThatNoAnswerHasIsRefused(int status) {
    assertThatThrownBy(() -> service.to("A").answers(status, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFailureIsNoSuccessAndAHeaderHasAValue() {
    assertThatThrownBy(() -> service.to("A").fails(204))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a failure: 204");
    assertThatThrownBy(() -> service.to("A").answers(200, "", "X-Name"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void anExchangeBreaksWhereTheScriptSays(Progress progress) {
    service.to("A").breaks(Kind.TIMEOUT, progress).breaks(Kind.CONNECTION);
    assertThat(catchThrowableOfType(TransportException.class, () -> send("A")).progress())
        .isEqualTo(progress);
    assertThat(catchThrowableOfType(TransportException.class, () -> send("A")).progress())
        .isEqualTo(Progress.REQUEST_SENT);
  }
}
