package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.GO_ON;
import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.endpoint;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.contract.TestTls;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class TlsTest {
  private static final char[] PASSWORD = "password".toCharArray();

  private static final SSLContext TRUSTED = newContext();

  private final SocketTransport transport =
      SocketTransport.builder()
          .sslContext(TRUSTED)
          .nameService(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})
          .build();

  @BeforeAll
  static void makeCertificate(@TempDir Path directory) throws Exception {
    Path store = directory.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor(15, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(roots);
    TRUSTED.init(own.getKeyManagers(), trust.getTrustManagers(), null);
  }

  @AfterEach
  void closeTransport() {
    transport.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void callsShareAConnection(String host) throws Exception {
    try (ScriptedServer server = server(OK, OK)) {
      assertThat(text(transport.send(post(host, server, new byte[0]), LIMITS))).isEqualTo("ok");
      assertThat(text(transport.send(post(host, server, new byte[0]), LIMITS))).isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aConnectionThatTheServerClosedIsReplaced() throws Exception {
    try (ScriptedServer server = server(OK)) {
      transport.send(post("localhost", server, new byte[0]), LIMITS);
      Thread.sleep(50);

      assertThat(text(transport.send(post("localhost", server, new byte[0]), LIMITS)))
          .isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void manyRecordsTravelBothWays() throws Exception {
    byte[] large = new byte[2_000_000];
    new Random(1).nextBytes(large);
    try (ScriptedServer server =
        ScriptedServer.playingOverTls(
            TRUSTED,
            peer -> {
              String request = peer.readRequest();
              String body = request.substring(request.indexOf("\r\n\r\n") + 4);
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n" + body);
            })) {
      assertThat(transport.send(post("localhost", server, large), LIMITS).body()).isEqualTo(large);
    }
  }

  @Test
  void aSecondConnectionResumesTheSessionOfTheFirst() throws Exception {
    AtomicInteger checks = new AtomicInteger();
    try (ScriptedServer server = ScriptedServer.playingOverTls(TestTls.context(), TlsTest::once);
        SocketTransport resuming =
            SocketTransport.builder()
                .sslContext(TestTls.context(new CountingTrust(TestTls.trustManager(), checks)))
                .build()) {
      for (int i = 0; i < 3; i++) {
        assertThat(text(resuming.send(post("localhost", server, new byte[0]), LIMITS)))
            .isEqualTo("ok");
      }

      assertThat(server.connections()).isEqualTo(3);
      // A session that is resumed was checked when it began.
      assertThat(checks).hasValue(1);
    }
  }

  private static void once(ScriptedServer.Peer peer) throws Exception {
    peer.readRequest();
    peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
    peer.awaitEnd();
  }

  /** Counts the certificates that are checked. */
  private static final class CountingTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager real;
    private final AtomicInteger checks;

    CountingTrust(X509ExtendedTrustManager real, AtomicInteger checks) {
      this.real = real;
      this.checks = checks;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checks.incrementAndGet();
      real.checkServerTrusted(chain, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      throw new AssertionError();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      throw new AssertionError();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
      throw new AssertionError();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      throw new AssertionError();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new AssertionError();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return real.getAcceptedIssuers();
    }
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    try (ScriptedServer server = server(OK)) {
      assertRefused(failure(transport, post("other.example", server, new byte[0])), server);
    }
  }

  @Test
  void aCertificateThatNobodyTrustedSignedIsRefused() throws Exception {
    try (ScriptedServer server = server(OK);
        SocketTransport defaults = SocketTransport.create()) {
      assertRefused(failure(defaults, post("localhost", server, new byte[0])), server);
    }
  }

  private static void assertRefused(TransportException failure, ScriptedServer server)
      throws InterruptedException {
    assertThat(failure).isNotNull().hasRootCauseInstanceOf(Exception.class);
    assertThat(failure.getCause()).isInstanceOf(SSLException.class);
    assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
    assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aBodyThatIsCutOffBelowTlsIsRefused() throws Exception {
    cutOffIsRefused("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok");
  }

  @Test
  void chunksThatAreCutOffBelowTlsAreRefused() throws Exception {
    cutOffIsRefused("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n");
  }

  private void cutOffIsRefused(String bytes) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playingOverTls(
            TRUSTED,
            peer -> {
              peer.readRequest();
              peer.send(bytes);
              peer.cut();
              peer.awaitEnd();
            })) {
      TransportException failure = failure(transport, post("localhost", server, new byte[0]));

      assertThat(failure).isNotNull();
      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure.progress()).isEqualTo(Progress.RESPONSE_STARTED);
    }
  }

  @Test
  void theTotalLimitEndsARecordThatTrickles() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playingOverTls(
            TRUSTED,
            peer -> {
              peer.readRequest();
              peer.send(OK);
              peer.readRequest();
              // The head of a record of application data, whose bytes then come one by one.
              peer.sendRaw(new byte[] {23, 3, 3, 32, 0});
              for (int i = 0; i < 500; i++) {
                peer.sendRaw(new byte[] {1});
                Thread.sleep(10);
              }
            })) {
      transport.send(post("localhost", server, new byte[0]), LIMITS);

      TransportException failure =
          failure(transport, post("localhost", server, new byte[0]), limits(5_000, 1_000, 500));

      assertThat(failure).isNotNull().hasMessageEndingWith("the total limit of 500 ms");
      assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(failure.progress()).isEqualTo(Progress.REQUEST_SENT);
    }
  }

  @Test
  void aWriteThatHangsMakesNoProgress() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playingOverTls(
            TRUSTED,
            peer -> {
              peer.send(GO_ON);
              peer.stall();
            })) {
      HttpRequest request = post("localhost", server, new byte[16_000_000]);

      TransportException failure = failure(transport, request, limits(5_000, 300, 0));

      assertThat(failure).isNotNull().hasMessageEndingWith("made no progress for 300 ms");
      assertThat(failure.progress()).isEqualTo(Progress.RESPONSE_STARTED);
    }
  }

  @Test
  void anInterruptEndsAReadAndAWrite() throws Exception {
    for (int size : new int[] {0, 16_000_000}) {
      CountDownLatch busy = new CountDownLatch(1);
      try (ScriptedServer server =
          ScriptedServer.playingOverTls(
              TRUSTED,
              peer -> {
                peer.send(size == 0 ? "H" : GO_ON);
                busy.countDown();
                peer.stall();
              })) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread call =
            new Thread(
                () -> {
                  try {
                    transport.send(post("localhost", server, new byte[size]), limits(0, 0, 0));
                  } catch (Throwable e) {
                    failure.set(e);
                  }
                });
        call.start();
        busy.await();
        Thread.sleep(100);

        call.interrupt();
        call.join(2_000);

        assertThat(failure.get()).as("size %d", size).isInstanceOf(InterruptedException.class);
      }
    }
  }

  private static SSLContext newContext() {
    try {
      return SSLContext.getInstance("TLS");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static ScriptedServer server(String... answers) throws Exception {
    return ScriptedServer.playingOverTls(
        TRUSTED,
        peer -> {
          for (String answer : answers) {
            peer.readRequest();
            peer.send(answer);
          }
        });
  }

  private static HttpRequest post(String host, ScriptedServer server, byte[] body) {
    return new HttpRequest("POST", endpoint("https", host, server), "/", Headers.empty(), body);
  }
}
