package dev.shapewright.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.http.TransportException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mutated responses through the whole of an exchange, from memory instead of a socket. */
class ResponseFuzzTest {
  private static final int MAX_BODY = 4 * 1024;

  /** Twice the longest head, and what else a response of this size may take. */
  private static final long MAX_ALLOCATED = 1024 * 1024;

  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";

  private static final List<byte[]> RESPONSES =
      List.of(
          bytes(
              "HTTP/1.1 200 OK\r\nx-amzn-RequestId: r\r\nContent-Length: 12\r\n\r\n{\"a\":\"bcde\"}"),
          bytes(CHUNKED + "\r\n2;a=b\r\n{\"\r\nA\r\n0123456789\r\n0\r\nX-T: t\r\n\r\n"),
          bytes(
              "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 E\r\nLink: x\r\n\r\n"
                  + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
          bytes("HTTP/1.0 404 Not Found\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n"),
          bytes("HTTP/1.1 204 No Content\r\nDate: Fri, 20 Nov 2026 23:24:02 GMT\r\n\r\n"),
          bytes("HTTP/1.1 503 Slow Down\r\nRetry-After: 1\r\nContent-Length: 4\r\n\r\nslow"),
          gzipped());

  private static final String SPICE =
      "\r\n\r\n\r\n::  \t;,0123456789abcdefABCDEF-+\u0000\u007f\u00ffHTTP/1.1chunkedgzipContent-Length";

  private static final List<String> LINES =
      List.of(
          "Content-Length: 5\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "Connection: close\r\n",
          "HTTP/1.1 100 Continue\r\n\r\n",
          " folded\r\n",
          "\r\n",
          "ffffffffffffffff\r\n",
          "Content-Length: 9223372036854775807\r\n",
          "0\r\n\r\n");

  private final ConnectionPool pool = new ConnectionPool(1, Deadlines.NEVER);
  private final Watchdog watchdog = new Watchdog(pool);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private int answered;
  private int refused;
  private int broken;
  private long mostAllocated;

  @Test
  void oneHundredThousandMutatedResponsesAreReadOrRefused() throws Exception {
    run(100_000);
  }

  @Test
  @Tag("soak")
  void aMillionMutatedResponsesAreReadOrRefused() throws Exception {
    run(Integer.getInteger("shapewright.fuzz.responses", 1_000_000));
  }

  private void run(int count) throws Exception {
    FutureTask<Boolean> task = new FutureTask<>(() -> exchange(count));
    Thread thread = new Thread(null, task, "small stack", 256 * 1024);
    thread.setDaemon(true);
    thread.start();

    assertThat(task.get(10, TimeUnit.MINUTES)).isTrue();
    // All ends are reached often, or the mutations test nothing.
    assertThat(answered).isGreaterThan(count / 20);
    assertThat(refused).isGreaterThan(count / 20);
    assertThat(broken).isGreaterThan(count / 20);
    assertThat(answered + refused + broken).isEqualTo(count);
    assertThat(mostAllocated).isLessThan(MAX_ALLOCATED);
  }

  private boolean exchange(int count) throws Exception {
    Random random = new Random(20261121);
    long id = Thread.currentThread().getId();
    try (SocketChannel unused = SocketChannel.open()) {
      for (int i = 0; i < count; i++) {
        byte[] bytes = mutated(RESPONSES.get(i % RESPONSES.size()), random);
        long before = threads.getThreadAllocatedBytes(id);
        exchange(unused, bytes, random);
        // What the classes take that the first ones load does not count.
        long allocated = i < 100 ? 0 : threads.getThreadAllocatedBytes(id) - before;
        mostAllocated = Math.max(mostAllocated, allocated);
      }
    }
    return true;
  }

  private void exchange(SocketChannel channel, byte[] bytes, Random random) throws Exception {
    Endpoint endpoint = new Endpoint("http", "fuzz.example", 80, "");
    String method = random.nextInt(10) == 0 ? "HEAD" : "POST";
    HttpRequest request = new HttpRequest(method, endpoint, "/", Headers.empty(), new byte[] {'b'});
    Link link = new Link(new Origin(endpoint), channel);
    Connection connection = new Connection(link, watchdog, new InMemory(bytes, random));
    TimeLimits none = new TimeLimits(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    Exchange exchange =
        new Exchange(connection, request, new Deadlines(none), MAX_BODY, new SpareArray());
    if (random.nextInt(4) == 0) {
      exchange.expectContinue();
    }
    try {
      HttpResponse response = exchange.run();
      if (response == null) {
        // The server does not know Expect; the connection is given up.
        assertThat(exchange.isReusable()).isFalse();
      } else {
        assertThat(response.status()).isBetween(200, 599);
        assertThat(response.body().length).isLessThanOrEqualTo(MAX_BODY);
      }
      answered++;
    } catch (TransportException e) {
      assertThat(exchange.isReusable()).isFalse();
      if (e.kind() == Kind.PROTOCOL) {
        refused++;
      } else {
        assertThat(e.kind()).isEqualTo(Kind.CONNECTION);
        broken++;
      }
    } catch (RuntimeException | Error e) {
      throw new AssertionError(new String(bytes, ISO_8859_1), e);
    }
  }

  private static byte[] mutated(byte[] response, Random random) {
    byte[] bytes = response.clone();
    // Some stay as they are.
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, at, at + 1, spice(random, 1));
            case 2 -> replaced(bytes, at, at, spice(random, random.nextInt(1, 6)));
            case 3 -> replaced(bytes, at, at + random.nextInt(1, 8), new byte[0]);
            case 4 -> replaced(bytes, at, at, bytes(LINES.get(random.nextInt(LINES.size()))));
            case 5 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, bytes.length));
            default -> Arrays.copyOf(bytes, at);
          };
      if (bytes.length == 0) {
        return bytes;
      }
    }
    return random.nextInt(2000) == 0 ? swollen(bytes, random) : bytes;
  }

  /** So many bytes at one place that a limit is passed. */
  private static byte[] swollen(byte[] bytes, Random random) {
    byte[] many = new byte[random.nextInt(100_000)];
    Arrays.fill(many, (byte) SPICE.charAt(random.nextInt(SPICE.length())));
    int at = random.nextInt(bytes.length);
    return replaced(bytes, at, at, many);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] other) {
    int end = Math.min(to, bytes.length);
    byte[] result = new byte[bytes.length - (end - from) + other.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(other, 0, result, from, other.length);
    System.arraycopy(bytes, end, result, from + other.length, bytes.length - end);
    return result;
  }

  private static byte[] spice(Random random, int length) {
    byte[] some = new byte[length];
    for (int i = 0; i < length; i++) {
      some[i] = (byte) SPICE.charAt(random.nextInt(SPICE.length()));
    }
    return some;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] gzipped() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write(bytes("{\"a\":\"" + "b".repeat(3000) + "\"}"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    byte[] head =
        bytes(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                + body.size()
                + "\r\n\r\n");
    return replaced(head, head.length, head.length, body.toByteArray());
  }

  /** Stands where the TLS socket would: takes what is sent, and gives the bytes in pieces. */
  private static final class InMemory extends Socket {
    private final byte[] bytes;
    private final Random random;
    private int at;

    InMemory(byte[] bytes, Random random) {
      this.bytes = bytes;
      this.random = random;
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() {
          return at == bytes.length ? -1 : bytes[at++] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          if (at == bytes.length) {
            return -1;
          }
          int count = Math.min(Math.min(length, bytes.length - at), random.nextInt(1, 200));
          System.arraycopy(bytes, at, target, offset, count);
          at += count;
          return count;
        }

        @Override
        public int available() {
          return bytes.length - at;
        }
      };
    }
  }
}
