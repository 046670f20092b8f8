package dev.shapewright.runtime.http;

import java.io.IOException;
import java.util.Arrays;

/**
 * A body as it comes in. Memory grows with the bytes that came, not with those that the server
 * announced.
 */
final class BodyBuffer {
  private static final int TRUSTED = 1024 * 1024;
  private static final byte[] EMPTY = {};

  private final int limit;
  private final int ceiling;
  private byte[] bytes = EMPTY;
  private int size;

  /**
   * Makes an empty buffer.
   *
   * @param limit how long the body may be
   * @param announced how long it is to be, -1 if that is unknown
   */
  BodyBuffer(int limit, long announced) {
    this.limit = limit;
    this.ceiling = announced < 0 ? limit : (int) Math.min(limit, announced);
  }

  /** Reads so many bytes from the connection. */
  void read(long count, WireInput input, Deadlines deadlines) throws IOException {
    if (count > limit - size) {
      throw new MalformedResponseException("its body is longer than " + limit + " bytes");
    }
    int end = size + (int) count;
    while (size < end) {
      if (size == bytes.length) {
        int grown = (int) Math.min(ceiling, 2L * size);
        grown = Math.max(grown, size + Math.min(end - size, TRUSTED));
        bytes = Arrays.copyOf(bytes, grown);
      }
      size += input.read(bytes, size, Math.min(end, bytes.length) - size, deadlines);
    }
  }

  /** The bytes read so far. */
  byte[] toBytes() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}
