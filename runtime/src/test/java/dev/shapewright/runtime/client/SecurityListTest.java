package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.http.SocketTransport;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The list of the runtime's security rules as whole clients keep them. Secrets have {@link
 * SecretsOverSocketsTest} and two tests named SecretsStayHiddenTest, endpoints EndpointTest.
 */
@Timeout(20)
class SecurityListTest {
  private static final String OK = FaultyServer.response(200, "{}");

  /** Shows a certificate for localhost, and trusts it. */
  private static SSLContext localhost;

  @BeforeAll
  static void makeCertificate(@TempDir Path directory) throws Exception {
    localhost = TestCertificate.contextFor("localhost", directory);
  }

  private static StatusResponse call(ClientEngine engine) {
    return engine.call(Bench.SET_STATUS, StatusRequest.finished());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\nb", "a\0b", "a\r\nX-Evil: 1", "\n", "a\u0085b", "a\u2028b"})
  void crLfAndNulInHeaderValuesAreRefusedBeforeSigning(String value) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (FaultyServer server = FaultyServer.answering(peer -> peer.send(OK));
        ClientEngine engine =
            SocketClient.to(server.url())
                .credentials(
                    () -> {
                      asked.incrementAndGet();
                      return Credentials.ofSession("AKIDEXAMPLE", "secret", value, null);
                    })
                .blocking()) {
      assertThatThrownBy(() -> call(engine)).isInstanceOf(CredentialsException.class);
      assertThat(asked).hasValue(1);
      assertThatThrownBy(() -> engine.withOptions(options -> options.header("X-Team", value)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> engine.withOptions(options -> options.header(value, "x")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(asked).hasValue(1);
      assertThat(server.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\nb", "a\0b"})
  void noHeadersHoldCrLfOrNul(String value) {
    assertThatThrownBy(() -> Headers.builder().add("X-Team", value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Headers.builder().set("X-Team", value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Headers.builder().add(value, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com",
        "file:///etc/passwd",
        "jar:http://example.com!/",
        "//example.com",
        "example.com",
        "https://me:Canary@example.com",
        "https://Canary@example.com",
        "https://example.com?token=Canary",
        "https://example.com/#Canary",
        "https://example.com/\r\nX-Evil: Canary"
      })
  void anEndpointIsHttpWithoutUserInformationQueryAndFragment(String url) {
    assertThatThrownBy(() -> SocketClient.to(url).blocking())
        .isInstanceOf(EndpointException.class)
        .hasMessageNotContaining("Canary");
  }

  @Test
  void plaintextToAHostOtherThanLoopbackIsWarnedOf() throws Exception {
    try (LogRecorder log = new LogRecorder()) {
      for (String url :
          new String[] {
            "http://localhost", "http://127.0.0.1:9", "http://[::1]:9", "https://a.b"
          }) {
        SocketClient.to(url).blocking().close();
      }
      assertThat(log.warnings()).isEmpty();
      SocketClient.to("http://localhost.example.com:8080/x").blocking().close();
      assertThat(log.warnings())
          .singleElement()
          .asString()
          .contains("http://localhost.example.com:8080/x", "not encrypted");
    }
  }

  /** Items 1 and 2, the other way: a service's texts do not become lines of the client's log. */
  @Test
  void whatAServiceSaysForgesNoLineOfTheLog() throws Exception {
    String forged = "X\\r\\n\\u001b[2KINFO: all is well";
    String body = "{\"__type\":\"" + forged + "\",\"message\":\"" + forged + "\"}";
    try (LogRecorder log = new LogRecorder();
        FaultyServer server =
            FaultyServer.answering(peer -> peer.send(FaultyServer.response(500, body)));
        ClientEngine engine = SocketClient.to(server.url()).interceptor(new WireLog()).blocking()) {
      AwsServiceException thrown =
          catchThrowableOfType(AwsServiceException.class, () -> call(engine));
      assertThat(thrown.attempts()).hasSize(3);
      List<String> texts = new ArrayList<>(log.messages());
      assertThat(texts).anyMatch(text -> text.contains("ended after"));
      texts.add(thrown.toString());
      thrown.attempts().forEach(attempt -> texts.add(attempt.toString()));
      assertThat(texts).allMatch(text -> text.chars().noneMatch(Character::isISOControl));
      assertThat(texts).anyMatch(text -> text.contains("all is well"));
    }
  }

  private static String overTls(FaultyServer server, String host) {
    return "https://" + host + ":" + server.port();
  }

  @Test
  void aCertificateThatNobodyTrustedSignedIsRefusedByAClientAsBuilt() throws Exception {
    try (FaultyServer server = FaultyServer.answeringOverTls(localhost, peer -> peer.send(OK));
        ClientEngine engine = SocketClient.to(overTls(server, "localhost")).blocking()) {
      assertRefused(engine, server);
    }
  }

  @Test
  void aCertificateForAnotherHostIsRefusedWhoeverTrustsIt() throws Exception {
    try (FaultyServer server = FaultyServer.answeringOverTls(localhost, peer -> peer.send(OK));
        SocketTransport trusting = SocketTransport.builder().sslContext(localhost).build()) {
      try (ClientEngine engine =
          SocketClient.to(overTls(server, "localhost")).transport(trusting).blocking()) {
        assertThat(call(engine).metadata().status()).isEqualTo(200);
      }
      int served = server.requests();
      try (ClientEngine engine =
          SocketClient.to(overTls(server, "127.0.0.1")).transport(trusting).blocking()) {
        assertRefused(engine, server);
      }
      assertThat(served).isEqualTo(1);
    }
  }

  private static void assertRefused(ClientEngine engine, FaultyServer server) {
    int before = server.requests();
    TransportException thrown = catchThrowableOfType(TransportException.class, () -> call(engine));
    assertThat(thrown.kind()).isEqualTo(Kind.CONNECTION);
    assertThat(thrown.progress()).isEqualTo(Progress.NOTHING_SENT);
    assertThat(thrown.getCause()).hasCauseInstanceOf(SSLException.class);
    assertThat(server.requests()).isEqualTo(before);
  }

  @Test
  void ofAnErrorsBodyNoMoreThan64KiBAreRead() throws Exception {
    String code = "\"__type\":\"PlainException\"}";
    try (FaultyServer server =
            FaultyServer.answering(
                peer -> {
                  int padding = peer.number() == 1 ? 60_000 : 66_000;
                  String body = "{\"pad\":\"" + "p".repeat(padding) + "\"," + code;
                  peer.send(FaultyServer.response(400, body));
                });
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      assertThatThrownBy(() -> call(engine)).isExactlyInstanceOf(TestErrors.PlainException.class);
      AwsServiceException thrown =
          catchThrowableOfType(AwsServiceException.class, () -> call(engine));
      assertThat(thrown).isExactlyInstanceOf(TestErrors.TestException.class);
      assertThat(thrown.errorCode()).isNull();
    }
  }

  @Test
  void aBodyIsReadUpToItsLimitAndNoFurther() throws Exception {
    String body = "{\"text\":\"" + "t".repeat(1_000) + "\"}";
    try (FaultyServer server =
        FaultyServer.answering(peer -> peer.send(FaultyServer.response(200, body)))) {
      for (int over = 0; over <= 1; over++) {
        try (SocketTransport capped =
                SocketTransport.builder().maxResponseBody(body.length() - over).build();
            ClientEngine engine = SocketClient.to(server.url()).transport(capped).blocking()) {
          if (over == 0) {
            assertThat(call(engine).text()).hasSize(1_000);
          } else {
            assertThatThrownBy(() -> call(engine))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("its body is longer than");
          }
        }
      }
    }
  }

  @Test
  void jsonIsReadToADepthOf512() throws Exception {
    try (FaultyServer server =
            FaultyServer.answering(
                peer -> {
                  int depth = 510 + peer.number();
                  String body = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
                  peer.send(FaultyServer.response(200, body));
                });
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      assertThat(call(engine).metadata().status()).isEqualTo(200);
      assertThatThrownBy(() -> call(engine))
          .isInstanceOf(DeserializationException.class)
          .hasMessageContaining("a depth of 512");
    }
  }
}
