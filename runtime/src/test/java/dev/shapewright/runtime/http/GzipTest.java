package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.OK;
import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String plain) {
    return gzip(plain.getBytes(ISO_8859_1));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static HttpResponse response(String coding, byte[] body) {
    Headers headers =
        Headers.builder()
            .add("Content-Encoding", coding)
            .add("Content-Length", "" + body.length)
            .add("x-amz-crc32", "1")
            .build();
    return new HttpResponse(200, headers, body);
  }

  private static String decoded(byte[] body) {
    return text(response("gzip", body).decoded(1000));
  }

  private static void assertRefused(byte[] body, int limit) {
    TransportException failure =
        catchThrowableOfType(TransportException.class, () -> response("gzip", body).decoded(limit));
    assertThat(failure).as("%d bytes", body.length).isNotNull();
    assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
    assertThat(failure.progress()).isEqualTo(Progress.RESPONSE_STARTED);
    assertThat(failure).hasMessageStartingWith("The response's gzip body is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
  void theBodyIsDecodedAndTheFieldsThatTellOfItAreGone(String coding) {
    HttpResponse decoded = response(coding, gzip("{\"a\":1}")).decoded(1000);

    assertThat(text(decoded)).isEqualTo("{\"a\":1}");
    assertThat(decoded.status()).isEqualTo(200);
    assertThat(decoded.headers()).hasToString("Headers[x-amz-crc32]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip, gzip", "deflate", "aws-chunked", ""})
  void otherCodingsAreLeftAsTheyAre(String coding) {
    HttpResponse response = response(coding, gzip("x"));

    assertThat(response.decoded(1000)).isSameAs(response);
  }

  @Test
  void aCodingThatIsAppliedTwiceIsLeftAsItIs() {
    Headers twice =
        Headers.builder().add("Content-Encoding", "gzip").add("content-encoding", "gzip").build();
    HttpResponse response = new HttpResponse(200, twice, gzip(gzip("x")));

    assertThat(response.decoded(1000)).isSameAs(response);
  }

  @Test
  void anEmptyBodyIsLeftAsItIs() {
    HttpResponse response = response("gzip", new byte[0]);

    assertThat(response.decoded(1000)).isSameAs(response);
  }

  @Test
  void everyMemberIsDecoded() {
    assertThat(decoded(joined(gzip("one"), joined(gzip(""), gzip("two"))))).isEqualTo("onetwo");
  }

  @Test
  void optionalFieldsOfTheHeaderAreSkipped() {
    byte[] plain = gzip("body");
    byte[] named = new byte[plain.length + 2 + 3 + 5 + 2];
    System.arraycopy(plain, 0, named, 0, 10);
    named[3] = 4 | 8 | 16;
    byte[] fields = {3, 0, 'x', 'y', 'z', 'n', 'a', 'm', 'e', 0, 'c', 0};
    System.arraycopy(fields, 0, named, 10, fields.length);
    System.arraycopy(plain, 10, named, 10 + fields.length, plain.length - 10);

    assertThat(decoded(named)).isEqualTo("body");
  }

  @Test
  void aBodyThatIsCutOffAnywhereIsRefused() {
    byte[] whole = gzip("some text that is long enough for more than a few bytes");
    for (int length = 1; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), 1000);
    }
  }

  @Test
  void aSecondMemberThatIsCutOffAnywhereIsRefused() {
    byte[] one = gzip("one");
    byte[] two = joined(one, gzip("a second text"));
    for (int length = one.length + 1; length < two.length; length++) {
      assertRefused(Arrays.copyOf(two, length), 1000);
    }
  }

  @Test
  void whateverFollowsTheLastMemberIsRefused() {
    for (int length = 1; length < 64; length++) {
      assertRefused(joined(gzip("text"), new byte[length]), 1000);
      byte[] garbage = new byte[length];
      new Random(length).nextBytes(garbage);
      assertRefused(joined(gzip("text"), garbage), 1000);
    }
  }

  @Test
  void aWrongChecksumOrLengthIsRefused() {
    byte[] whole = gzip("some text");
    for (int i = 1; i <= 8; i++) {
      byte[] wrong = whole.clone();
      wrong[wrong.length - i] ^= 1;
      assertRefused(wrong, 1000);
    }
  }

  @Test
  void theLimitCountsDecodedBytes() {
    assertThat(text(response("gzip", gzip("12345")).decoded(5))).isEqualTo("12345");
    assertRefused(gzip("123456"), 5);
    assertThat(text(response("gzip", gzip("12345")).decoded(Integer.MAX_VALUE))).isEqualTo("12345");
  }

  @Test
  void aBombIsRefusedWithoutItsWeight() {
    byte[] bomb = gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(60_000);

    assertRefused(bomb, 100_000);
  }

  @Test
  void theTransportDecodesAndKeepsTheConnection() throws Exception {
    byte[] body = gzip("plain");
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.readRequest();
                  peer.send(
                      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                          + body.length
                          + "\r\n\r\n");
                  peer.send(body);
                  peer.readRequest();
                  peer.send(OK);
                });
        SocketTransport transport = SocketTransport.create()) {
      HttpResponse response = transport.send(post(server, ""), LIMITS);

      assertThat(text(response)).isEqualTo("plain");
      assertThat(response.headers().size()).isZero();
      assertThat(text(transport.send(post(server, ""), LIMITS))).isEqualTo("ok");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void theTransportsLimitHoldsForTheDecodedBody() throws Exception {
    byte[] bomb = gzip(new byte[1_000_000]);
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.readRequest();
                  peer.send(
                      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                          + bomb.length
                          + "\r\n\r\n");
                  peer.send(bomb);
                });
        SocketTransport transport = SocketTransport.builder().maxResponseBody(999_999).build()) {
      TransportException failure = failure(transport, post(server, ""));

      assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
      assertThat(failure).hasMessageContaining("longer than 999999 bytes");
    }
  }

  @Test
  void manyEmptyMembersAreRefusedRatherThanOverflowTheStack() {
    byte[] empty = gzip("");
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      bodies.writeBytes(empty);
    }
    bodies.writeBytes(gzip("{}"));

    assertRefused(bodies.toByteArray(), 1000);
  }

  @Test
  void whatFollowsTheBodyInItsArrayIsNoPartOfIt() {
    byte[] encoded = gzip("some text");
    byte[] longer = Arrays.copyOf(encoded, encoded.length + 100);
    Headers headers = Headers.builder().add("Content-Encoding", "gzip").build();
    HttpResponse response =
        new HttpResponse(200, headers, longer, encoded.length, new SpareArray());

    assertThat(text(response.decoded(100))).isEqualTo("some text");
  }
}
