package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.contract.ClosedPort;
import dev.shapewright.runtime.contract.TestTls;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnknownHostException;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ProxyTest {
  private static final String PASSWORD = "canary-0f1e2d3c";
  private static final String BASIC =
      Base64.getEncoder().encodeToString(("user:" + PASSWORD).getBytes(UTF_8));

  private static final SSLContext TLS = newContext();

  private static SSLContext newContext() {
    try {
      return TestTls.context();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static SocketTransport transport(HttpProxy proxy) {
    return SocketTransport.builder()
        .proxy(proxy)
        .sslContext(TLS)
        // Only the proxy looks the origin's name up.
        .nameService(
            NameService.of(
                host -> {
                  throw new UnknownHostException(host);
                }))
        .build();
  }

  private static HttpRequest request(String scheme, String host, int port) {
    return new HttpRequest(
        "POST", new Endpoint(scheme, host, port, ""), "/p?q", Headers.empty(), new byte[] {'b'});
  }

  private static HttpRequest plain() {
    return request("http", "origin.example", 80);
  }

  private static HttpRequest secure() {
    return request("https", "origin.example", 443);
  }

  private static ScriptedServer secureServer() throws Exception {
    return ScriptedServer.playingOverTls(
        TLS,
        peer -> {
          for (int i = 0; i < 3; i++) {
            peer.readRequest();
            peer.send(OK);
          }
        });
  }

  @Test
  void aPlainRequestIsHandedToTheProxyWithItsWholeUrl() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK, OK);
        TestProxy proxy = TestProxy.to(server);
        SocketTransport transport = transport(proxy.proxy().withCredentials("user", PASSWORD))) {
      assertThat(text(transport.send(plain(), LIMITS))).isEqualTo("ok");
      assertThat(text(transport.send(plain(), LIMITS))).isEqualTo("ok");

      assertThat(proxy.heads)
          .containsExactly(
              "POST http://origin.example/p?q HTTP/1.1\r\nHost: origin.example\r\n"
                  + "Content-Length: 1\r\nProxy-Authorization: Basic "
                  + BASIC
                  + "\r\n\r\n");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aSecureRequestGoesThroughATunnelAndTheOriginSeesNoCredentials() throws Exception {
    try (ScriptedServer server = secureServer();
        TestProxy proxy = TestProxy.to(server);
        SocketTransport transport = transport(proxy.proxy().withCredentials("user", PASSWORD))) {
      assertThat(text(transport.send(secure(), LIMITS))).isEqualTo("ok");
      assertThat(text(transport.send(secure(), LIMITS))).isEqualTo("ok");

      assertThat(proxy.heads)
          .containsExactly(
              "CONNECT origin.example:443 HTTP/1.1\r\nHost: origin.example:443\r\n"
                  + "Proxy-Authorization: Basic "
                  + BASIC
                  + "\r\n\r\n");
      String request = "POST /p?q HTTP/1.1\r\nHost: origin.example\r\nContent-Length: 1\r\n\r\nb";
      assertThat(server.nextRequest()).isEqualTo(request);
      assertThat(server.nextRequest()).isEqualTo(request);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void withoutCredentialsNoneAreSent() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK);
        TestProxy proxy = TestProxy.to(server);
        SocketTransport transport = transport(proxy.proxy())) {
      transport.send(plain(), LIMITS);

      assertThat(proxy.heads.get(0)).doesNotContain("Proxy-");
    }
  }

  @Test
  void tlsInTheTunnelChecksTheOriginsName() throws Exception {
    try (ScriptedServer server = secureServer();
        TestProxy proxy = TestProxy.to(server);
        SocketTransport transport = transport(proxy.proxy())) {
      TransportException failure = failure(transport, request("https", "other.example", 443));

      assertThat(failure.getCause()).isInstanceOf(SSLException.class);
      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure)
          .hasMessageStartingWith(
              "Securing the connection to other.example:443 through the proxy 127.0.0.1:"
                  + proxy.port());
    }
  }

  @Test
  void differentOriginsShareNoConnection() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(peer -> serveAll(peer));
        TestProxy proxy = TestProxy.to(server);
        SocketTransport transport = transport(proxy.proxy())) {
      transport.send(plain(), LIMITS);
      transport.send(request("http", "origin.example", 8080), LIMITS);
      transport.send(request("http", "second.example", 80), LIMITS);

      assertThat(server.connections()).isEqualTo(3);
    }
  }

  private static void serveAll(ScriptedServer.Peer peer) throws Exception {
    while (true) {
      peer.readRequest();
      peer.send(OK);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407,PROTOCOL,it wants other credentials",
    "403,PROTOCOL,status 403",
    "302,PROTOCOL,status 302",
    "101,PROTOCOL,status 101",
    "502,CONNECTION,status 502",
  })
  void aProxyThatRefusesATunnelIsToldAndNothingIsSent(int status, Kind kind, String text)
      throws Exception {
    try (TestProxy proxy =
            TestProxy.answering(
                "HTTP/1.1 " + status + " No\r\nProxy-Authenticate: Basic\r\n\r\nsorry");
        SocketTransport transport = transport(proxy.proxy().withCredentials("user", PASSWORD))) {
      TransportException failure = failure(transport, secure());

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure).hasMessageContaining(text).hasMessageContaining("the proxy");
      assertNoSecret(failure);
    }
  }

  @Test
  void aProxyThatWantsOtherCredentialsForAPlainRequestIsTold() throws Exception {
    try (TestProxy proxy = TestProxy.answering("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n");
        SocketTransport transport = transport(proxy.proxy().withCredentials("user", PASSWORD))) {
      TransportException failure = failure(transport, plain());

      assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
      assertThat(failure).hasMessageContaining("it wants other credentials");
      assertNoSecret(failure);
    }
  }

  @Test
  void theStatus407OfAServerIsAResponseLikeAnyOther() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n");
        SocketTransport transport = SocketTransport.create()) {
      assertThat(transport.send(post(server, ""), LIMITS).status()).isEqualTo(407);
    }
  }

  @Test
  void theStatus407OfAServerBehindATunnelIsNotTheProxys() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playingOverTls(
                TLS,
                peer -> {
                  peer.readRequest();
                  peer.send("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n");
                });
        TestProxy proxy = TestProxy.to(server);
        SocketTransport transport = transport(proxy.proxy())) {
      assertThat(transport.send(secure(), LIMITS).status()).isEqualTo(407);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 200 OK|X: y||z'",
    "'garbage||'",
    "'HTTP/1.1 200 OK\nX: y||'",
    "'HTTP/2 200 OK||'",
  })
  void theProxysAnswerIsReadAsStrictlyAsAnyOther(String bytes) throws Exception {
    try (TestProxy proxy = TestProxy.answering(bytes.replace("|", "\r\n"));
        SocketTransport transport = transport(proxy.proxy())) {
      TransportException failure = failure(transport, secure(), limits(1_000, 1_000, 1_000));

      assertThat(failure).isNotNull();
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
    }
  }

  @Test
  void theConnectLimitEndsAProxyThatKeepsSilent() throws Exception {
    try (TestProxy proxy = TestProxy.answering("");
        SocketTransport transport = transport(proxy.proxy())) {
      TransportException failure = failure(transport, secure(), limits(200, 5_000, 5_000));

      assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure).hasMessageEndingWith("the connect limit of 200 ms");
    }
  }

  @Test
  void aProxyThatIsNotThereIsTold() throws Exception {
    try (ClosedPort port = new ClosedPort();
        SocketTransport transport = transport(HttpProxy.of("127.0.0.1", port.number()))) {
      assertThat(failure(transport, plain()))
          .hasMessage(
              "Connecting to origin.example:80 through the proxy 127.0.0.1:"
                  + port.number()
                  + " failed: Connection refused");
    }
  }

  @Test
  void loopbackIsReachedDirectly() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK);
        TestProxy proxy = TestProxy.answering("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
        SocketTransport transport = transport(proxy.proxy())) {
      assertThat(transport.send(post(server, ""), LIMITS).status()).isEqualTo(200);
      assertThat(proxy.heads).isEmpty();
    }
  }

  @Test
  void aRequestMayNotCarryTheProxysCredentialsItself() {
    Headers headers = Headers.builder().add("proxy-authorization", "Basic x").build();
    HttpRequest request = plain().withHeaders(headers);
    try (SocketTransport transport = SocketTransport.create()) {
      assertThatIllegalArgumentException().isThrownBy(() -> transport.send(request, LIMITS));
    }
  }

  private static void assertNoSecret(TransportException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(PASSWORD, BASIC, "user:");
  }
}
