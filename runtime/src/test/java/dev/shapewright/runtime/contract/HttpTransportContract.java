package dev.shapewright.runtime.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link HttpTransport} must do, plain and over TLS. Whatever differs from transport to
 * transport stands as a method of its own, so that a subclass has to say so.
 */
public abstract class HttpTransportContract extends TimeAndTrustContract {
  /**
   * Prepares a run.
   *
   * @param secure whether over TLS
   */
  protected HttpTransportContract(boolean secure) {
    super(secure);
  }

  // Responses

  @Test
  void statusHeadersAndBodyAreHandedOver() throws Exception {
    HttpResponse response =
        answer(
            "HTTP/1.1 400 Bad\r\nX-One:  1 \r\nx-two: a\r\nX-Two: b\r\nContent-Length: 3\r\n\r\nabc");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers().first("x-one")).isEqualTo("1");
    assertThat(response.headers().all("X-Two")).containsExactly("a", "b");
    assertThat(text(response)).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void someStatusesHaveNoBodyAndKeepTheConnection(int status) throws Exception {
    serveAnswers("HTTP/1.1 " + status + " X\r\n\r\n", OK);

    assertThat(transport.send(request("GET", ""), LIMITS).body()).isEmpty();
    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void aResponseToHeadHasNoBodyAndKeepsTheConnection() throws Exception {
    serveAnswers("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\n", OK);

    HttpResponse response = transport.send(request("HEAD", ""), LIMITS);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().first("Content-Length")).isEqualTo("7");
    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void anInterimResponseIsNoResponse() throws Exception {
    serveAnswers("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK);

    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
  }

  @Test
  void switchingProtocolsIsRefused() throws Exception {
    serveAnswers("HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");

    assertThat(failure(request("POST", "b")).kind()).isEqualTo(Kind.PROTOCOL);
  }

  @Test
  void chunksAreJoinedAndTrailersDropped() throws Exception {
    serveAnswers(CHUNKED + "2;a=b\r\nab\r\nA\r\n0123456789\r\n0\r\nX-T: t\r\n\r\n", OK);

    HttpResponse response = transport.send(request("POST", "b"), LIMITS);
    assertThat(text(response)).isEqualTo("ab0123456789");
    assertThat(response.headers().first("X-T")).isNull();
    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void largeBodiesTravelBothWays() throws Exception {
    byte[] large = new byte[4_000_000];
    new Random(1).nextBytes(large);
    serve(
        peer -> {
          String request = peer.readRequest();
          String body = request.substring(request.indexOf("\r\n\r\n") + 4);
          peer.send("HTTP/1.1 200 OK\r\nContent-Length: 4000000\r\n\r\n" + body);
          peer.readRequest();
          peer.send(CHUNKED);
          for (int i = 0; i < 4; i++) {
            peer.send("f4240\r\n" + body.substring(i * 1_000_000, (i + 1) * 1_000_000) + "\r\n");
          }
          peer.send("0\r\n\r\n");
          peer.awaitEnd();
        });

    assertThat(transport.send(request("POST", new String(large, ISO_8859_1)), LIMITS).body())
        .isEqualTo(large);
    assertThat(transport.send(request("POST", "b"), LIMITS).body()).isEqualTo(large);
  }

  @Test
  void redirectsAreHandedOverAndNotFollowed() throws Exception {
    serveAnswers("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", OK);

    assertThat(transport.send(request("GET", ""), LIMITS).status()).isEqualTo(302);
    assertThat(server().requests()).hasSize(1);
  }

  @Test
  void gzipIsDecodedAndTheConnectionKept() throws Exception {
    byte[] body = gzip("plain".getBytes(ISO_8859_1));
    serve(
        peer -> {
          peer.readRequest();
          peer.send(gzipHead(body.length));
          peer.send(body);
          peer.readRequest();
          peer.send(OK);
          peer.awaitEnd();
        });

    HttpResponse response = transport.send(request("POST", "b"), LIMITS);
    assertThat(text(response)).isEqualTo("plain");
    assertThat(response.headers().first("Content-Encoding")).isNull();
    assertThat(response.headers().first("Content-Length")).isNull();
    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void damagedGzipAndBombsAreRefused() throws Exception {
    byte[] bomb = gzip(new byte[5_000_001]);
    byte[] damaged = gzip("plain".getBytes(ISO_8859_1));
    damaged[damaged.length - 5] ^= 1;
    for (byte[] body : List.of(bomb, damaged)) {
      serve(
          peer -> {
            peer.readRequest();
            peer.send(gzipHead(body.length));
            peer.send(body);
            peer.awaitEnd();
          });
      assertFailure(failure(request("POST", "b")), Kind.PROTOCOL, Progress.RESPONSE_STARTED);
    }
  }

  // What is refused

  @Test
  void aBodyThatIsCutOffIsRefused() throws Exception {
    assertCutOff("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok");
    assertCutOff(CHUNKED + "2\r\nok\r\n");
    assertCutOff(CHUNKED + "5\r\nok");
  }

  private void assertCutOff(String bytes) throws Exception {
    serveOnce(bytes);
    assertFailure(failure(request("POST", "b")), Kind.CONNECTION, Progress.RESPONSE_STARTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|X: y||ok",
        "HTTP/1.1 200 OK|Connection: close||ok",
        "HTTP/1.1 200 OK|Connection: keep-alive||ok",
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 3||ok",
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 2||ok",
        "HTTP/1.1 200 OK|Content-Length: 2, 2||ok",
        "HTTP/1.1 200 OK|Content-Length: +2||ok",
        "HTTP/1.1 200 OK|Content-Length: -2||ok",
        "HTTP/1.1 200 OK|Content-Length: 2|Transfer-Encoding: chunked||2|ok|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||2|ok|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: identity||ok",
        "HTTP/1.1 200 OK|Content-Length: 5000001||ok",
      })
  void aBodyWhoseEndCannotBeToldForCertainIsRefused(String bytes) throws Exception {
    serveOnce(bytes.replace("|", "\r\n"));

    TransportException failure = failure(request("POST", "b"));

    assertThat(failure.progress()).isEqualTo(Progress.RESPONSE_STARTED);
    assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSH-2.0-x||", "HTTP/1.1 2x0 OK|Content-Length: 0||"})
  void whatIsNotHttpIsRefused(String bytes) throws Exception {
    serveOnce(bytes.replace("|", "\r\n"));

    assertThat(failure(request("POST", "b")).kind()).isEqualTo(Kind.PROTOCOL);
  }

  @Test
  void aBodyLongerThanTheLimitIsRefusedAndItsConnectionClosed() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    serve(
        peer -> {
          try {
            peer.readRequest();
            peer.send(CHUNKED);
            while (true) {
              peer.send("10000\r\n" + "b".repeat(65_536) + "\r\n");
            }
          } finally {
            ended.countDown();
          }
        });

    assertFailure(failure(request("POST", "b")), Kind.PROTOCOL, Progress.RESPONSE_STARTED);
    if (endsWhileTheServerWrites()) {
      assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void headersThatWouldBreakTheRequestAreRefusedBeforeConnecting() throws Exception {
    serveAnswers(OK);
    for (String value : List.of("a\r\nX-Evil: 1", "a\nb", "a\0b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Headers.builder().add("X-A", value));
    }
    for (String name :
        List.of("Host", "content-length", "Transfer-Encoding", "Upgrade", "Expect")) {
      assertRefused(Headers.builder().add(name, "1").build());
    }
    assertRefused(Headers.builder().add("X-A", "secret\u00e9").build());
    assertThat(server().connections()).isZero();
  }

  private void assertRefused(Headers headers) {
    HttpRequest request = request("POST", "b").withHeaders(headers);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> transport.send(request, LIMITS))
        .withMessageNotContaining("secret");
  }

  // Requests and connections

  @Test
  void theRequestIsSentWithTheHostThatTheEndpointNames() throws Exception {
    serveAnswers(OK);
    Headers headers =
        Headers.builder().add("X-Amz-Target", "D.Poll").add("User-Agent", "u").build();
    HttpRequest request =
        new HttpRequest("POST", endpoint("localhost"), "/p%20q?x=%2F&y", headers, new byte[] {'b'});

    transport.send(request, LIMITS);

    String sent = server().requests().get(0);
    assertThat(sent).startsWith("POST /p%20q?x=%2F&y HTTP/1.1\r\n").endsWith("\r\n\r\nb");
    assertThat(sent)
        .contains(
            "\r\nHost: localhost:" + server().port() + "\r\n",
            "\r\nX-Amz-Target: D.Poll\r\n",
            "\r\nUser-Agent: u\r\n",
            "\r\nContent-Length: 1\r\n")
        .doesNotContainIgnoringCase("upgrade");
  }

  @Test
  void connectionsAreUsedAgain() throws Exception {
    serveAnswers(OK, OK, OK);

    for (int i = 0; i < 3; i++) {
      assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    }
    assertThat(server().connections()).isEqualTo(1);
  }

  @Test
  void aConnectionThatTheServerClosedWhenIdleIsReplaced() throws Exception {
    serve(
        peer -> {
          peer.readRequest();
          peer.send(OK);
        });

    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    Thread.sleep(200);
    assertThat(text(transport.send(request("POST", "b"), LIMITS))).isEqualTo("ok");
    assertThat(server().connections()).isEqualTo(2);
  }

  @Test
  void aRequestThatTheServerMayHaveReceivedIsNotRepeated() throws Exception {
    serve(
        peer -> {
          peer.readRequest();
          peer.send(OK);
          peer.readRequest();
        });

    transport.send(request("POST", "b"), LIMITS);
    assertFailure(failure(request("POST", "b")), Kind.CONNECTION, Progress.REQUEST_SENT);
    Thread.sleep(100);
    assertThat(server().requests()).hasSize(2);
  }

  @Test
  void manyThreadsGetTheirOwnAnswers() throws Exception {
    serve(
        peer -> {
          while (true) {
            String request = peer.readRequest();
            String body = request.substring(request.indexOf("\r\n\r\n") + 4);
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
          }
        });
    ExecutorService callers = Executors.newFixedThreadPool(32);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int t = 0; t < 32; t++) {
        int offset = t;
        results.add(callers.submit(() -> callTwentyTimes(offset)));
      }
      int right = 0;
      for (Future<Integer> result : results) {
        right += result.get();
      }
      assertThat(right).isEqualTo(640);
      assertThat(server().connections()).isLessThanOrEqualTo(50);
    } finally {
      callers.shutdownNow();
    }
  }

  private int callTwentyTimes(int offset) throws InterruptedException {
    int right = 0;
    for (int i = 0; i < 20; i++) {
      String body = "call " + (100 * offset + i);
      right += text(transport.send(request("POST", body), LIMITS)).equals(body) ? 1 : 0;
    }
    return right;
  }

  @Test
  void whoFindsNoPlaceIsToldSo() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    serve(
        peer -> {
          peer.readRequest();
          busy.countDown();
          peer.awaitEnd();
        });
    HttpTransport narrow = open(tls, 100, 1);
    try {
      Call holder = new Call(() -> narrow.send(request("POST", "b"), LIMITS));
      assertThat(busy.await(5, TimeUnit.SECONDS)).isTrue();

      TransportException failure = failure(narrow, request("POST", "b"), limits(100, 5_000, 5_000));

      assertFailure(failure, Kind.BUSY, Progress.NOTHING_SENT);
      narrow.close();
      assertThat(holder.failure()).isInstanceOf(TransportException.class);
    } finally {
      narrow.close();
    }
  }
}
