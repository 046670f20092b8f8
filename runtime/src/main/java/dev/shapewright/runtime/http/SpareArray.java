package dev.shapewright.runtime.http;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The array of the last large body, for the next one: room for a large answer otherwise costs half
 * as much memory again as what is read from it. Of bodies that are read at the same time one uses
 * it. Safe for use by many threads.
 */
final class SpareArray {
  /** From how many bytes on an array is kept. */
  static final int LEAST = 16 * 1024;

  /** What a transport holds on to. */
  static final int MOST = 1024 * 1024;

  private final AtomicReference<byte @Nullable []> kept = new AtomicReference<>();
  private volatile boolean closed;

  /** The array that is kept, which is given away, or a new one where that is too short. */
  byte[] take(int length) {
    byte[] array = length < LEAST ? null : kept.getAndSet(null);
    return array == null || array.length < length ? new byte[length] : array;
  }

  /** Keeps an array that nobody looks at any more. */
  void keep(byte[] array) {
    if (array.length >= LEAST && array.length <= MOST) {
      kept.set(array);
      if (closed) {
        close();
      }
    }
  }

  /** Lets go of the array and keeps none from now on. */
  void close() {
    closed = true;
    kept.set(null);
  }
}
