package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.contract.ClosedPort;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls whose connections are refused, reset or closed where they should not be. */
@Timeout(20)
class FaultsOfAConnectionTest {
  private static final String OK = FaultyServer.response(200, "{\"text\":\"fine\"}");
  private static final String CHUNKS =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "8\r\n{\"text\":\r\n7\r\n\"fine\"}\r\n0\r\n\r\n";

  static Stream<Fault> faults() {
    return Stream.of(
        Fault.breaks(
            "a reset before the response", Progress.REQUEST_SENT, FaultyServer.Peer::reset),
        Fault.breaks("closed before the response", Progress.REQUEST_SENT, FaultyServer.Peer::close),
        Fault.breaks("a reset within the head", Progress.RESPONSE_STARTED, resetAfter(20)),
        Fault.breaks("a reset within the body", Progress.RESPONSE_STARTED, resetAfter(-3)),
        Fault.breaks("closed within the status line", Progress.RESPONSE_STARTED, part(OK, 9)),
        Fault.breaks("closed within the head", Progress.RESPONSE_STARTED, part(OK, 30)),
        Fault.breaks("closed before the body", Progress.RESPONSE_STARTED, part(OK, -15)),
        Fault.breaks("a body without its last byte", Progress.RESPONSE_STARTED, part(OK, -1)),
        Fault.breaks("no chunk at all", Progress.RESPONSE_STARTED, part(CHUNKS, -32)),
        Fault.breaks("cut within a chunk", Progress.RESPONSE_STARTED, part(CHUNKS, -10)),
        Fault.breaks("cut behind the last byte", Progress.RESPONSE_STARTED, part(CHUNKS, -7)),
        Fault.breaks("cut before the last chunk", Progress.RESPONSE_STARTED, part(CHUNKS, -5)),
        Fault.breaks("cut before the last line", Progress.RESPONSE_STARTED, part(CHUNKS, -2)),
        Fault.breaks("cut within the last line end", Progress.RESPONSE_STARTED, part(CHUNKS, -1)));
  }

  private static FaultyServer.Answer part(String text, int count) {
    return peer -> peer.sendPart(text, count);
  }

  /** Waits before the reset, which would overtake what was sent and is not read yet. */
  private static FaultyServer.Answer resetAfter(int count) {
    return peer -> {
      peer.send(OK.substring(0, count < 0 ? OK.length() + count : count));
      Thread.sleep(50);
      peer.reset();
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isTriedThreeTimesAndThenTold(Fault fault) throws IOException {
    fault.check();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endsWithinTheDeadlineOfTheCall(Fault fault) throws IOException {
    fault.checkDeadline();
  }

  /** The faults above are told from these whole answers by their missing ends alone. */
  @Test
  void theSameAnswersAreReadWhenTheyAreWhole() throws Exception {
    try (FaultyServer server =
            FaultyServer.answering(peer -> peer.send(peer.number() == 1 ? OK : CHUNKS));
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      assertThat(call(engine).text()).isEqualTo("fine");
      assertThat(call(engine).text()).isEqualTo("fine");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aRefusedConnectionIsTriedThreeTimesWithinTheDeadline() throws Exception {
    try (ClosedPort port = new ClosedPort();
        ClientEngine engine =
            SocketClient.to("http://127.0.0.1:" + port.number()).limits(5_000, 300).blocking()) {
      TransportException thrown = (TransportException) Fault.endsWithin(300, () -> call(engine));
      assertThat(thrown.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(thrown.progress()).isEqualTo(Progress.NOTHING_SENT);
      assertThat(thrown.attempts()).hasSize(3);
      assertThat(thrown.mayHaveTakenEffect()).isFalse();
    }
  }

  @Test
  void aConnectionThatIsResetBeforeTheRequestIsReadIsMadeThreeTimes() throws Exception {
    try (FaultyServer server = FaultyServer.greeting(FaultyServer.Peer::reset);
        ClientEngine engine = SocketClient.to(server.url()).limits(5_000, 300).blocking()) {
      TransportException thrown =
          catchThrowableOfType(TransportException.class, () -> call(engine));
      assertThat(thrown.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(thrown.attempts()).hasSize(3);
      assertThat(server.connections()).isEqualTo(3);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void aResetAfterTheWholeAnswerSpoilsNeitherItNorTheNextCall() throws Exception {
    whileIdle(
        peer -> {
          peer.send(OK);
          Thread.sleep(50);
          peer.reset();
        });
  }

  @Test
  void aConnectionThatTheServerClosesWhileItIsIdleSpoilsNoCall() throws Exception {
    whileIdle(peer -> peer.sendPart(OK, OK.length()));
  }

  private static void whileIdle(FaultyServer.Answer answer) throws Exception {
    try (FaultyServer server = FaultyServer.answering(answer);
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      for (int i = 1; i <= 3; i++) {
        StatusResponse response = call(engine);
        assertThat(response.text()).isEqualTo("fine");
        assertThat(response.metadata().attempts()).hasSize(1);
        Thread.sleep(100);
        assertThat(server.requests()).isEqualTo(i);
        assertThat(server.connections()).isEqualTo(i);
      }
    }
  }

  /** Nobody but the retry rules may send again what the server may have acted on. */
  @Test
  void aReusedConnectionThatBreaksUnderARequestCostsOneAttemptAndItIsCounted() throws Exception {
    try (FaultyServer server =
            FaultyServer.answering(
                peer -> {
                  if (peer.number() == 2) {
                    peer.close();
                  } else {
                    peer.send(OK);
                  }
                });
        ClientEngine engine = SocketClient.to(server.url()).blocking()) {
      call(engine);
      StatusResponse response = call(engine);
      assertThat(response.text()).isEqualTo("fine");
      assertThat(response.metadata().attempts())
          .extracting(Attempt::outcome)
          .satisfiesExactly(
              first -> assertThat(first).contains("re-used connection"),
              second -> assertThat(second).isEqualTo("200"));
      assertThat(server.requests()).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private static StatusResponse call(ClientEngine engine) {
    return engine.call(Bench.SET_STATUS, StatusRequest.finished());
  }
}
