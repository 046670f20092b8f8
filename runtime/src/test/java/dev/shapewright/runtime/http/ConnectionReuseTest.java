package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.request;
import static dev.shapewright.runtime.http.Exchanges.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionReuseTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 200 OK|,1",
    "HTTP/1.1 200 OK|Connection: keep-alive|,1",
    "HTTP/1.1 200 OK|Connection: close|,2",
    "HTTP/1.1 200 OK|connection: x; Close|,1",
    "'HTTP/1.1 200 OK|Connection: x, CLOSE|',2",
    "HTTP/1.1 200 OK|Connection: keep-alive|Connection: close|,2",
    "HTTP/1.0 200 OK|,2",
    "HTTP/1.0 200 OK|Connection: Keep-Alive|,1",
  })
  void aConnectionIsUsedAgainIfTheServerKeepsIt(String head, int connections) throws Exception {
    String answer = head.replace("|", "\r\n") + "Content-Length: 2\r\n\r\nok";
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  for (int i = 0; i < 2; i++) {
                    peer.readRequest();
                    peer.send(answer);
                  }
                  peer.awaitEnd();
                });
        SocketTransport transport = SocketTransport.create()) {
      assertThat(text(transport.send(post(server, "1"), LIMITS))).isEqualTo("ok");
      assertThat(text(transport.send(post(server, "2"), LIMITS))).isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(connections);
    }
  }

  @Test
  void aRequestThatAsksToCloseEndsItsConnection() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK, OK);
        SocketTransport transport = SocketTransport.create()) {
      Headers close = Headers.builder().add("Connection", "close").build();
      transport.send(request(server, "POST", close, new byte[0]), LIMITS);
      transport.send(post(server, ""), LIMITS);

      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionThatTheServerClosedIsReplaced() throws Exception {
    staleConnectionIsReplaced(peer -> {});
  }

  @Test
  void aConnectionThatTheServerResetIsReplaced() throws Exception {
    staleConnectionIsReplaced(ScriptedServer.Peer::reset);
  }

  @Test
  void aConnectionOnWhichTheServerSentUnaskedIsReplaced() throws Exception {
    staleConnectionIsReplaced(
        peer -> {
          peer.send("HTTP/1.1 408 Timeout\r\nContent-Length: 0\r\n\r\n");
          peer.awaitEnd();
        });
  }

  private static void staleConnectionIsReplaced(ScriptedServer.Script ending) throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.readRequest();
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + peer.number());
                  if (peer.number() == 1) {
                    Thread.sleep(20);
                    new Thread(
                            () -> {
                              sleep(20);
                              ended.countDown();
                            })
                        .start();
                    ending.serve(peer);
                  }
                });
        SocketTransport transport = SocketTransport.create()) {
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("1");
      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("2");
    }
  }

  @Test
  void aConnectionWithSurplusBytesIsNotUsedAgain() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK + OK, OK);
        SocketTransport transport = SocketTransport.create()) {
      transport.send(post(server, ""), LIMITS);
      transport.send(post(server, ""), LIMITS);

      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionWhoseResponseWasRefusedIsNotUsedAgain() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.readRequest();
                  peer.send(peer.number() == 1 ? "HTTP/1.1 2\r\n\r\n" : OK);
                  peer.awaitEnd();
                });
        SocketTransport transport =
            SocketTransport.builder().maxConnectionsPerEndpoint(1).build()) {
      assertThat(failure(transport, post(server, "")).kind()).isEqualTo(Kind.PROTOCOL);
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("ok");
    }
  }

  @Test
  void aConnectionIsNotUsedAgainAfterTheIdleLimit() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK, OK);
        SocketTransport transport =
            SocketTransport.builder().idleLimit(Duration.ofMillis(20)).build()) {
      transport.send(post(server, ""), LIMITS);
      Thread.sleep(30);
      transport.send(post(server, ""), LIMITS);

      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void idleConnectionsOfOtherEndpointsAreClosedAfterTheIdleLimit() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (ScriptedServer first =
            ScriptedServer.playing(
                peer -> {
                  peer.readRequest();
                  peer.send(OK);
                  peer.awaitEnd();
                  ended.countDown();
                });
        ScriptedServer second = ScriptedServer.answering(OK);
        SocketTransport transport =
            SocketTransport.builder().idleLimit(Duration.ofMillis(20)).build()) {
      transport.send(post(first, ""), LIMITS);
      Thread.sleep(30);
      transport.send(post(second, ""), LIMITS);

      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void noMoreConnectionsAreOpenAtATimeThanAllowed() throws Exception {
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  while (true) {
                    peer.readRequest();
                    most.accumulateAndGet(active.incrementAndGet(), Math::max);
                    Thread.sleep(2);
                    active.decrementAndGet();
                    peer.send(OK);
                  }
                });
        SocketTransport transport =
            SocketTransport.builder().maxConnectionsPerEndpoint(2).build()) {
      List<Future<HttpResponse>> calls = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        calls.add(callers.submit(() -> transport.send(post(server, ""), LIMITS)));
      }
      for (Future<HttpResponse> call : calls) {
        assertThat(text(call.get())).isEqualTo("ok");
      }
      assertThat(server.connections()).isLessThanOrEqualTo(2);
      assertThat(most).hasValue(2);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void waitingForAConnectionCountsAgainstTheConnectLimitAndEndsAsBusy() throws Exception {
    Semaphore busy = new Semaphore(0);
    SocketTransport transport = SocketTransport.builder().maxConnectionsPerEndpoint(1).build();
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              busy.release();
              peer.stall();
            })) {
      Future<TransportException> holder = caller.submit(() -> failure(transport, post(server, "")));
      busy.acquire();

      TransportException failure = failure(transport, post(server, ""), limits(100, 5_000, 5_000));

      assertThat(failure.kind()).isEqualTo(Kind.BUSY);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(failure)
          .hasMessage(
              "None of the 1 connections to 127.0.0.1:"
                  + server.port()
                  + " became free within 100 ms");
      transport.close();
      assertThat(holder.get().kind()).isEqualTo(Kind.CLOSED);
    } finally {
      transport.close();
      caller.shutdownNow();
    }
  }

  @Test
  void aReusedConnectionThatBreaksBeforeTheFirstByteAsksForAFreshOne() throws Exception {
    CountDownLatch reset = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              peer.send(OK);
              peer.reset();
              reset.countDown();
            })) {
      ConnectionPool pool = new ConnectionPool(5, Deadlines.NEVER);
      Connection connection = connect(pool, server);
      Deadlines deadlines = new Deadlines(LIMITS);
      HttpRequest request = post(server, "{}");
      assertThat(new Exchange(connection, request, deadlines, 10, new SpareArray()).run())
          .isNotNull();
      assertThat(reset.await(5, TimeUnit.SECONDS)).isTrue();
      sleep(50);
      connection.rest(Deadlines.now());

      assertThat(new Exchange(connection, request, deadlines, 10, new SpareArray()).run()).isNull();
      assertThat(connection.hasSent()).isFalse();
      pool.close();
    }
  }

  @Test
  void whoeverAsksForAFreshConnectionGetsNoIdleOne() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ScriptedServer.Peer::awaitEnd)) {
      ConnectionPool pool = new ConnectionPool(1, Deadlines.NEVER);
      Deadlines deadlines = new Deadlines(LIMITS);
      Origin origin = new Origin(post(server, "").endpoint());
      assertThat(pool.take(origin, deadlines, false)).isNull();
      Connection connection = connect(pool, server);
      pool.release(connection);

      assertThat(pool.take(origin, deadlines, true)).isNull();
      assertThat(connection.link().isOpen()).isFalse();
    }
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    SocketTransport.Builder builder = SocketTransport.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnectionsPerEndpoint(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxResponseBody(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.idleLimit(Duration.ZERO));
  }

  private static Connection connect(ConnectionPool pool, ScriptedServer server) throws Exception {
    AddressLookup lookup = new AddressLookup(null);
    Connector connector = new Connector(pool, new Watchdog(pool), lookup, new TlsLayer(null));
    return connector.open(new Origin(post(server, "").endpoint()), new Deadlines(LIMITS));
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
