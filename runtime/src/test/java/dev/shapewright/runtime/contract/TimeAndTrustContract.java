package dev.shapewright.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link HttpTransport} must do about time, interrupts, closing and certificates. */
public abstract class TimeAndTrustContract extends TransportBench {
  TimeAndTrustContract(boolean secure) {
    super(secure);
  }

  @Test
  void aResponseThatDoesNotBeginMakesNoProgress() throws Exception {
    serve(
        peer -> {
          peer.readRequest();
          peer.awaitEnd();
        });

    TransportException failure = failure(request("POST", "b"), limits(5_000, 200, 5_000));

    assertFailure(failure, Kind.TIMEOUT, Progress.REQUEST_SENT);
    assertThat(failure).hasMessageEndingWith(" made no progress for 200 ms");
  }

  @Test
  void aBodyThatStallsMakesNoProgressAndItsConnectionIsClosed() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    serve(
        peer -> {
          peer.readRequest();
          peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
          peer.awaitEnd();
          ended.countDown();
        });

    TransportException failure = failure(request("POST", "b"), limits(5_000, 200, 0));

    assertFailure(failure, Kind.TIMEOUT, Progress.RESPONSE_STARTED);
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aTrickleIsProgressAndTheTotalLimitEndsIt() throws Exception {
    serve(
        peer -> {
          peer.readRequest();
          peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
          for (int i = 0; i < 100; i++) {
            peer.send("b");
            Thread.sleep(20);
          }
        });

    long start = System.nanoTime();
    TransportException failure = failure(request("POST", "b"), limits(5_000, 300, 800));

    assertFailure(failure, Kind.TIMEOUT, Progress.RESPONSE_STARTED);
    assertThat(failure).hasMessageEndingWith(" took longer than the total limit of 800 ms");
    assertThat((System.nanoTime() - start) / 1_000_000).isBetween(790L, 3_000L);
  }

  @Test
  void theLimitForConnectingCoversTlsAndNothingIsSent() throws Exception {
    if (!secure) {
      return;
    }
    try (PeerServer silent = new PeerServer(null, PeerServer.Peer::awaitEnd)) {
      for (String body : List.of("b", "")) {
        if (body.isEmpty() && !limitsConnectingWithoutBody()) {
          continue;
        }
        TransportException failure =
            failure(
                request(silent.port(), body.isEmpty() ? "GET" : "POST", body),
                limits(300, 5_000, 5_000));
        assertFailure(failure, Kind.TIMEOUT, Progress.NOTHING_SENT);
        assertThat(failure).hasMessageEndingWith(" took longer than the connect limit of 300 ms");
      }
    }
  }

  @Test
  void aRefusedConnectionIsToldAsSuch() throws Exception {
    try (ClosedPort port = new ClosedPort()) {
      for (String method : List.of("GET", "POST")) {
        String body = method.equals("GET") ? "" : "b";
        TransportException failure = failure(request(port.number(), method, body));
        assertFailure(failure, Kind.CONNECTION, Progress.NOTHING_SENT);
      }
    }
  }

  @Test
  void limitsOfZeroAreNone() throws Exception {
    serveAnswers(OK);

    assertThat(text(transport.send(request("POST", "b"), limits(0, 0, 0)))).isEqualTo("ok");
  }

  // Interrupts and closing

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome"})
  void anInterruptEndsTheExchangeWithinTwoSeconds(String begun) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    serve(
        peer -> {
          peer.readRequest();
          peer.send(begun);
          waiting.countDown();
          peer.awaitEnd();
          ended.countDown();
        });
    Call call = new Call(() -> transport.send(request("POST", "b"), limits(0, 0, 0)));
    assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
    Thread.sleep(50);

    call.thread.interrupt();

    assertThat(call.failure()).isInstanceOf(InterruptedException.class);
    assertThat(call.flag).as("the flag is cleared, the exception says it").isFalse();
    assertThat(ended.await(20, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
  }

  @Test
  void aPendingInterruptSendsNothing() throws Exception {
    serveAnswers(OK, OK);
    transport.send(request("POST", "b"), LIMITS);

    Thread.currentThread().interrupt();
    Throwable failure = catchThrowable(() -> transport.send(request("POST", "b"), LIMITS));

    assertThat(failure).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    assertThat(server().connections()).isEqualTo(1);
    assertThat(server().requests()).hasSize(2);
  }

  @Test
  void closingEndsWhatIsUnderWayAndNothingIsSentLater() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    serve(
        peer -> {
          peer.readRequest();
          waiting.countDown();
          peer.awaitEnd();
          ended.countDown();
        });
    Call call = new Call(() -> transport.send(request("POST", "b"), limits(0, 0, 0)));
    assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
    Thread.sleep(50);

    transport.close();
    transport.close();

    if (!(call.failure() instanceof TransportException failure)) {
      throw new AssertionError("Not a failure of the transport", call.failure());
    }
    assertFailure(failure, Kind.CLOSED, Progress.REQUEST_SENT);
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertFailure(failure(request("POST", "b")), Kind.CLOSED, Progress.NOTHING_SENT);
    assertThat(server().requests()).hasSize(1);
  }

  // TLS

  @Test
  void aCertificateForAnotherHostIsRefused() throws Exception {
    if (!secure) {
      return;
    }
    serveAnswers(OK);
    HttpRequest request =
        new HttpRequest("POST", endpoint("127.0.0.1"), "/", Headers.empty(), new byte[] {'b'});

    assertFailure(failure(request), Kind.CONNECTION, Progress.NOTHING_SENT);
    assertThat(server().requests()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyTrustsIsRefused() throws Exception {
    if (!secure) {
      return;
    }
    serveAnswers(OK);
    try (HttpTransport defaults = open(null, 100, 1)) {
      assertFailure(
          failure(defaults, request("POST", "b"), LIMITS), Kind.CONNECTION, Progress.NOTHING_SENT);
      assertThat(server().requests()).isEmpty();
    }
  }
}
