package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.LIMITS;
import static dev.shapewright.runtime.http.Exchanges.post;
import static dev.shapewright.runtime.http.Exchanges.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which responses share an array: none but large ones, one after the other is released. */
class SpareArrayTest {
  private static final int SIZE = 3 * SpareArray.LEAST;

  private static String answer(String letter, int size) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n" + letter.repeat(size);
  }

  /** In chunks of half of what is large, so that there has to be more and more room. */
  private static String chunked(String letter, int chunks) {
    int size = SpareArray.LEAST / 2;
    String chunk = Integer.toHexString(size) + "\r\n" + letter.repeat(size) + "\r\n";
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + chunk.repeat(chunks)
        + "0\r\n\r\n";
  }

  @Test
  void theNextLargeBodyIsReadToTheArrayOfTheOneThatWasReleased() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(answer("a", SIZE), answer("b", SIZE - 10), answer("c", SIZE));
        SocketTransport transport = SocketTransport.create()) {
      HttpResponse first = transport.send(post(server, ""), LIMITS);
      byte[] array = first.bodyArray();
      assertThat(text(first)).isEqualTo("a".repeat(SIZE));
      first.release();
      assertThat(first.body()).isEmpty();
      assertThat(first.bodyLength()).isZero();

      HttpResponse second = transport.send(post(server, ""), LIMITS);
      assertThat(second.bodyArray()).isSameAs(array);
      assertThat(second.bodyLength()).isEqualTo(SIZE - 10);
      assertThat(text(second)).isEqualTo("b".repeat(SIZE - 10));

      HttpResponse third = transport.send(post(server, ""), LIMITS);
      assertThat(third.bodyArray()).isNotSameAs(array);
      assertThat(text(second)).isEqualTo("b".repeat(SIZE - 10));
      assertThat(text(third)).isEqualTo("c".repeat(SIZE));
    }
  }

  @Test
  void toReleaseTwiceGivesTheArrayToOneOnly() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(answer("a", SIZE), answer("b", SIZE), answer("c", SIZE));
        SocketTransport transport = SocketTransport.create()) {
      HttpResponse first = transport.send(post(server, ""), LIMITS);
      first.release();
      HttpResponse second = transport.send(post(server, ""), LIMITS);
      first.release();
      HttpResponse third = transport.send(post(server, ""), LIMITS);

      assertThat(text(second)).isEqualTo("b".repeat(SIZE));
      assertThat(text(third)).isEqualTo("c".repeat(SIZE));
    }
  }

  @Test
  void chunksAreReadToItAsSoonAsTheyAreManyEnough() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(chunked("a", 9), chunked("b", 7), chunked("c", 1));
        SocketTransport transport = SocketTransport.create()) {
      HttpResponse first = transport.send(post(server, ""), LIMITS);
      byte[] array = first.bodyArray();
      assertThat(text(first)).isEqualTo("a".repeat(9 * SpareArray.LEAST / 2));
      first.release();
      HttpResponse second = transport.send(post(server, ""), LIMITS);
      assertThat(second.bodyArray()).isSameAs(array);
      assertThat(text(second)).isEqualTo("b".repeat(7 * SpareArray.LEAST / 2));
      second.release();
      HttpResponse third = transport.send(post(server, ""), LIMITS);
      assertThat(third.bodyArray()).hasSizeLessThan(SpareArray.LEAST);
      assertThat(text(third)).isEqualTo("c".repeat(SpareArray.LEAST / 2));
    }
  }

  @Test
  void aLongerBodyGetsALongerArrayWhichIsKeptInstead() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(
                answer("a", SIZE), answer("b", 2 * SIZE), answer("c", SpareArray.LEAST));
        SocketTransport transport = SocketTransport.create()) {
      transport.send(post(server, ""), LIMITS).release();
      HttpResponse second = transport.send(post(server, ""), LIMITS);
      assertThat(text(second)).isEqualTo("b".repeat(2 * SIZE));
      byte[] array = second.bodyArray();
      second.release();
      HttpResponse third = transport.send(post(server, ""), LIMITS);
      assertThat(third.bodyArray()).isSameAs(array);
      assertThat(text(third)).isEqualTo("c".repeat(SpareArray.LEAST));
    }
  }

  @Test
  void theArrayOfAGzipBodyIsFreeOnceThatIsDecoded() throws Exception {
    byte[] random = new byte[SIZE];
    new Random(7).nextBytes(random);
    byte[] encoded = GzipTest.gzip(random);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
            + encoded.length
            + "\r\n\r\n";
    String gzip = head + new String(encoded, ISO_8859_1);
    try (ScriptedServer server =
            ScriptedServer.answering(answer("a", 2 * SIZE), gzip, answer("b", 2 * SIZE));
        SocketTransport transport = SocketTransport.create()) {
      HttpResponse first = transport.send(post(server, ""), LIMITS);
      byte[] array = first.bodyArray();
      first.release();
      assertThat(transport.send(post(server, ""), LIMITS).body()).isEqualTo(random);
      assertThat(transport.send(post(server, ""), LIMITS).bodyArray()).isSameAs(array);
    }
  }

  @Test
  void oneArrayIsKept() {
    SpareArray spare = new SpareArray();
    byte[] last = new byte[SIZE];
    spare.keep(new byte[SIZE]);
    spare.keep(last);
    spare.keep(new byte[SpareArray.LEAST - 1]);
    spare.keep(new byte[SpareArray.MOST + 1]);

    assertThat(spare.take(SIZE - 1)).isSameAs(last);
    assertThat(spare.take(SIZE - 1)).isNotSameAs(last).hasSize(SIZE - 1);
  }

  @Test
  void whatIsTooShortIsGivenUp() {
    SpareArray spare = new SpareArray();
    byte[] shorter = new byte[SIZE];
    spare.keep(shorter);

    assertThat(spare.take(SIZE + 1)).hasSize(SIZE + 1);
    assertThat(spare.take(SIZE)).isNotSameAs(shorter);
  }

  @Test
  void smallBodiesLeaveItWhereItIs() {
    SpareArray spare = new SpareArray();
    byte[] large = new byte[SIZE];
    spare.keep(large);

    assertThat(spare.take(SpareArray.LEAST - 1)).hasSize(SpareArray.LEAST - 1);
    assertThat(spare.take(SpareArray.LEAST)).isSameAs(large);
  }

  @Test
  void nothingIsKeptOnceItIsClosed() {
    SpareArray spare = new SpareArray();
    byte[] before = new byte[SIZE];
    byte[] after = new byte[SIZE];
    spare.keep(before);
    spare.close();
    assertThat(spare.take(SIZE)).isNotSameAs(before);
    spare.keep(after);
    assertThat(spare.take(SIZE)).isNotSameAs(after);
  }

  @Test
  void aResponseThatWasMadeByOthersStays() {
    HttpResponse response = new HttpResponse(200, Headers.empty(), new byte[SIZE]);
    response.release();

    assertThat(response.body()).hasSize(SIZE);
  }
}
