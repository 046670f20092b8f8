package dev.shapewright.examples.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads the requests of one connection: heads of up to 16 KB, bodies that tell their length. */
final class RequestInput {
  private static final int LONGEST_HEAD = 16_384;

  private final InputStream stream;
  private byte[] buffer = new byte[LONGEST_HEAD];
  private int filled;
  private byte[] body = new byte[1024];
  private int bodyLength;
  private String target = "";
  private boolean isSigned;

  RequestInput(InputStream stream) {
    this.stream = stream;
  }

  /** Reads a request; false if there is none left. */
  boolean next() throws IOException {
    int end = readHead();
    if (end < 0) {
      return false;
    }
    readFields(new String(buffer, 0, end, ISO_8859_1));
    int before = Math.min(filled - end, bodyLength);
    System.arraycopy(buffer, end, body, 0, before);
    int inBody = before;
    while (inBody < bodyLength) {
      int read = stream.read(body, inBody, bodyLength - inBody);
      if (read < 0) {
        throw new EOFException();
      }
      inBody += read;
    }
    System.arraycopy(buffer, end + before, buffer, 0, filled - end - before);
    filled -= end + before;
    return true;
  }

  String target() {
    return target;
  }

  boolean isSigned() {
    return isSigned;
  }

  /** The body from its start; longer than the body. */
  byte[] body() {
    return body;
  }

  int bodyLength() {
    return bodyLength;
  }

  /** Where the body begins, or -1 at the end of the connection. */
  private int readHead() throws IOException {
    int searched = 0;
    while (true) {
      for (int i = Math.max(0, searched - 3); i + 3 < filled; i++) {
        if (buffer[i] == '\r'
            && buffer[i + 1] == '\n'
            && buffer[i + 2] == '\r'
            && buffer[i + 3] == '\n') {
          return i + 4;
        }
      }
      searched = filled;
      int read = stream.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return -1;
      }
      if (read == 0) {
        throw new IOException("The head is too long");
      }
      filled += read;
    }
  }

  private void readFields(String head) {
    target = "";
    isSigned = false;
    bodyLength = 0;
    int line = head.indexOf("\r\n") + 2;
    while (line < head.length() - 2) {
      int colon = head.indexOf(':', line);
      int end = head.indexOf("\r\n", line);
      String value = head.substring(colon + 1, end).strip();
      switch (head.substring(line, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> bodyLength = Integer.parseInt(value);
        case "x-amz-target" -> target = value;
        case "authorization" ->
            isSigned = value.startsWith("AWS4-HMAC-SHA256 ") && value.contains("Signature=");
        default -> {
          // Nothing that the answer depends on.
        }
      }
      line = end + 2;
    }
    if (body.length < bodyLength) {
      body = new byte[bodyLength];
    }
  }
}
