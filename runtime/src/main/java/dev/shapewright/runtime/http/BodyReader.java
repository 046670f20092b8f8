package dev.shapewright.runtime.http;

import java.io.IOException;
import java.net.ProtocolException;

/**
 * Reads the body of one response. Memory grows with the bytes that came: by how much depends on
 * whether the server announced more.
 */
final class BodyReader {
  /** For how many announced bytes there is room before any came. */
  private static final int TRUSTED = 1024 * 1024;

  /**
   * How many times the bytes that came there is room for, if more are announced: to double it again
   * and again would take twice the body, but a server may announce what it does not send.
   */
  private static final long ANNOUNCED = 8;

  /** The same if nothing is announced. */
  private static final long UNKNOWN = 2;

  private static final int MAX_SIZE_LINE = 4 * 1024;
  private static final int MAX_SIZE_DIGITS = 15;

  /** How long the extensions of all chunks may be together. */
  private static final int MAX_EXTENSIONS = 64 * 1024;

  private static final byte[] EMPTY = {};

  private final WireInput input;
  private final Deadlines deadlines;
  private final int limit;
  private final int ceiling;
  private final long growth;
  private final SpareArray spare;
  private byte[] bytes = EMPTY;
  private int size;
  private int extensions;

  /**
   * Begins a body.
   *
   * @param limit how long the body may be
   * @param announced how long it is to be, -1 if that is unknown
   * @param spare what a large body may be read to
   */
  BodyReader(WireInput input, Deadlines deadlines, int limit, long announced, SpareArray spare) {
    this.input = input;
    this.deadlines = deadlines;
    this.limit = limit;
    this.ceiling = announced < 0 ? limit : (int) Math.min(limit, announced);
    this.growth = announced < 0 ? UNKNOWN : ANNOUNCED;
    this.spare = spare;
  }

  /** Reads so many bytes from the connection. */
  void read(long count) throws IOException {
    if (count > limit - size) {
      throw new ProtocolException("its body is longer than " + limit + " bytes");
    }
    int end = size + (int) count;
    while (size < end) {
      if (size == bytes.length) {
        grow(end);
      }
      size += input.read(bytes, size, Math.min(end, bytes.length) - size, deadlines);
    }
  }

  private void grow(int end) {
    int grown = (int) Math.min(ceiling, growth * size);
    grown = Math.max(grown, size + Math.min(end - size, TRUSTED));
    byte[] room = spare.take(grown);
    System.arraycopy(bytes, 0, room, 0, size);
    bytes = room;
  }

  /** Reads a chunked body to its end; extensions and trailers are dropped. */
  void readChunks() throws IOException {
    long chunk = readChunkSize();
    while (chunk > 0) {
      read(chunk);
      // With a limit of zero anything but the line's end is refused.
      input.readLine(0, deadlines);
      chunk = readChunkSize();
    }
    new ResponseHead().readFields(input, deadlines);
  }

  private long readChunkSize() throws IOException {
    input.readLine(MAX_SIZE_LINE, deadlines);
    int length = input.lineLength();
    long chunk = 0;
    int digits = 0;
    while (digits < length
        && digits <= MAX_SIZE_DIGITS
        && Character.digit(input.at(digits), 16) >= 0) {
      chunk = 16 * chunk + Character.digit(input.at(digits), 16);
      digits++;
    }
    int next = digits;
    while (next < length && (input.at(next) == ' ' || input.at(next) == '\t')) {
      next++;
    }
    boolean extended = next < length && input.at(next) == ';';
    if (digits == 0 || digits > MAX_SIZE_DIGITS || (digits < length && !extended)) {
      throw new ProtocolException("a chunk's size is not a hexadecimal number");
    }
    extensions += length - digits;
    if (extensions > MAX_EXTENSIONS) {
      throw new ProtocolException("its chunk extensions are too long");
    }
    return chunk;
  }

  /** An array that begins with the bytes read so far. */
  byte[] array() {
    return bytes;
  }

  /** How many bytes were read so far. */
  int length() {
    return size;
  }
}
