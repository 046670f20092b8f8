package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A canary in each secret that a call sends or gets, over sockets and with its retries, occurs 0
 * times in exceptions, texts and what any logger of the process says at any level.
 */
@Timeout(20)
class SecretsOverSocketsTest {
  private static final String CANARY = "Canary";
  private static final String ID = "x-amzn-RequestId: R1";
  private static final String COOKIE = "Set-Cookie: " + CANARY;

  private final LogRecorder log = new LogRecorder();

  /** The signatures that the server saw. */
  private final List<String> signatures = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeLog() {
    log.close();
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        answer("success", 200, "{\"secret\":\"" + CANARY + "\"}"),
        answer("a declared error", 400, "{\"__type\":\"PlainException\",\"x\":\"Canary\"}"),
        answer("an error of the service", 500, "{\"secret\":\"" + CANARY + "\"}"),
        answer("throttling", 400, "{\"__type\":\"BusyException\",\"x\":\"" + CANARY + "\"}"),
        answer("a page", 503, "<p>" + CANARY),
        answer("a wrong type", 200, "{\"number\":\"" + CANARY + "\"}"),
        answer("half an answer", 200, "{\"text\":\"" + CANARY),
        answer("no JSON", 200, CANARY),
        answer("a member twice over", 200, "{\"text\":\"a\"}" + CANARY),
        arguments("a redirect", says(FaultyServer.response(302, "", "Location: /" + CANARY))),
        arguments("no HTTP", says(CANARY + " " + CANARY + "\r\n\r\n")),
        arguments("no header", says("HTTP/1.1 200 OK\r\n" + CANARY + "\r\n\r\n")),
        arguments("no length", says("HTTP/1.1 200 OK\r\nContent-Length: Canary\r\n\r\n")),
        arguments("a reset", (FaultyServer.Answer) FaultyServer.Peer::reset),
        arguments("silence", (FaultyServer.Answer) FaultyServer.Peer::stall),
        arguments("a cut", (FaultyServer.Answer) SecretsOverSocketsTest::cut));
  }

  private static Arguments answer(String name, int status, String body) {
    return arguments(name, says(FaultyServer.response(status, body, ID, COOKIE)));
  }

  private static FaultyServer.Answer says(String bytes) {
    return peer -> peer.send(bytes);
  }

  private static void cut(FaultyServer.Peer peer) throws Exception {
    peer.sendPart(FaultyServer.response(200, "{\"text\":\"" + CANARY + "\"}", COOKIE), -4);
  }

  private SocketClient client(FaultyServer server) {
    return SocketClient.to(server.url())
        .credentials(
            CredentialsProvider.of(
                Credentials.ofSession("AKIDEXAMPLE", "secret" + CANARY, "token" + CANARY, null)))
        .options(options -> options.header("X-Api-Key", "key" + CANARY))
        .interceptor(new WireLog())
        .metrics(cost -> System.getLogger("dev.shapewright.test").log(Level.INFO, "" + cost))
        .limits(100, 0);
  }

  private FaultyServer.Answer noting(FaultyServer.Answer answer) {
    return peer -> {
      String head = peer.head();
      int at = head.indexOf("Signature=") + "Signature=".length();
      signatures.add(head.substring(at, head.indexOf("\r\n", at)));
      assertThat(head).contains("token" + CANARY, "key" + CANARY);
      answer.to(peer);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void ofABlockingCall(String name, FaultyServer.Answer answer) throws Exception {
    StringWriter texts = new StringWriter();
    try (FaultyServer server = FaultyServer.answering(noting(answer));
        ClientEngine engine = client(server).blocking()) {
      StatusRequest request = new StatusRequest("T1", "UNKNOWN", CANARY);
      tell(
          texts,
          catchThrowable(
              () -> texts.append("" + engine.call(Bench.SET_STATUS, request).metadata())));
      texts.append(List.<Object>of(engine).toString());
    }
    assertHidden(name, texts + log.text());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void ofAnAsynchronousCall(String name, FaultyServer.Answer answer) throws Exception {
    StringWriter texts = new StringWriter();
    try (FaultyServer server = FaultyServer.answering(noting(answer));
        AsyncEngine engine = client(server).build()) {
      StatusRequest request = new StatusRequest("T1", "UNKNOWN", CANARY);
      tell(
          texts,
          catchThrowable(
              () -> texts.append("" + engine.call(Bench.SET_STATUS, request).get().metadata())));
      texts.append(List.<Object>of(engine).toString());
    }
    assertHidden(name, texts + log.text());
  }

  private static void tell(StringWriter texts, @Nullable Throwable thrown) {
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(texts, true));
    }
  }

  private void assertHidden(String name, String texts) {
    assertThat(signatures).as(name).isNotEmpty().allMatch(signature -> signature.length() == 64);
    assertThat(texts).doesNotContain(CANARY).doesNotContain("AWS4-HMAC");
    signatures.forEach(signature -> assertThat(texts).doesNotContain(signature));
    // Of each call something is told: it has an unknown value, which is warned of.
    assertThat(texts)
        .contains("\"UNKNOWN\" is none of the values that the model lists", "CallMetrics[")
        .contains("X-Api-Key: ***");
  }

  @Test
  void ofABearerTokenAndCredentialsOfOneCall() throws Exception {
    StringWriter texts = new StringWriter();
    String refusal = FaultyServer.response(503, "{}", ID);
    try (FaultyServer server =
            FaultyServer.answering(
                peer -> peer.send(peer.head().contains(CANARY) ? refusal : "unseen"));
        ClientEngine engine = client(server).bearerToken(() -> "bearer" + CANARY).blocking()) {
      ClientEngine view =
          engine.withOptions(
              options ->
                  options.credentials(
                      CredentialsProvider.of(
                          Credentials.ofSession("AKIDOTHER", CANARY, CANARY, null))));
      for (ClientEngine each : List.of(engine, view)) {
        Throwable thrown =
            catchThrowable(() -> each.call(Bench.SET_STATUS, StatusRequest.finished()));
        assertThat(thrown).isExactlyInstanceOf(TestErrors.TestException.class);
        tell(texts, thrown);
      }
      assertThat(server.requests()).isEqualTo(6);
    }
    assertThat(texts + log.text()).contains("X-Api-Key: ***").doesNotContain(CANARY);
  }

  @Test
  void theRecorderHearsTheFinestLevel() {
    System.getLogger("dev.shapewright.any").log(Level.TRACE, "hush {0}", CANARY);
    assertThat(log.text()).contains("hush " + CANARY);
  }
}
