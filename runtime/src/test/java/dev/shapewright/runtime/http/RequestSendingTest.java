package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.endpoint;
import static dev.shapewright.runtime.http.Exchanges.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSendingTest {
  private static final byte[] NOTHING = {};

  private final SocketTransport transport = SocketTransport.create();
  private ScriptedServer server;

  @BeforeEach
  void startServer() throws Exception {
    server = ScriptedServer.answering(OK, OK, OK);
  }

  @AfterEach
  void closeBoth() throws Exception {
    transport.close();
    server.close();
  }

  @Test
  void theRequestIsSentAsItIs() throws Exception {
    Headers headers =
        Headers.builder().add("X-Amz-Target", "D.Poll").add("a", "\tb ~").add("A", "").build();
    HttpRequest request =
        new HttpRequest(
            "POST",
            endpoint("http", "127.0.0.1", server),
            "/p%20q?x=1",
            headers,
            "{\"\u00e9\":1}".getBytes(UTF_8));

    transport.send(request, LIMITS);

    assertThat(server.nextRequest())
        .isEqualTo(
            "POST /p%20q?x=1 HTTP/1.1\r\nHost: 127.0.0.1:"
                + server.port()
                + "\r\nX-Amz-Target: D.Poll\r\na: \tb ~\r\nA: \r\nContent-Length: 8\r\n\r\n"
                + "{\"\u00c3\u00a9\":1}");
  }

  @ParameterizedTest
  @CsvSource({"POST,true", "PUT,true", "GET,false", "DELETE,false", "HEAD,false"})
  void anEmptyBodyHasALengthWhereTheMethodExpectsABody(String method, boolean expected)
      throws Exception {
    try (ScriptedServer empty = ScriptedServer.answering("HTTP/1.1 204 N\r\n\r\n")) {
      transport.send(request(empty, method, Headers.empty(), NOTHING), LIMITS);

      assertThat(empty.nextRequest().contains("\r\nContent-Length: 0\r\n")).isEqualTo(expected);
    }
  }

  @Test
  void aHeadLongerThanTheBufferIsSent() throws Exception {
    Headers headers = Headers.builder().add("A", "v".repeat(50_000)).build();

    transport.send(request(server, "POST", headers, "body".getBytes(UTF_8)), LIMITS);

    assertThat(server.nextRequest())
        .contains("\r\nA: " + "v".repeat(50_000) + "\r\n")
        .endsWith("\r\n\r\nbody");
  }

  @Test
  void requestsOfDifferentLengthDoNotMixInTheBuffer() throws Exception {
    transport.send(request(server, "POST", Headers.empty(), "long body".getBytes(UTF_8)), LIMITS);
    transport.send(request(server, "POST", Headers.empty(), "b".getBytes(UTF_8)), LIMITS);

    assertThat(server.nextRequest()).endsWith("\r\n\r\nlong body");
    assertThat(server.nextRequest()).endsWith("Content-Length: 1\r\n\r\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret\u00e9", "secret\u007f", "secret\u0001", "secret\u20ac"})
  void aHeaderValueThatIsNotPrintableAsciiIsRefusedBeforeConnecting(String value) {
    Headers headers = Headers.builder().add("X-A", value).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> transport.send(request(server, "GET", headers, NOTHING), LIMITS))
        .withMessageContaining("X-A")
        .withMessageNotContaining("secret");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "content-length", "Transfer-Encoding", "upgrade"})
  void aHeaderThatIsTheTransportsIsRefused(String name) {
    Headers headers = Headers.builder().add(name, "1").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> transport.send(request(server, "GET", headers, NOTHING), LIMITS))
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({"GET,/a b", "GET,''", "GET,a", "GET,/\u00e9", "G T,/", "'',/"})
  void aMethodOrTargetThatWouldBreakTheRequestLineIsRefused(String method, String target) {
    Endpoint endpoint = endpoint("http", "127.0.0.1", server);
    HttpRequest request = new HttpRequest(method, endpoint, target, Headers.empty(), NOTHING);

    assertThatIllegalArgumentException().isThrownBy(() -> transport.send(request, LIMITS));
    assertThat(server.connections()).isZero();
  }
}
