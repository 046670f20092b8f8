package dev.shapewright.runtime.http;

import java.io.IOException;
import java.io.InputStream;
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
  private final RequestEncoder encoder = new RequestEncoder();
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
    InputStream stream = tls == null ? link.socket().getInputStream() : tls.getInputStream();
    this.input = new WireInput(link.socket(), stream);
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
    encoder.encode(request, origin.isSecure() ? null : origin.proxy(), expect);
    boolean together = expect || encoder.append(request.body(), PIECE);
    write(encoder.bytes(), encoder.length(), deadlines);
    if (!together) {
      sendBody(request, deadlines);
      return;
    }
    watchReads(deadlines);
  }

  void sendBody(HttpRequest request, Deadlines deadlines) throws IOException {
    write(request.body(), request.body().length, deadlines);
    watchReads(deadlines);
  }

  private void watchReads(Deadlines deadlines) {
    // Reads of plain connections keep the limits by SO_TIMEOUT; a TLS record may come in drops.
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
