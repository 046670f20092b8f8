package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.GO_ON;
import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.endpoint;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class InterruptAndCloseTest {
  private static final byte[] LARGE = new byte[30_000_000];

  private final SocketTransport transport =
      SocketTransport.builder().maxConnectionsPerEndpoint(1).build();

  @AfterEach
  void closeTransport() {
    transport.close();
  }

  /** One call on a thread of its own, and how it ended. */
  private final class Call extends Thread {
    private final HttpRequest request;
    private volatile @Nullable Throwable failure;
    private volatile boolean flag;

    Call(HttpRequest request) {
      this.request = request;
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      try {
        transport.send(request, limits(0, 0, 0));
      } catch (Throwable e) {
        failure = e;
      }
      flag = Thread.currentThread().isInterrupted();
    }

    @Nullable Throwable failure() throws InterruptedException {
      join(2_000);
      assertThat(isAlive()).as("the call goes on 2 s later").isFalse();
      return failure;
    }
  }

  @Test
  void anInterruptEndsAReadAndClosesTheConnection() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              waiting.countDown();
              peer.awaitEnd();
              closed.countDown();
            })) {
      Call call = new Call(post(server, ""));
      waiting.await();
      Thread.sleep(30);

      call.interrupt();

      assertInterrupted(call);
      assertThat(closed.await(2, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anInterruptEndsAReadOfTheBody() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
              waiting.countDown();
              peer.awaitEnd();
            })) {
      Call call = new Call(post(server, ""));
      waiting.await();
      Thread.sleep(30);

      call.interrupt();

      assertInterrupted(call);
    }
  }

  @Test
  void anInterruptEndsAWrite() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.send(GO_ON);
              connected.countDown();
              peer.stall();
            })) {
      Call call = new Call(post(server, LARGE));
      connected.await();
      Thread.sleep(50);

      call.interrupt();

      assertInterrupted(call);
    }
  }

  @Test
  void anInterruptEndsATlsHandshake() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              connected.countDown();
              peer.stall();
            })) {
      Call call =
          new Call(
              new HttpRequest(
                  "GET",
                  endpoint("https", "localhost", server),
                  "/",
                  Headers.empty(),
                  new byte[0]));
      connected.await();
      Thread.sleep(50);

      call.interrupt();

      assertInterrupted(call);
    }
  }

  @Test
  void anInterruptEndsTheWaitForAConnection() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              busy.countDown();
              peer.stall();
            })) {
      Call holder = new Call(post(server, ""));
      busy.await();
      Call waiter = new Call(post(server, ""));
      Thread.sleep(30);

      waiter.interrupt();

      assertInterrupted(waiter);
      assertThat(holder.isAlive()).isTrue();
    }
  }

  @Test
  void aPendingInterruptCostsNoPooledConnection() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK, OK)) {
      transport.send(post(server, ""), LIMITS);

      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> transport.send(post(server, ""), LIMITS))
          .isInstanceOf(InterruptedException.class);

      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void closingEndsAReadUnderWay() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              waiting.countDown();
              peer.stall();
            })) {
      Call call = new Call(post(server, ""));
      waiting.await();
      Thread.sleep(30);

      transport.close();

      assertClosed(call, Progress.REQUEST_SENT);
    }
  }

  @Test
  void closingEndsAWriteUnderWay() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.send(GO_ON);
              connected.countDown();
              peer.stall();
            })) {
      Call call = new Call(post(server, LARGE));
      connected.await();
      Thread.sleep(50);

      transport.close();

      assertClosed(call, Progress.RESPONSE_STARTED);
    }
  }

  @Test
  void closingEndsAWaitForAConnection() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              busy.countDown();
              peer.stall();
            })) {
      new Call(post(server, ""));
      busy.await();
      Call waiter = new Call(post(server, ""));
      Thread.sleep(30);

      transport.close();

      assertClosed(waiter, Progress.NOTHING_SENT);
    }
  }

  @Test
  void closingClosesIdleConnections() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              peer.send(OK);
              peer.awaitEnd();
              closed.countDown();
            })) {
      transport.send(post(server, ""), LIMITS);

      transport.close();
      transport.close();

      assertThat(closed.await(2, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aClosedTransportSendsNothing() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK)) {
      transport.close();

      TransportException failure = failure(transport, post(server, ""));

      assertThat(failure.kind()).isEqualTo(Kind.CLOSED);
      assertThat(failure.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(server.connections()).isZero();
    }
  }

  private static void assertInterrupted(Call call) throws InterruptedException {
    assertThat(call.failure()).isInstanceOf(InterruptedException.class);
    assertThat(call.flag).as("the flag is cleared, the exception says it").isFalse();
  }

  private static void assertClosed(Call call, Progress progress) throws InterruptedException {
    if (!(call.failure() instanceof TransportException failure)) {
      throw new AssertionError("Not a failure of the transport", call.failure());
    }
    assertThat(failure.kind()).isEqualTo(Kind.CLOSED);
    assertThat(failure.progress()).isEqualTo(progress);
  }
}
