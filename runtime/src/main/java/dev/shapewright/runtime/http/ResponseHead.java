package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;
import java.io.IOException;
import java.net.ProtocolException;

/** Reads a status line and header fields, strictly, and keeps what frames the body. */
final class ResponseHead {
  /** How long all heads of an exchange may be together, line ends included; trailers likewise. */
  static final int MAX_BYTES = 64 * 1024;

  private static final String VERSION = "HTTP/1.";

  private int budget = MAX_BYTES;
  private int status;
  private boolean http10;
  private Headers headers = Headers.empty();
  private long contentLength = -1;
  private boolean chunked;
  private boolean close;
  private boolean keepAlive;

  int status() {
    return status;
  }

  Headers headers() {
    return headers;
  }

  /** The announced length of the body, -1 for none. */
  long contentLength() {
    return contentLength;
  }

  boolean isChunked() {
    return chunked;
  }

  /** Whether the server will read another request on this connection. */
  boolean keepsAlive() {
    return !close && (!http10 || keepAlive);
  }

  /** Reads one head; call again after an interim one. */
  void read(WireInput input, Deadlines deadlines) throws IOException {
    contentLength = -1;
    chunked = false;
    nextLine(input, deadlines);
    readStatusLine(input);
    headers = readFields(input, deadlines);
    if (chunked && contentLength >= 0) {
      throw new ProtocolException("it has both Content-Length and Transfer-Encoding");
    }
    if (chunked && http10) {
      throw new ProtocolException("it has a Transfer-Encoding in HTTP/1.0");
    }
  }

  /** Reads header fields to the empty line; without a status line before, trailers. */
  Headers readFields(WireInput input, Deadlines deadlines) throws IOException {
    Headers.Builder fields = Headers.builder();
    nextLine(input, deadlines);
    while (input.lineLength() > 0) {
      int colon = colon(input);
      String name = input.text(0, colon);
      String value = value(input, colon);
      try {
        fields.add(name, value);
      } catch (IllegalArgumentException e) {
        throw new ProtocolException("a header name is not a token");
      }
      if (status != 0) {
        keep(name, value);
      }
      nextLine(input, deadlines);
    }
    return fields.build();
  }

  private void nextLine(WireInput input, Deadlines deadlines) throws IOException {
    if (budget < 2) {
      throw new ProtocolException("a line or head is too long");
    }
    input.readLine(budget - 2, deadlines);
    budget -= input.lineLength() + 2;
  }

  private void readStatusLine(WireInput input) throws ProtocolException {
    int length = input.lineLength();
    boolean fine = length >= 12 && input.at(8) == ' ' && (length == 12 || input.at(12) == ' ');
    for (int i = 0; fine && i < VERSION.length(); i++) {
      fine = input.at(i) == VERSION.charAt(i);
    }
    fine = fine && (input.at(7) == '0' || input.at(7) == '1');
    status = 0;
    for (int i = 9; fine && i < 12; i++) {
      int digit = input.at(i) - '0';
      fine = digit >= 0 && digit <= 9;
      status = 10 * status + digit;
    }
    if (!fine || status < 100 || status > 599) {
      throw new ProtocolException("its status line is not that of HTTP/1.1 or HTTP/1.0");
    }
    http10 = input.at(7) == '0';
  }

  private void keep(String name, String value) throws ProtocolException {
    if (name.equalsIgnoreCase("Content-Length")) {
      if (contentLength >= 0) {
        throw new ProtocolException("it has more than one Content-Length");
      }
      contentLength = parseLength(value);
    } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
      if (chunked || !value.equalsIgnoreCase("chunked")) {
        throw new ProtocolException("its Transfer-Encoding is not just chunked");
      }
      chunked = true;
    } else if (name.equalsIgnoreCase("Connection")) {
      close |= hasToken(value, "close");
      keepAlive |= hasToken(value, "keep-alive");
    }
  }

  /** The place of the colon; a folded line and a space before the colon make the name no token. */
  private static int colon(WireInput input) throws ProtocolException {
    for (int i = 0; i < input.lineLength(); i++) {
      if (input.at(i) == ':') {
        return i;
      }
    }
    throw new ProtocolException("a header line has no colon");
  }

  private static String value(WireInput input, int colon) throws ProtocolException {
    int from = colon + 1;
    int to = input.lineLength();
    while (from < to && isBlank(input.at(from))) {
      from++;
    }
    while (to > from && isBlank(input.at(to - 1))) {
      to--;
    }
    for (int i = from; i < to; i++) {
      int c = input.at(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        throw new ProtocolException("a header value holds a control character");
      }
    }
    return input.text(from, to);
  }

  private static long parseLength(String value) throws ProtocolException {
    try {
      long length = Long.parseLong(value);
      // The JDK takes signs as well, which stand before the digits in ASCII.
      if (value.charAt(0) >= '0') {
        return length;
      }
    } catch (NumberFormatException e) {
      // Told below, without the value.
    }
    throw new ProtocolException("its Content-Length is not a number of bytes");
  }

  /** Whether a comma-separated list holds the token. */
  static boolean hasToken(String list, String token) {
    int from = 0;
    while (from <= list.length()) {
      int comma = list.indexOf(',', from);
      int to = comma < 0 ? list.length() : comma;
      if (list.substring(from, to).trim().equalsIgnoreCase(token)) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }
}
