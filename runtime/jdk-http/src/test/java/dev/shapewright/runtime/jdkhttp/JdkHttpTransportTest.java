package dev.shapewright.runtime.jdkhttp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.contract.PeerServer;
import dev.shapewright.runtime.contract.TestTls;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the contract of all transports does not say: where this one differs, and its own options.
 */
@Timeout(30)
class JdkHttpTransportTest {
  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private static HttpRequest request(PeerServer server, String scheme, String method, String body) {
    Endpoint endpoint = new Endpoint(scheme, "localhost", server.port(), "");
    return new HttpRequest(method, endpoint, "/", Headers.empty(), body.getBytes(ISO_8859_1));
  }

  private static String text(HttpResponse response) {
    return new String(response.body(), ISO_8859_1);
  }

  private static PeerServer answering(String answer) throws Exception {
    return new PeerServer(
        null,
        peer -> {
          while (true) {
            peer.readRequest();
            peer.send(answer);
          }
        });
  }

  @Test
  void aGetIsSentTwiceByTheJdkWhenTheConnectionEndsWithoutAnAnswer() throws Exception {
    try (PeerServer server =
            new PeerServer(
                null,
                peer -> {
                  peer.readRequest();
                  peer.send(OK);
                  // The second request on a connection gets no answer.
                  peer.readRequest();
                });
        JdkHttpTransport transport = JdkHttpTransport.create()) {
      transport.send(request(server, "http", "GET", ""), LIMITS);
      assertThat(text(transport.send(request(server, "http", "GET", ""), LIMITS))).isEqualTo("ok");

      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void oneWithoutALimitOfRequestsCanBeClosed() {
    JdkHttpTransport transport = JdkHttpTransport.builder().maxRequests(Integer.MAX_VALUE).build();

    assertThatCode(transport::close).doesNotThrowAnyException();
  }

  @Test
  void aBareLfEndsALineForTheJdk() throws Exception {
    try (PeerServer server = answering(OK.replace("\r\n", "\n"));
        JdkHttpTransport transport = JdkHttpTransport.create()) {
      assertThat(text(transport.send(request(server, "http", "GET", ""), LIMITS))).isEqualTo("ok");
    }
  }

  @Test
  void theJdkAddsItsUserAgentWhereThereIsNone() throws Exception {
    try (PeerServer server = answering(OK);
        JdkHttpTransport transport = JdkHttpTransport.create()) {
      transport.send(request(server, "http", "GET", ""), LIMITS);

      assertThat(server.requests().get(0)).contains("\r\nUser-Agent: Java-http-client/");
    }
  }

  @Test
  void plainEndpointsAreNotAskedForHttp2() throws Exception {
    try (PeerServer server = answering(OK);
        JdkHttpTransport transport = JdkHttpTransport.builder().http2(true).build()) {
      transport.send(request(server, "http", "POST", "b"), LIMITS);

      assertThat(server.requests().get(0)).doesNotContainIgnoringCase("upgrade");
    }
  }

  @Test
  void secureEndpointsMaySpeakHttp2() throws Exception {
    SSLContext tls = TestTls.context();
    try (PeerServer server = new PeerServer(tls, new Http2Peer("2", "ok"));
        JdkHttpTransport transport =
            JdkHttpTransport.builder().http2(true).sslContext(tls).build()) {
      for (String body : new String[] {"b", ""}) {
        HttpResponse response =
            transport.send(request(server, "https", body.isEmpty() ? "GET" : "POST", body), LIMITS);

        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("ok");
        assertThat(response.headers()).hasToString("Headers[content-length]");
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBodyOfAnotherLengthThanAnnouncedIsRefusedInHttp2Too() throws Exception {
    SSLContext tls = TestTls.context();
    try (PeerServer server = new PeerServer(tls, new Http2Peer("3", "ok"));
        JdkHttpTransport transport =
            JdkHttpTransport.builder().http2(true).sslContext(tls).build()) {
      TransportException failure =
          catchThrowableOfType(
              TransportException.class,
              () -> transport.send(request(server, "https", "POST", "b"), LIMITS));

      assertThat(failure).isNotNull();
      assertThat(failure.progress()).isEqualTo(TransportException.Progress.RESPONSE_STARTED);
    }
  }

  @Test
  void aServerThatKnowsNoHttp2GetsHttp1() throws Exception {
    SSLContext tls = TestTls.context();
    try (PeerServer server =
            new PeerServer(
                tls,
                peer -> {
                  peer.readRequest();
                  peer.send(OK);
                });
        JdkHttpTransport transport =
            JdkHttpTransport.builder().http2(true).sslContext(tls).build()) {
      assertThat(text(transport.send(request(server, "https", "POST", "b"), LIMITS)))
          .isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @CsvSource({"under_score.example,/", "localhost,/a#b", "localhost,/a|b", "localhost,/a?b#c"})
  void whatTheJdkWouldSendOtherwiseIsRefused(String host, String target) {
    Endpoint endpoint = new Endpoint("http", host, 80, "");
    HttpRequest request = new HttpRequest("GET", endpoint, target, Headers.empty(), new byte[0]);
    try (JdkHttpTransport transport = JdkHttpTransport.create()) {
      assertThatIllegalArgumentException().isThrownBy(() -> transport.send(request, LIMITS));
    }
  }

  @Test
  void aConnectionHeaderIsRefused() throws Exception {
    try (PeerServer server = answering(OK);
        JdkHttpTransport transport = JdkHttpTransport.create()) {
      HttpRequest request =
          request(server, "http", "GET", "")
              .withHeaders(Headers.builder().add("connection", "close").build());
      assertThatIllegalArgumentException().isThrownBy(() -> transport.send(request, LIMITS));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/,false",
    "http://169.254.170.2/,false",
    "http://[fd00:ec2::254]/,false",
    "http://localhost:80/,false",
    "http://127.0.0.1/,false",
    "https://example.com/,true",
  })
  void localHostsAreNeverReachedThroughAProxy(String uri, boolean proxied) {
    Proxy proxy =
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 1));
    ProxySelector everything = ProxySelector.of((InetSocketAddress) proxy.address());

    assertThat(new DirectForLocal(everything).select(URI.create(uri)).get(0).type())
        .isEqualTo(proxied ? Proxy.Type.HTTP : Proxy.Type.DIRECT);
    assertThat(new DirectForLocal(null).select(URI.create(uri))).containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void requestsGoThroughTheProxyThatIsSelected() throws Exception {
    try (PeerServer proxy = answering(OK);
        JdkHttpTransport transport =
            JdkHttpTransport.builder()
                .proxySelector(
                    ProxySelector.of(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                .build()) {
      HttpRequest request =
          new HttpRequest(
              "GET",
              new Endpoint("http", "origin.invalid", 80, ""),
              "/p",
              Headers.empty(),
              new byte[0]);
      assertThat(text(transport.send(request, LIMITS))).isEqualTo("ok");
      assertThat(proxy.requests().get(0)).startsWith("GET http://origin.invalid/p HTTP/1.1\r\n");
    }
  }

  @Test
  void noThreadStartsBeforeTheFirstRequestAndNoneStaysAfterClosing() throws Exception {
    try (PeerServer server = answering(OK)) {
      awaitThreads(0);
      try (JdkHttpTransport unused = JdkHttpTransport.create()) {
        assertThat(unused).isNotNull();
        assertThat(threads()).isZero();
      }
      for (int i = 0; i < 20; i++) {
        try (JdkHttpTransport transport = JdkHttpTransport.create()) {
          transport.send(request(server, "http", "POST", "b"), LIMITS);
        }
      }
      awaitThreads(0);
    }
  }

  /** On JDK 17 the selector's thread ends when the garbage collector finds its client unused. */
  private static void awaitThreads(long count) throws InterruptedException {
    for (int i = 0; i < 150 && threads() > count; i++) {
      System.gc();
      Thread.sleep(100);
    }
    assertThat(threads()).isEqualTo(count);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("HttpClient-") || name.startsWith("shapewright-jdk-http"))
        .count();
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    JdkHttpTransport.Builder builder = JdkHttpTransport.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxRequests(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxResponseBody(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.connectLimit(Duration.ZERO));
  }
}
