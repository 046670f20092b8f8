package dev.shapewright.runtime.http;

import java.io.IOException;

/** Reads a chunked body to its end; extensions and trailers are dropped. */
final class ChunkedReader {
  private static final int MAX_SIZE_LINE = 4 * 1024;
  private static final int MAX_SIZE_DIGITS = 15;

  /** How long the extensions of all chunks may be together. */
  private static final int MAX_EXTENSIONS = 64 * 1024;

  private final WireInput input;
  private final Deadlines deadlines;
  private int extensions;

  ChunkedReader(WireInput input, Deadlines deadlines) {
    this.input = input;
    this.deadlines = deadlines;
  }

  void readInto(BodyBuffer body) throws IOException {
    long size = readSize();
    while (size > 0) {
      body.read(size, input, deadlines);
      // With a limit of zero anything but the line's end is refused.
      input.readLine(0, deadlines);
      size = readSize();
    }
    ResponseHead.readTrailers(input, deadlines);
  }

  private long readSize() throws IOException {
    input.readLine(MAX_SIZE_LINE, deadlines);
    int length = input.lineLength();
    long size = 0;
    int digits = 0;
    while (digits < length
        && digits <= MAX_SIZE_DIGITS
        && Character.digit(input.at(digits), 16) >= 0) {
      size = 16 * size + Character.digit(input.at(digits), 16);
      digits++;
    }
    int next = digits;
    while (next < length && (input.at(next) == ' ' || input.at(next) == '\t')) {
      next++;
    }
    boolean extended = next < length && input.at(next) == ';';
    if (digits == 0 || digits > MAX_SIZE_DIGITS || (digits < length && !extended)) {
      throw new MalformedResponseException("a chunk's size is not a hexadecimal number");
    }
    extensions += length - digits;
    if (extensions > MAX_EXTENSIONS) {
      throw new MalformedResponseException("its chunk extensions are too long");
    }
    return size;
  }
}
