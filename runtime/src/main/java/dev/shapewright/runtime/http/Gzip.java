package dev.shapewright.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * The JDK's decoder, held to account for the last byte: by itself it takes whatever follows the
 * last member for padding.
 */
final class Gzip extends GZIPInputStream {
  private static final int TRAILER = 8;

  /** The JDK calls itself once for each member that is empty, down to the stack's end. */
  private static final int MOST_CALLS = 32;

  private int calls;

  private Gzip(byte[] in, int length) throws IOException {
    // The buffer takes the whole, so that what remains unread is known to the inflater.
    super(new ByteArrayInputStream(in, 0, length), length);
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (++calls > MOST_CALLS) {
      throw new IOException("full of empty members");
    }
    int count = super.read(out, offset, length);
    calls--;
    return count;
  }

  /**
   * Decodes all members.
   *
   * @param in what begins with them
   * @param length how many bytes they have
   * @param limit how many bytes may come out
   */
  static byte[] decode(byte[] in, int length, int limit) throws IOException {
    try (Gzip gzip = new Gzip(in, length)) {
      byte[] out = gzip.readNBytes(Math.max(limit, limit + 1));
      if (out.length > limit) {
        throw new IOException("longer than " + limit + " bytes");
      }
      // The checked trailer of the last member is not taken from the inflater.
      if (gzip.inf.getRemaining() != TRAILER) {
        throw new IOException("followed by something else");
      }
      return out;
    }
  }
}
