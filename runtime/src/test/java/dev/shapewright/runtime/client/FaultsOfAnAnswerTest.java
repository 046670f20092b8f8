package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsServiceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls whose answers are no HTTP, not the service's, or not what was asked for. */
@Timeout(20)
class FaultsOfAnAnswerTest {
  private static final String ID = "x-amzn-RequestId: R1";
  private static final String HTML =
      "<!DOCTYPE html><html><head><title>Error</title></head><body>\n<p>Oops</body></html>";
  private static final String XML =
      "<?xml version=\"1.0\"?><ErrorResponse><Error><Code>ThrottlingException</Code>"
          + "<Message>Oops</Message></Error></ErrorResponse>";

  static Stream<Fault> brokenHttp() {
    String sized = "Content-Length: 2\r\n";
    String start = "HTTP/1.1 200 OK\r\n";
    return Stream.of(
        answer("a garbage status line", "\u0016\u0003\u0001 what is this?\r\n\r\n"),
        answer("HTML without a head", HTML + "\r\n\r\n"),
        answer("another protocol", "220 mail.example.com ESMTP\r\n"),
        answer("two equal Content-Lengths", start + sized + sized + "\r\n{}"),
        answer("two Content-Lengths", start + sized + "Content-Length: 3\r\n\r\n{} "),
        answer("a list of lengths", start + "Content-Length: 2, 2\r\n\r\n{}"),
        answer(
            "a length and chunks",
            start + sized + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
        answer(
            "chunks and a length",
            start + "Transfer-Encoding: chunked\r\n" + sized + "\r\n2\r\n{}\r\n0\r\n\r\n"),
        Fault.breaksHttp(
            "a body that ends with the connection",
            peer -> {
              peer.send(start + "\r\n{}");
              peer.close();
            }),
        answer("a flood of 100", "HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000)),
        answer("a flood of 103", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(1_000)),
        answer("a body beyond the limit", start + "Content-Length: 67108865\r\n\r\n{"),
        answer(
            "a chunk beyond the limit", start + "Transfer-Encoding: chunked\r\n\r\n4000001\r\n{"));
  }

  private static Fault answer(String name, String bytes) {
    return Fault.breaksHttp(name, peer -> peer.send(bytes));
  }

  @ParameterizedTest
  @MethodSource("brokenHttp")
  void aServerThatBreaksHttpIsAskedOnce(Fault fault) throws IOException {
    fault.check();
  }

  @ParameterizedTest
  @MethodSource("brokenHttp")
  void aServerThatBreaksHttpIsLeftWithinTheDeadline(Fault fault) throws IOException {
    fault.checkDeadline();
  }

  @ParameterizedTest
  @ValueSource(ints = {17_000_000, 100})
  void headersOf17MbAreNotReadToTheirEnd(int lineLength) throws Exception {
    String line = "X-Pad: " + "p".repeat(lineLength - 9) + "\r\n";
    AtomicBoolean took = new AtomicBoolean();
    Fault.breaksHttp(
            "17 MB of headers",
            peer -> {
              peer.send("HTTP/1.1 200 OK\r\n");
              for (int sent = 0; sent < 17_000_000; sent += line.length()) {
                peer.send(line);
              }
              peer.send("Content-Length: 2\r\n\r\n{}");
              took.set(true);
            })
        .check();
    assertThat(took).isFalse();
  }

  static Stream<Fault> errors() {
    Map<Integer, Integer> requests = new TreeMap<>();
    List.of(300, 400, 403, 404, 413, 429, 501, 505, 599).forEach(status -> requests.put(status, 1));
    List.of(500, 502, 503, 504).forEach(status -> requests.put(status, 3));
    List<Fault> faults = new ArrayList<>();
    requests.forEach(
        (status, count) -> {
          add(faults, status, count, "HTML", "Content-Type: text/html", HTML);
          add(faults, status, count, "XML", "Content-Type: text/xml", XML);
          add(faults, status, count, "nothing", "Content-Type: application/x-amz-json-1.1", "");
          add(faults, status, count, "half a JSON", "Content-Type: application/json", "{\"__typ");
        });
    return faults.stream();
  }

  private static void add(
      List<Fault> faults, int status, int requests, String what, String type, String body) {
    String typed = FaultyServer.response(status, body, ID, type);
    faults.add(Fault.error(status + " with " + what, status, requests, typed));
    String untyped = FaultyServer.response(status, body);
    faults.add(Fault.error(status + " with " + what + " of no type", status, requests, untyped));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorThatNamesNoCodeIsTheServicesBaseException(Fault fault) throws IOException {
    fault.check();
  }

  @Test
  void anErrorThatIsNotTheServicesSaysNothingInItsName() throws Exception {
    try (FaultyServer server =
            FaultyServer.answering(
                peer ->
                    peer.send(FaultyServer.response(400, peer.number() == 1 ? HTML : XML, ID)));
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      for (int i = 0; i < 2; i++) {
        AwsServiceException thrown =
            catchThrowableOfType(AwsServiceException.class, () -> call(engine));
        assertThat(thrown.errorCode()).isNull();
        assertThat(thrown.errorMessage()).isNull();
        assertThat(thrown)
            .hasMessage("The service answered with an error (status 400, request id R1)");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsAnErrorAndNotFollowed(int status) throws Exception {
    try (FaultyServer elsewhere =
            FaultyServer.answering(peer -> peer.send(FaultyServer.response(200, "{}")));
        FaultyServer server =
            FaultyServer.answering(
                peer ->
                    peer.send(
                        FaultyServer.response(
                            status, "", "Location: " + elsewhere.url() + "/next")));
        ClientEngine engine = SocketClient.to(server.url()).limits(5_000, 300).blocking()) {
      AwsServiceException thrown = (AwsServiceException) Fault.endsWithin(300, () -> call(engine));
      assertThat(thrown).isExactlyInstanceOf(TestErrors.TestException.class);
      assertThat(thrown.status()).isEqualTo(status);
      assertThat(thrown.attempts()).hasSize(1);
      assertThat(elsewhere.connections()).isZero();
    }
  }

  static Stream<Fault> unreadable() {
    return Stream.of(
            "{\"text\":\"a\"",
            "{\"text\":\"a",
            "{",
            "{\"text\"}",
            "{\"text\":\"a\"}}",
            "{\"text\":\"a\"} {}",
            "{\"text\":7}",
            "{\"number\":2147483648}",
            "{\"items\":{}}",
            "[]",
            "null",
            "\"text\"",
            "nothing",
            " ",
            HTML,
            XML,
            "{\"text\":\"\u00ff\"}",
            "[".repeat(100_000))
        .map(
            body ->
                Fault.unreadable(
                    body.length() > 40 ? body.substring(0, 40) : body,
                    FaultyServer.response(200, body, ID)));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aSuccessThatCannotBeReadIsToldAndNotRepeated(Fault fault) throws IOException {
    fault.check();
  }

  private static StatusResponse call(ClientEngine engine) {
    return engine.call(Bench.SET_STATUS, StatusRequest.finished());
  }
}
