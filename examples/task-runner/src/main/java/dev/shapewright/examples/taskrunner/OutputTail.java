package dev.shapewright.examples.taskrunner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a process's output to its end and keeps the last part, so that no output fills the heap.
 */
final class OutputTail implements Runnable {
  private static final int LIMIT = 8 * 1024;

  private final InputStream in;
  private final byte[] ring = new byte[LIMIT];
  private long total;

  OutputTail(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[4096];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        keep(buffer, n);
      }
    } catch (IOException e) {
      // The process was destroyed while we read; what came before is kept.
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (total++ % LIMIT)] = bytes[i];
    }
  }

  /** The end of the output so far, decoded; begins with an ellipsis when something is left out. */
  synchronized String text() {
    int length = (int) Math.min(total, LIMIT);
    byte[] tail = new byte[length];
    for (int i = 0; i < length; i++) {
      tail[i] = ring[(int) ((total - length + i) % LIMIT)];
    }
    if (total <= LIMIT) {
      return new String(tail, StandardCharsets.UTF_8);
    }
    int start = 0;
    while (start < 3 && (tail[start] & 0xC0) == 0x80) {
      start++; // The rest of a character whose beginning is gone.
    }
    return "\u2026" + new String(tail, start, length - start, StandardCharsets.UTF_8);
  }
}
