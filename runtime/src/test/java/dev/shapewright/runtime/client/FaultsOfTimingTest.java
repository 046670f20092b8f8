package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.CallTimeoutException;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import dev.shapewright.runtime.retry.RetryOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls whose answers come slowly or stop coming. */
@Timeout(20)
class FaultsOfTimingTest {
  private static final String OK = FaultyServer.response(200, "{}");
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n";

  static Stream<Fault> faults() {
    return Stream.of(
        Fault.stalls("no answer", Progress.REQUEST_SENT, FaultyServer.Peer::stall),
        Fault.stalls("a stalling head", Progress.RESPONSE_STARTED, stallAfter(20)),
        Fault.stalls("a stalling end of the head", Progress.RESPONSE_STARTED, stallAfter(-4)),
        Fault.stalls("a stalling body", Progress.RESPONSE_STARTED, stallAfter(-1)),
        Fault.stalls(
            "a stalling last chunk",
            Progress.RESPONSE_STARTED,
            peer -> {
              peer.send(CHUNKED);
              peer.stall();
            }),
        Fault.stalls("a byte each 300 ms", Progress.REQUEST_SENT, peer -> peer.trickle(OK, 300)),
        Fault.stalls(
            "a byte of the body each 300 ms", Progress.RESPONSE_STARTED, trickleTheBody("{}")));
  }

  private static FaultyServer.Answer stallAfter(int count) {
    return peer -> {
      peer.send(OK.substring(0, count < 0 ? OK.length() + count : count));
      peer.stall();
    };
  }

  private static FaultyServer.Answer trickleTheBody(String body) {
    String answer = FaultyServer.response(200, body);
    int head = answer.length() - body.length();
    return peer -> {
      peer.send(answer.substring(0, head));
      peer.trickle(body, 300);
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aTimeWithoutProgressIsTriedThreeTimesAndThenTold(Fault fault) throws IOException {
    fault.check();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theCallsDeadlineEndsIt(Fault fault) throws IOException {
    fault.checkDeadline();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theAttemptsDeadlineEndsItHoweverLongWithoutProgressIsAllowed(Fault fault) throws Exception {
    limited(fault, 5_000, 200, 200, " took longer than the total limit of 200 ms");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theLimitWithoutProgressEndsItHoweverLongAnAttemptMayTake(Fault fault) throws Exception {
    limited(fault, 100, 5_000, 100, " made no progress for 100 ms");
  }

  private static void limited(
      Fault fault, long noProgress, long attempt, long expected, String message) throws Exception {
    try (FaultyServer server = FaultyServer.answering(fault.answer());
        ClientEngine engine =
            SocketClient.to(server.url())
                .limits(noProgress, 0)
                .options(options -> options.attemptTimeout(Duration.ofMillis(attempt)))
                .retry(RetryOptions.none())
                .blocking()) {
      AwsException thrown = Fault.endsWithin(expected, () -> call(engine));
      assertThat(thrown)
          .hasMessageEndingWith(message)
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT));
    }
  }

  @Test
  void aByteEach300MsIsProgressEnoughForALongerLimit() throws Exception {
    try (FaultyServer server = FaultyServer.answering(trickleTheBody("{}"));
        ClientEngine engine = SocketClient.to(server.url()).limits(2_000, 0).blocking()) {
      assertThat(call(engine).metadata().attempts()).hasSize(1);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatEndsAtItsDeadlineTellsSoAndIsNotRepeated() throws Exception {
    try (FaultyServer server = FaultyServer.answering(peer -> peer.trickle(OK, 300));
        ClientEngine engine = SocketClient.to(server.url()).limits(5_000, 700).blocking()) {
      CallTimeoutException thrown =
          (CallTimeoutException) Fault.endsWithin(700, () -> call(engine));
      assertThat(thrown)
          .hasMessage("SetTaskStatus took longer than its limit of 700 ms; 1 attempt made");
      assertThat(thrown.attempts()).hasSize(1);
    }
  }

  /** A blocked write heeds no SO_TIMEOUT. The note is more than the sockets of loopback buffer. */
  @Test
  void aServerThatReadsNothingIsLeftAtTheDeadline() throws Exception {
    StatusRequest large = new StatusRequest("T1", "FINISHED", "n".repeat(16_000_000));
    try (FaultyServer server = FaultyServer.greeting(FaultyServer.Peer::readNothing);
        ClientEngine engine = SocketClient.to(server.url()).limits(5_000, 410).blocking()) {
      AwsException thrown = Fault.endsWithin(410, () -> engine.call(Bench.UNCHECKED, large));
      assertThat(thrown).isInstanceOf(CallTimeoutException.class);
    }
  }

  /** What the poll waited for may have been given away with the answer that was not read. */
  @Test
  void aLongPollIsNotRepeatedAfterItsOwnTimeoutButAfterARefusedConnectionIs() throws Exception {
    Operation<StatusRequest, StatusResponse> poll =
        Bench.SET_STATUS.withLongPoll(Duration.ofMillis(300));
    try (FaultyServer server = FaultyServer.answering(FaultyServer.Peer::stall);
        ClientEngine engine = SocketClient.to(server.url()).limits(100, 0).blocking()) {
      AwsException thrown =
          Fault.endsWithin(400, () -> engine.call(poll, StatusRequest.finished()));
      assertThat(thrown).hasMessageEndingWith(" made no progress for 400 ms");
      assertThat(thrown.attempts()).hasSize(1);
      assertThat(thrown.mayHaveTakenEffect()).isTrue();
    }
    try (FaultyServer server = FaultyServer.greeting(FaultyServer.Peer::reset);
        ClientEngine engine = SocketClient.to(server.url()).limits(100, 0).blocking()) {
      AwsException thrown =
          Fault.endsWithin(400, () -> engine.call(poll, StatusRequest.finished()));
      assertThat(thrown.attempts()).hasSize(3);
    }
  }

  private static StatusResponse call(ClientEngine engine) {
    return engine.call(Bench.SET_STATUS, StatusRequest.finished());
  }
}
