package dev.shapewright.examples.benchmarks.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Sends bytes and reads an answer: its head for the length, its body to the end. */
final class ReadyExchange {
  private static final byte[] LENGTH = "\r\nContent-Length: ".getBytes(ISO_8859_1);
  private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);

  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[16 * 1024];

  ReadyExchange(Socket socket) throws IOException {
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** The length of the answer's body. */
  int carryOut(byte[] request) throws IOException {
    out.write(request);
    int filled = 0;
    int end = -1;
    while (end < 0) {
      filled += read(filled);
      end = indexOf(END, filled);
    }
    if (buffer[9] != '2') {
      throw new IOException("The request was refused");
    }
    int length = 0;
    for (int i = indexOf(LENGTH, end) + LENGTH.length; buffer[i] != '\r'; i++) {
      length = length * 10 + buffer[i] - '0';
    }
    for (int left = end + END.length + length - filled; left > 0; ) {
      left -= read(0);
    }
    return length;
  }

  private int read(int from) throws IOException {
    int read = in.read(buffer, from, buffer.length - from);
    if (read < 0) {
      throw new EOFException();
    }
    return read;
  }

  private int indexOf(byte[] sought, int filled) {
    for (int i = 0; i + sought.length <= filled; i++) {
      int same = 0;
      while (same < sought.length && buffer[i + same] == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return i;
      }
    }
    return -1;
  }
}
