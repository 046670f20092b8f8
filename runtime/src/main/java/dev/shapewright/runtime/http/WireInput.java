package dev.shapewright.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The receiving side of a connection: a buffer that is read line by line or byte range by range.
 */
final class WireInput {
  private static final int SIZE = 8 * 1024;

  /**
   * Up to which limit a read of a plain connection ends by SO_TIMEOUT: to the millisecond, but with
   * six more system calls, a fifth of a small exchange's time. The watchdog ends what may take
   * longer, a quarter of a second late at most.
   */
  private static final int MOST_EXACT_MILLIS = 5_000;

  private final Link link;
  private final Watchdog watchdog;
  private final Socket raw;
  private final InputStream stream;
  private final boolean tls;
  private byte[] bytes = new byte[SIZE];
  private int start;
  private int end;
  private int lineStart;
  private int lineEnd;
  private boolean received;

  /**
   * Reads from a link.
   *
   * @param secured the TLS socket above it, null for plain HTTP
   */
  WireInput(Link link, Watchdog watchdog, @Nullable Socket secured) throws IOException {
    this.link = link;
    this.watchdog = watchdog;
    this.raw = link.socket();
    this.stream = secured == null ? raw.getInputStream() : secured.getInputStream();
    this.tls = secured != null;
  }

  void begin() {
    received = false;
  }

  /** Whether a byte came since {@link #begin}. */
  boolean hasReceived() {
    return received;
  }

  /**
   * Whether bytes came that nobody asked for; a connection that cannot tell is as useless. What a
   * plain one has not read yet shows when it is used again.
   */
  boolean hasSurplus() {
    try {
      return start < end || (tls && stream.available() > 0);
    } catch (IOException e) {
      return true;
    }
  }

  /** Gives back what a long head made of the buffer. */
  void trim() {
    if (bytes.length > SIZE) {
      bytes = new byte[SIZE];
    }
    start = 0;
    end = 0;
  }

  /**
   * Reads a line that ends in CR LF; {@link #lineLength}, {@link #at} and {@link #text} then look
   * at it.
   *
   * @param limit how many bytes it may have, its end not counted
   */
  void readLine(int limit, Deadlines deadlines) throws IOException {
    int scan = start;
    while (!findEnd(scan)) {
      // A CR that is the last byte so far is looked at again.
      scan = Math.max(start, end - 1);
      if (end - start > limit + 1) {
        throw new ProtocolException("a line or head is too long");
      }
      int shift = makeRoom();
      scan -= shift;
      fill(deadlines);
    }
    if (lineEnd - lineStart > limit) {
      throw new ProtocolException("a line or head is too long");
    }
  }

  private boolean findEnd(int from) throws ProtocolException {
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      if (b == '\r') {
        if (i + 1 == end) {
          return false;
        }
        if (bytes[i + 1] != '\n') {
          throw new ProtocolException("a CR without LF stands in a line");
        }
        lineStart = start;
        lineEnd = i;
        start = i + 2;
        return true;
      }
      if (b == '\n' || b == 0) {
        throw new ProtocolException(
            b == 0 ? "a NUL stands in a line" : "a line ends in LF without CR");
      }
    }
    return false;
  }

  int lineLength() {
    return lineEnd - lineStart;
  }

  int at(int index) {
    return bytes[lineStart + index] & 0xff;
  }

  /** A part of the line, each byte taken for one character. */
  String text(int from, int to) {
    return new String(bytes, lineStart + from, to - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads some bytes of a body.
   *
   * @return how many, at least 1
   */
  int read(byte[] target, int offset, int length, Deadlines deadlines) throws IOException {
    if (start == end) {
      if (length >= bytes.length) {
        return receive(target, offset, length, deadlines);
      }
      start = 0;
      end = 0;
      fill(deadlines);
    }
    int count = Math.min(length, end - start);
    System.arraycopy(bytes, start, target, offset, count);
    start += count;
    return count;
  }

  /**
   * Waits for the first byte of a head.
   *
   * @param millis for how long, if no other limit is shorter
   * @return whether it is there
   */
  boolean await(int millis, Deadlines deadlines) throws IOException {
    if (start < end) {
      return true;
    }
    start = 0;
    int limit = deadlines.readMillis();
    if (!tls) {
      // What an earlier read was given to make progress is no limit of this one.
      watchdog.watch(link, Deadlines.NEVER);
    }
    try {
      end = 0;
      raw.setSoTimeout(limit == 0 ? millis : Math.min(millis, limit));
      end = receive(bytes, 0, bytes.length);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Sees to it that the buffer has room; returns by how much the unread bytes moved down. */
  private int makeRoom() {
    int shift = start;
    if (end < bytes.length) {
      return 0;
    }
    byte[] target = start > 0 ? bytes : new byte[2 * bytes.length];
    System.arraycopy(bytes, start, target, 0, end - start);
    bytes = target;
    end -= shift;
    start = 0;
    return shift;
  }

  private void fill(Deadlines deadlines) throws IOException {
    end += receive(bytes, end, bytes.length - end, deadlines);
  }

  private int receive(byte[] target, int offset, int length, Deadlines deadlines)
      throws IOException {
    int millis = deadlines.readMillis();
    if (!tls) {
      boolean exact = millis <= MOST_EXACT_MILLIS;
      watchdog.watch(link, exact ? Deadlines.NEVER : deadlines.progressBy());
      millis = exact ? millis : 0;
    }
    raw.setSoTimeout(millis);
    return receive(target, offset, length);
  }

  private int receive(byte[] target, int offset, int length) throws IOException {
    int count = stream.read(target, offset, length);
    if (count < 0) {
      throw new EOFException(
          received
              ? "the server closed the connection within its response"
              : "the server closed the connection without a response");
    }
    received = true;
    return count;
  }
}
