package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.GO_ON;
import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.limits;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExpectContinueTest {
  private static final int LARGE = 2 * 1024 * 1024;

  private final SocketTransport transport = SocketTransport.create();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeTransport() {
    transport.close();
  }

  private String readHead(ScriptedServer.Peer peer) throws Exception {
    String head = peer.readHead();
    heads.add(head);
    return head;
  }

  @Test
  void aLargeBodyWaitsForTheServersConsent() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              Thread.sleep(100);
              assertThat(peer.available()).isZero();
              peer.send("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + GO_ON);
              peer.skip(LARGE);
              peer.send(OK);
              peer.readRequest();
              peer.send(OK);
            })) {
      assertThat(text(transport.send(post(server, new byte[LARGE]), LIMITS))).isEqualTo("ok");
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("ok");

      assertThat(server.connections()).isEqualTo(1);
      assertThat(heads.get(0)).contains("\r\nContent-Length: " + LARGE + "\r\n");
      assertThat(heads.get(0)).contains("\r\nExpect: 100-continue\r\n");
    }
  }

  @Test
  void aSmallerBodyDoesNotWait() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              peer.skip(LARGE - 1);
              peer.send(OK);
            })) {
      transport.send(post(server, new byte[LARGE - 1]), LIMITS);

      assertThat(heads.get(0)).doesNotContain("Expect");
    }
  }

  @Test
  void aServerThatKeepsSilentGetsTheBodyAfterASecond() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              peer.skip(LARGE);
              // The consent may come late as well.
              peer.send(GO_ON + OK);
            })) {
      long start = System.nanoTime();

      assertThat(text(transport.send(post(server, new byte[LARGE]), LIMITS))).isEqualTo("ok");
      assertThat((System.nanoTime() - start) / 1_000_000).isBetween(990L, 8_000L);
    }
  }

  @Test
  void anAnswerAtOnceKeepsTheBodyBackAndEndsTheConnection() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              peer.send("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
              heads.add("rest " + peer.countToEnd());
            })) {
      HttpResponse response = transport.send(post(server, new byte[LARGE]), LIMITS);

      assertThat(response.status()).isEqualTo(413);
      assertThat(text(response)).isEqualTo("no");
      await(() -> heads.size() == 2);
      assertThat(heads.get(1)).isEqualTo("rest 0");
    }
  }

  @Test
  void aServerThatRefusesToBeAskedGetsTheRequestOnceMore() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              if (peer.number() == 1) {
                peer.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
                heads.add("rest " + peer.countToEnd());
              } else {
                peer.skip(LARGE);
                peer.send(OK);
              }
            })) {
      assertThat(text(transport.send(post(server, new byte[LARGE]), LIMITS))).isEqualTo("ok");

      await(() -> heads.size() == 3);
      assertThat(heads).contains("rest 0");
      assertThat(heads.stream().filter(head -> head.contains("Expect:"))).hasSize(1);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void anExpectationThatFailsAfterTheBodyWasSentIsHandedOver() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              peer.skip(LARGE);
              peer.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
            })) {
      assertThat(transport.send(post(server, new byte[LARGE]), LIMITS).status()).isEqualTo(417);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatClosesInsteadMayHaveActed() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(this::readHead)) {
      TransportException failure = failure(transport, post(server, new byte[LARGE]));

      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure.progress()).isEqualTo(Progress.REQUEST_SENT);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void garbageInsteadOfConsentIsRefusedEvenIfAnAnswerFollows() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              readHead(peer);
              peer.send("garbage\r\n" + OK);
              peer.awaitEnd();
            })) {
      TransportException failure = failure(transport, post(server, new byte[LARGE]));

      assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
    }
  }

  @Test
  void theTotalLimitEndsTheWait() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ScriptedServer.Peer::stall)) {
      TransportException failure =
          failure(transport, post(server, new byte[LARGE]), limits(2_000, 5_000, 200));

      assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(failure).hasMessageEndingWith("the total limit of 200 ms");
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    for (int i = 0; i < 500 && !condition.holds(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.holds()).isTrue();
  }
}
