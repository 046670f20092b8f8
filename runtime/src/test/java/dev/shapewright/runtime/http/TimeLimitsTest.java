package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.GO_ON;
import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.millis;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.contract.ClosedPort;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";

  private final SocketTransport transport = SocketTransport.create();

  @AfterEach
  void closeTransport() {
    transport.close();
  }

  @Test
  void aResponseThatDoesNotBeginMakesNoProgress() throws Exception {
    TransportException failure = failureOn(peer -> peer.stall(), "", limits(2_000, 500, 2_000));

    assertTimeout(failure, Progress.REQUEST_SENT, " made no progress for 500 ms");
  }

  @Test
  void limitsOfMoreThanFiveSecondsAreKeptToo() throws Exception {
    TransportException stalled = failureOn(peer -> peer.stall(), "", limits(2_000, 5_200, 0));
    assertTimeout(stalled, Progress.REQUEST_SENT, " made no progress for 5200 ms");

    TransportException late =
        failureOn(
            peer -> {
              peer.send("HTTP/1.1 200 OK\r\nA");
              peer.stall();
            },
            "",
            limits(2_000, 60_000, 5_300));
    assertTimeout(late, Progress.RESPONSE_STARTED, " took longer than the total limit of 5300 ms");
  }

  @Test
  void aHeadThatStallsMakesNoProgress() throws Exception {
    TransportException failure =
        failureOn(
            peer -> {
              peer.send("HTTP/1.1 200 OK\r\nA");
              peer.stall();
            },
            "",
            limits(2_000, 500, 2_000));

    assertTimeout(failure, Progress.RESPONSE_STARTED, " made no progress for 500 ms");
  }

  @Test
  void aBodyThatStallsMakesNoProgress() throws Exception {
    TransportException failure =
        failureOn(
            peer -> {
              peer.send(HEAD + "some");
              peer.stall();
            },
            "",
            limits(2_000, 500, 0));

    assertTimeout(failure, Progress.RESPONSE_STARTED, " made no progress for 500 ms");
  }

  @Test
  void aTrickleIsProgressAsLongAsTheTotalLimitAllows() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              trickle(peer, OK);
            })) {
      assertThat(text(transport.send(post(server, ""), limits(2_000, 150, 5_000)))).isEqualTo("ok");
    }
  }

  @Test
  void theTotalLimitEndsATrickle() throws Exception {
    TransportException failure =
        failureOn(peer -> trickle(peer, HEAD + "b".repeat(90)), "", limits(2_000, 1_000, 300));

    assertTimeout(
        failure, Progress.RESPONSE_STARTED, " took longer than the total limit of 300 ms");
  }

  @Test
  void aRequestThatNobodyReadsMakesNoProgress() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.send(GO_ON);
              peer.stall();
            })) {
      TransportException failure =
          failure(transport, post(server, new byte[30_000_000]), limits(2_000, 200, 0));

      assertTimeout(failure, Progress.RESPONSE_STARTED, " made no progress for 200 ms");
    }
  }

  @Test
  void theTotalLimitEndsARequestThatIsReadSlowly() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.send(GO_ON);
              peer.readSlowly();
            })) {
      byte[] large = new byte[30_000_000];
      AtomicReference<TransportException> failure = new AtomicReference<>();

      long took =
          millis(() -> failure.set(failure(transport, post(server, large), limits(2_000, 0, 300))));

      assertTimeout(
          failure.get(), Progress.RESPONSE_STARTED, " took longer than the total limit of 300 ms");
      assertThat(took).isBetween(290L, 2_000L);
    }
  }

  @Test
  void aLimitOfZeroIsNone() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK)) {
      assertThat(text(transport.send(post(server, ""), limits(0, 0, 0)))).isEqualTo("ok");
    }
  }

  @Test
  void anExchangeThatIsOverIsNotEndedByItsLimitLater() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK, OK)) {
      transport.send(post(server, ""), limits(100, 100, 100));
      Thread.sleep(600);

      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void theConnectLimitCoversTheTlsHandshake() throws Exception {
    handshakeTimesOut(peer -> peer.stall());
  }

  @Test
  void theConnectLimitEndsATlsHandshakeThatTrickles() throws Exception {
    handshakeTimesOut(
        peer -> {
          // The head of a handshake record of 8 KiB, then its bytes one by one.
          peer.send(new byte[] {22, 3, 3, 32, 0});
          trickle(peer, "x".repeat(500));
        });
  }

  private void handshakeTimesOut(ScriptedServer.Script script) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(script)) {
      HttpRequest request =
          new HttpRequest(
              "POST",
              Exchanges.endpoint("https", "localhost", server),
              "/",
              Headers.empty(),
              new byte[0]);
      AtomicReference<TransportException> failure = new AtomicReference<>();

      long took = millis(() -> failure.set(failure(transport, request, limits(300, 5_000, 5_000))));

      assertTimeout(
          failure.get(), Progress.NOTHING_SENT, " took longer than the connect limit of 300 ms");
      assertThat(failure.get()).hasMessageStartingWith("Securing the connection to localhost:");
      assertThat(took).isLessThan(3_000);
    }
  }

  @Test
  void theConnectLimitCoversTheTcpConnection() throws Exception {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // Nobody accepts: once the backlog is full, further handshakes go unanswered.
      Socket[] fillers = new Socket[4];
      for (int i = 0; i < fillers.length; i++) {
        fillers[i] = new Socket();
        try {
          fillers[i].connect(full.getLocalSocketAddress(), 50);
        } catch (SocketTimeoutException e) {
          break;
        }
      }
      HttpRequest request = get(full.getLocalPort());

      TransportException failure = failure(transport, request, limits(200, 5_000, 5_000));

      assertTimeout(
          failure, Progress.NOTHING_SENT, " took longer than the connect limit of 200 ms");
      assertThat(failure).hasMessageStartingWith("Connecting to ");
      for (Socket filler : fillers) {
        if (filler != null) {
          filler.close();
        }
      }
    }
  }

  @Test
  void aRefusedConnectionIsToldAsSuch() throws Exception {
    try (ClosedPort port = new ClosedPort()) {
      TransportException failure = failure(transport, get(port.number()));

      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure)
          .hasMessage("Connecting to 127.0.0.1:" + port.number() + " failed: Connection refused");
    }
  }

  private static HttpRequest get(int port) {
    Endpoint endpoint = new Endpoint("http", "127.0.0.1", port, "");
    return new HttpRequest("GET", endpoint, "/", Headers.empty(), new byte[0]);
  }

  @Test
  void limitsOfCenturiesAreNone() {
    Deadlines deadlines =
        new Deadlines(
            new TimeLimits(
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ZERO, Duration.ofDays(100_000)));

    assertThat(deadlines.connectBy()).isEqualTo(Deadlines.NEVER);
    assertThat(deadlines.totalBy()).isEqualTo(Deadlines.NEVER);
  }

  private TransportException failureOn(ScriptedServer.Script script, String body, TimeLimits limits)
      throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              script.serve(peer);
            })) {
      return failure(transport, post(server, body), limits);
    }
  }

  private static void trickle(ScriptedServer.Peer peer, String bytes) throws Exception {
    for (int i = 0; i < bytes.length(); i++) {
      peer.send(bytes.substring(i, i + 1));
      Thread.sleep(10);
    }
  }

  private static void assertTimeout(
      @Nullable TransportException failure, Progress progress, String message) {
    assertThat(failure).isNotNull().hasMessageEndingWith(message);
    assertThat(failure).extracting(TransportException::kind).isEqualTo(Kind.TIMEOUT);
    assertThat(failure).extracting(TransportException::progress).isEqualTo(progress);
  }
}
