package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a server fails, and what the rules make of it.
 *
 * @param requests how many requests the server has to see, retries included
 * @param status of the answer, 0 when none comes
 */
record Fault(
    String name,
    FaultyServer.Answer answer,
    int requests,
    Class<? extends AwsException> type,
    @Nullable Kind kind,
    @Nullable Progress progress,
    int status) {
  /** How long after a deadline a call may end. */
  private static final long GRACE_MILLIS = 250;

  /** The exchange breaks: an I/O error, which is worth three attempts. */
  static Fault breaks(String name, Progress progress, FaultyServer.Answer answer) {
    return new Fault(name, answer, 3, TransportException.class, Kind.CONNECTION, progress, 0);
  }

  /** Nothing moves any more: a time limit passes, which is worth three attempts. */
  static Fault stalls(String name, Progress progress, FaultyServer.Answer answer) {
    return new Fault(name, answer, 3, TransportException.class, Kind.TIMEOUT, progress, 0);
  }

  /** The server breaks HTTP and will again. */
  static Fault breaksHttp(String name, FaultyServer.Answer answer) {
    return new Fault(
        name, answer, 1, TransportException.class, Kind.PROTOCOL, Progress.RESPONSE_STARTED, 0);
  }

  static Fault error(String name, int status, int requests, String response) {
    return new Fault(
        name,
        peer -> peer.send(response),
        requests,
        TestErrors.TestException.class,
        null,
        null,
        status);
  }

  static Fault unreadable(String name, String response) {
    return new Fault(
        name, peer -> peer.send(response), 1, DeserializationException.class, null, null, 200);
  }

  /** A call ends as it should, and the server saw as many requests as the rules give. */
  void check() throws IOException {
    long noProgress = kind == Kind.TIMEOUT ? 200 : 5_000;
    try (FaultyServer server = FaultyServer.answering(answer);
        ClientEngine engine = SocketClient.to(server.url()).limits(noProgress, 0).blocking()) {
      Throwable thrown =
          catchThrowable(() -> engine.call(Bench.SET_STATUS, StatusRequest.finished()));
      assertThat(thrown).isExactlyInstanceOf(type);
      AwsException failure = (AwsException) thrown;
      assertThat(failure.attempts()).hasSize(requests);
      assertThat(failure.mayHaveTakenEffect()).isEqualTo(status < 300 || status > 499);
      if (thrown instanceof TransportException e) {
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
        assertThat(e.progress()).isEqualTo(progress);
      }
      if (thrown instanceof AwsServiceException e) {
        assertThat(e.status()).isEqualTo(status);
      }
      if (thrown instanceof DeserializationException e) {
        assertThat(e.requestId()).isEqualTo("R1");
      }
      assertThat(countedBy(server)).isEqualTo(requests);
    }
  }

  /** A server that is short of time may have a request of which it has not read a byte yet. */
  private int countedBy(FaultyServer server) {
    long giveUp = System.nanoTime() + 2_000_000_000L;
    while (server.requests() < requests && System.nanoTime() < giveUp) {
      Thread.onSpinWait();
    }
    return server.requests();
  }

  /** A call with a deadline ends in time, whatever limits it has besides. */
  void checkDeadline() throws IOException {
    try (FaultyServer server = FaultyServer.answering(answer);
        ClientEngine engine = SocketClient.to(server.url()).limits(5_000, 300).blocking()) {
      endsWithin(300, () -> engine.call(Bench.SET_STATUS, StatusRequest.finished()));
    }
  }

  /**
   * The task fails with a typed exception, not later than allowed. On a machine that is busy with
   * something else the fastest of three tries counts: what waits for the wrong thing is late each
   * time.
   */
  static AwsException endsWithin(long millis, Runnable task) {
    long taken = 0;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Throwable thrown = catchThrowable(task::run);
      taken = (System.nanoTime() - start) / 1_000_000;
      assertThat(thrown).isInstanceOf(AwsException.class);
      if (taken <= millis + GRACE_MILLIS) {
        return (AwsException) thrown;
      }
    }
    throw new AssertionError("A call with a limit of " + millis + " ms took " + taken + " ms");
  }

  @Override
  public String toString() {
    return name;
  }
}
