package dev.shapewright.runtime.http;

import static dev.shapewright.runtime.http.Exchanges.failure;
import static dev.shapewright.runtime.http.Exchanges.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseRefusalTest {
  private static final String START = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = START + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String SIZED = "Content-Length: 2\r\n\r\nok";

  static Stream<Arguments> heads() {
    return Stream.of(
        arguments("a bare LF ends the status line", "HTTP/1.1 200 OK\n" + SIZED),
        arguments("a bare LF ends a field", START + "A: b\n" + SIZED),
        arguments("a bare LF ends the head", START + "Content-Length: 2\r\n\nok"),
        arguments("a bare CR stands in a field", START + "A: b\rc\r\n" + SIZED),
        arguments("two CR stand before a LF", START + "A: b\r\r\n" + SIZED),
        arguments("a NUL stands in a field", START + "A: b\0c\r\n" + SIZED),
        arguments("an escape stands in a field", START + "A: b\u001b[31mc\r\n" + SIZED),
        arguments("a vertical tab stands in a field", START + "A: b\u000bc\r\n" + SIZED),
        arguments("a control begins a field", START + "A: \u0001b\r\n" + SIZED),
        arguments("a DEL stands in a field", START + "A: b\u007fc\r\n" + SIZED),
        arguments("a NUL stands in the status line", "HTTP/1.1 200 O\0K\r\n" + SIZED),
        arguments("a field is folded by a space", START + "A: b\r\n c: d\r\n" + SIZED),
        arguments("a field is folded by a tab", START + "A: b\r\n\tc: d\r\n" + SIZED),
        arguments("the first field is folded", START + " A: b\r\n" + SIZED),
        arguments("a space stands before a colon", START + "A : b\r\n" + SIZED),
        arguments("a space before Content-Length's colon", START + "Content-Length : 2\r\n\r\nok"),
        arguments("a field has no colon", START + "A\r\n" + SIZED),
        arguments("a field has no name", START + ": b\r\n" + SIZED),
        arguments("a field name is not ASCII", START + "\u00e4: b\r\n" + SIZED),
        arguments("the version is 2.0", "HTTP/2.0 200 OK\r\n" + SIZED),
        arguments("the version is 1.2", "HTTP/1.2 200 OK\r\n" + SIZED),
        arguments("the version is in small letters", "http/1.1 200 OK\r\n" + SIZED),
        arguments("the status has two digits", "HTTP/1.1 20 OK\r\n" + SIZED),
        arguments("the status has four digits", "HTTP/1.1 2000 OK\r\n" + SIZED),
        arguments("the status is no number", "HTTP/1.1 2x0 OK\r\n" + SIZED),
        arguments("the status is below 100", "HTTP/1.1 099 OK\r\n" + SIZED),
        arguments("the status is above 599", "HTTP/1.1 600 OK\r\n" + SIZED),
        arguments("two spaces precede the status", "HTTP/1.1  200 OK\r\n" + SIZED),
        arguments("an empty line comes first", "\r\n" + START + SIZED),
        arguments("something else than HTTP comes", "SSH-2.0-OpenSSH_9.0\r\n\r\n"),
        arguments(
            "nine interim responses come", "HTTP/1.1 100 C\r\n\r\n".repeat(9) + START + SIZED),
        arguments("the protocol is switched", "HTTP/1.1 101 S\r\nUpgrade: x\r\n\r\n"),
        arguments("a field is too long", START + "A: " + "b".repeat(65_536) + "\r\n" + SIZED),
        arguments("the status line is too long", "HTTP/1.1 200 " + "b".repeat(70_000)),
        arguments("fields are too many", START + "A: b\r\n".repeat(11_000) + SIZED));
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        arguments("two lengths differ", sized("2\r\nContent-Length: 3")),
        arguments("the same length comes twice", sized("2\r\nContent-Length: 2")),
        arguments("a list of lengths", sized("2, 2")),
        arguments("a positive sign", sized("+2")),
        arguments("a negative length", sized("-2")),
        arguments("a hexadecimal length", sized("0x2")),
        arguments("an empty length", sized("")),
        arguments("a length with a space within", sized("2 2")),
        arguments("a length with a fraction", sized("2.0")),
        arguments("a length beyond 63 bits", sized("9223372036854775808")),
        arguments("a length that overflows to 2", sized("18446744073709551618")),
        arguments("a length beyond the body's limit", sized("101")),
        arguments(
            "a length with chunks",
            START + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\nok"),
        arguments(
            "chunks with a length",
            START + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\nok"),
        arguments("a body that ends with the connection", START + "\r\nok"),
        arguments("an old body that ends with the connection", "HTTP/1.0 200 OK\r\n\r\nok"));
  }

  static Stream<Arguments> codings() {
    return Stream.of(
        arguments("gzip", coded("gzip")),
        arguments("gzip, then chunked", coded("gzip, chunked")),
        arguments("chunked twice in a list", coded("chunked, chunked")),
        arguments("chunked twice", coded("chunked\r\nTransfer-Encoding: chunked")),
        arguments("identity", coded("identity")),
        arguments("an empty coding", coded("")),
        arguments("chunked in quotes", coded("\"chunked\"")),
        arguments(
            "chunked in HTTP/1.0",
            "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size is no number", CHUNKED + "x\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size is empty", CHUNKED + "\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size is signed", CHUNKED + "+2\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size is negative", CHUNKED + "-2\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size has a prefix", CHUNKED + "0x2\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size begins with a space", CHUNKED + " 2\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size ends in a space", CHUNKED + "2 \r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size overflows", CHUNKED + "10000000000000002\r\nok\r\n0\r\n\r\n"),
        arguments("a chunk size ends in LF", CHUNKED + "2\nok\r\n0\r\n\r\n"),
        arguments("a chunk is longer than its size", CHUNKED + "2\r\nokay\r\n0\r\n\r\n"),
        arguments("a chunk ends in LF", CHUNKED + "2\r\nok\n0\r\n\r\n"),
        arguments("a chunk ends in CR alone", CHUNKED + "2\r\nok\r0\r\n\r\n"),
        arguments("a chunk exceeds the body's limit", CHUNKED + "65\r\n" + "b".repeat(101)),
        arguments(
            "chunks together exceed the body's limit",
            CHUNKED + "64\r\n" + "b".repeat(100) + "\r\n1\r\nb\r\n0\r\n\r\n"),
        arguments("an extension is too long", CHUNKED + "2;" + "x".repeat(5_000) + "\r\nok\r\n"),
        arguments(
            "extensions together are too long",
            CHUNKED + ("1;" + "x".repeat(4_000) + "\r\nb\r\n").repeat(20)),
        arguments("an extension holds a NUL", CHUNKED + "2;\0\r\nok\r\n0\r\n\r\n"),
        arguments("a trailer has no colon", CHUNKED + "2\r\nok\r\n0\r\nA\r\n\r\n"),
        arguments("a trailer holds a control", CHUNKED + "2\r\nok\r\n0\r\nA: b\u001b\r\n\r\n"),
        arguments("a trailer ends in LF", CHUNKED + "2\r\nok\r\n0\r\nA: b\n\r\n"),
        arguments("trailers are too long", CHUNKED + "0\r\n" + "A: b\r\n".repeat(11_000) + "\r\n"));
  }

  static Stream<Arguments> truncations() {
    return Stream.of(
        arguments("within the status line", "HTTP/1.1 20"),
        arguments("before the head's end", START + "Content-Length: 2\r\n"),
        arguments("before the body", START + "Content-Length: 2\r\n\r\n"),
        arguments("within the body", START + "Content-Length: 2\r\n\r\no"),
        arguments("within a chunk's size", CHUNKED + "2"),
        arguments("within a chunk", CHUNKED + "2\r\no"),
        arguments("behind a chunk", CHUNKED + "2\r\nok"),
        arguments("before the last chunk", CHUNKED + "2\r\nok\r\n"),
        arguments("before the trailers' end", CHUNKED + "2\r\nok\r\n0\r\n"),
        arguments("within a trailer", CHUNKED + "2\r\nok\r\n0\r\nA: b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"heads", "lengths", "codings"})
  void aResponseThatBreaksTheRulesIsRefused(String name, String bytes) throws Exception {
    TransportException failure = failureOn(bytes);

    assertThat(failure).as(name).isNotNull();
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(Kind.PROTOCOL);
    assertThat(failure.progress()).isEqualTo(Progress.RESPONSE_STARTED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("truncations")
  void aResponseThatIsCutOffIsRefused(String name, String bytes) throws Exception {
    TransportException failure = failureOn(bytes);

    assertThat(failure).as(name).isNotNull();
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(Kind.CONNECTION);
    assertThat(failure.progress()).isEqualTo(Progress.RESPONSE_STARTED);
    assertThat(failure).hasMessageContaining("within its response");
  }

  private static TransportException failureOn(String bytes) throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(bytes);
        SocketTransport transport = SocketTransport.builder().maxResponseBody(100).build()) {
      return failure(transport, post(server, "{}"));
    }
  }

  private static String sized(String length) {
    return START + "Content-Length: " + length + "\r\n\r\nok" + "k".repeat(200);
  }

  private static String coded(String coding) {
    return START + "Transfer-Encoding: " + coding + "\r\n\r\n2\r\nok\r\n0\r\n\r\n";
  }
}
