package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.GO_ON;
import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.request;
import static dev.shapewright.runtime.http.Exchanges.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseReadingTest {
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final SocketTransport transport = SocketTransport.create();

  @AfterEach
  void closeTransport() {
    transport.close();
  }

  @Test
  void statusHeadersAndBodyAreHandedOver() throws Exception {
    HttpResponse response =
        answer(
            "HTTP/1.1 400 Bad Request\r\nx-amzn-RequestId:  r1 \t\r\nA: \r\nA: \u00e9\r\n"
                + "content-length: 3\r\n\r\nabc");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers().first("X-Amzn-Requestid")).isEqualTo("r1");
    assertThat(response.headers().all("a")).containsExactly("", "\u00e9");
    assertThat(text(response)).isEqualTo("abc");
  }

  @Test
  void aReasonPhraseMayBeMissing() throws Exception {
    assertThat(answer("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n").status()).isEqualTo(200);
    assertThat(answer("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n").body()).isEmpty();
  }

  @Test
  void redirectsAreHandedOver() throws Exception {
    HttpResponse response =
        answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");

    assertThat(response.status()).isEqualTo(302);
  }

  @Test
  void chunksAreJoinedAndExtensionsAndTrailersDropped() throws Exception {
    HttpResponse response =
        answer(
            CHUNKED + "2;a=b\r\nab\r\n0A ; c=\"d\"\r\n0123456789\r\n000;x\r\nA: b\r\nC: d\r\n\r\n");

    assertThat(text(response)).isEqualTo("ab0123456789");
    assertThat(response.headers().size()).isEqualTo(1);
  }

  @Test
  void chunksThatComeByteByByteAreJoined() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              for (byte b :
                  (CHUNKED + "2\r\nab\r\n1\r\nc\r\n0\r\nA: b\r\n\r\n").getBytes(ISO_8859_1)) {
                peer.send(new byte[] {b});
              }
            })) {
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("abc");
    }
  }

  @Test
  void upToEightInterimResponsesAreSkipped() throws Exception {
    assertThat(text(answer("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n".repeat(8) + OK)))
        .isEqualTo("ok");
  }

  @Test
  void aHeadOf60KibiIsRead() throws Exception {
    String value = "v".repeat(30_000);
    HttpResponse response =
        answer(
            "HTTP/1.1 200 OK\r\nA: "
                + value
                + "\r\nB: "
                + value
                + "\r\nContent-Length: 2\r\n\r\nok");

    assertThat(response.headers().first("A")).isEqualTo(value);
    assertThat(response.headers().first("B")).isEqualTo(value);
    assertThat(text(response)).isEqualTo("ok");
  }

  @Test
  void someResponsesHaveNoBodyWhateverTheirHeadSays() throws Exception {
    assertThat(answer("HTTP/1.1 204 No Content\r\n\r\n").body()).isEmpty();
    assertThat(answer("HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n").body()).isEmpty();
    try (ScriptedServer server =
        ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n", OK)) {
      HttpRequest head = request(server, "HEAD", Headers.empty(), new byte[0]);

      assertThat(transport.send(head, LIMITS).headers().first("Content-Length")).isEqualTo("7");
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(OK);
        SocketTransport small = SocketTransport.builder().maxResponseBody(2).build()) {
      assertThat(text(small.send(post(server, ""), LIMITS))).isEqualTo("ok");
    }
  }

  @Test
  void tenMegabytesTravelBothWays() throws Exception {
    byte[] large = new byte[10_000_000];
    new Random(1).nextBytes(large);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              String request = peer.readRequest();
              String body = request.substring(request.indexOf("\r\n\r\n") + 4);
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n" + body);
              peer.readRequest();
              peer.send(CHUNKED);
              for (int i = 0; i < 10; i++) {
                peer.send(
                    "f4240\r\n" + body.substring(i * 1_000_000, (i + 1) * 1_000_000) + "\r\n");
              }
              peer.send("0\r\n\r\n");
            })) {
      assertThat(transport.send(post(server, large), LIMITS).body()).isEqualTo(large);
      assertThat(transport.send(post(server, ""), LIMITS).body()).isEqualTo(large);
    }
  }

  @Test
  void aLargeBodyTakesLittleMoreRoomThanItsOwn() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int length = 8_000_000;
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.answering(OK, answer + "x".repeat(length))) {
      transport.send(post(server, ""), LIMITS); // What classes and connections take is no matter.
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      transport.send(post(server, ""), LIMITS);
      long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

      assertThat(allocated).isBetween(8_000_000L, 10_000_000L);
    }
  }

  /** There is room for eight times of what came, not for all that a server likes to announce. */
  @Test
  void whatIsOnlyAnnouncedTakesLittleRoom() throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int sent = 1024 * 1024 + 1;
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n" + "x".repeat(sent);
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.readRequest();
              peer.send(answer);
            })) {
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      assertThatThrownBy(() -> transport.send(post(server, ""), LIMITS))
          .isInstanceOf(TransportException.class);
      long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

      assertThat(allocated).isBetween((long) sent, 10L * sent);
    }
  }

  @Test
  void anAnswerBeforeTheWholeBodyWasReadIsHandedOver() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.playing(
            peer -> {
              peer.send(GO_ON + "HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
              Thread.sleep(50);
            })) {
      HttpResponse response = transport.send(post(server, new byte[20_000_000]), LIMITS);

      assertThat(response.status()).isEqualTo(413);
      assertThat(text(response)).isEqualTo("no");
    }
  }

  @Test
  void aServerThatClosesWithoutAnAnswerMayHaveActed() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(peer -> peer.readRequest())) {
      TransportException failure = failure(transport, post(server, "{}"));

      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION);
      assertThat(failure.progress()).isEqualTo(Progress.REQUEST_SENT);
      assertThat(failure).hasMessageContaining("without a response");
    }
  }

  private HttpResponse answer(String bytes) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(bytes)) {
      return transport.send(post(server, "{}"), LIMITS);
    }
  }
}
