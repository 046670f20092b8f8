package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.internal.ByteText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A connection that is ready for requests, with its buffers. Used by one thread at a time. */
final class Connection {
  /** Bodies are written in pieces of one TLS record; each piece counts as progress. */
  static final int PIECE = 16 * 1024;

  private final Link link;
  private final Watchdog watchdog;
  private final @Nullable OutputStream tlsOutput;
  private final WireInput input;

  /** The head of a request, and its body if both are short. */
  private final ByteText head = new ByteText(1024);

  private boolean reused;
  private boolean sent;
  private long idleSince;

  /**
   * Takes over a connected link.
   *
   * @param tls the TLS socket on top of the link, null for plain HTTP
   */
  Connection(Link link, Watchdog watchdog, @Nullable Socket tls) throws IOException {
    this.link = link;
    this.watchdog = watchdog;
    this.tlsOutput = tls == null ? null : tls.getOutputStream();
    this.input = new WireInput(link, watchdog, tls);
  }

  Link link() {
    return link;
  }

  WireInput input() {
    return input;
  }

  boolean isReused() {
    return reused;
  }

  /** Whether a byte of the present request was handed to the operating system. */
  boolean hasSent() {
    return sent;
  }

  long idleSince() {
    return idleSince;
  }

  /** Lays the connection by until the next exchange. */
  void rest(long now) {
    idleSince = now;
    reused = true;
    sent = false;
    input.trim();
  }

  /** Sends the head, and the body unless a sign is expected first. */
  void send(HttpRequest request, boolean expect, Deadlines deadlines) throws IOException {
    Origin origin = link.origin();
    encode(request, origin.isSecure() ? null : origin.proxy(), expect);
    int count = request.bodyLength();
    boolean together = expect || count <= PIECE - head.length();
    if (together && !expect) {
      head.add(request.bodyArray(), 0, count);
    }
    write(head.array(), head.length(), deadlines);
    if (!together) {
      sendBody(request, deadlines);
      return;
    }
    watchReads(deadlines);
  }

  /**
   * Writes the head of a request that passed {@link HttpRequest#requireSendable}.
   *
   * @param proxy what the request is handed to as it is, without a tunnel; null for the server
   * @param expect whether to ask for a sign to go on before the body
   */
  private void encode(HttpRequest request, @Nullable HttpProxy proxy, boolean expect) {
    head.setLength(0);
    head.add(request.method()).add(' ');
    if (proxy != null) {
      head.add("http://").add(request.endpoint().authority());
    }
    head.add(request.target()).add(" HTTP/1.1");
    field("Host", request.endpoint().authority());
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      field(headers.name(i), headers.value(i));
    }
    if (request.bodyLength() > 0 || expectsBody(request.method())) {
      field("Content-Length", Integer.toString(request.bodyLength()));
    }
    if (expect) {
      field("Expect", "100-continue");
    }
    String authorization = proxy == null ? null : proxy.authorization();
    if (authorization != null) {
      field("Proxy-Authorization", authorization);
    }
    head.add("\r\n\r\n");
  }

  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private void field(String name, String value) {
    head.add("\r\n").add(name).add(": ").add(value);
  }

  void sendBody(HttpRequest request, Deadlines deadlines) throws IOException {
    write(request.bodyArray(), request.bodyLength(), deadlines);
    watchReads(deadlines);
  }

  private void watchReads(Deadlines deadlines) {
    // Reads keep the limits themselves, but a TLS record may come in drops.
    watchdog.watch(link, tlsOutput == null ? Deadlines.NEVER : deadlines.totalBy());
  }

  private void write(byte[] bytes, int length, Deadlines deadlines) throws IOException {
    int done = 0;
    while (done < length) {
      int size = Math.min(PIECE, length - done);
      watchdog.watch(link, deadlines.progressBy());
      if (tlsOutput == null) {
        done += link.write(ByteBuffer.wrap(bytes, done, size));
        sent = true;
      } else {
        sent = true;
        tlsOutput.write(bytes, done, size);
        done += size;
      }
    }
  }
}
