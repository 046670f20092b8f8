package dev.shapewright.runtime.http;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The array of the last large body, for the next one: room for a large answer otherwise costs as
 * much memory as what is read from it. The garbage collector takes it where memory is short. Of
 * bodies that are read at the same time one uses it.
 */
final class SpareArray {
  /** From how many bytes on an array is kept. */
  static final int LARGE = 16 * 1024;

  private final AtomicReference<@Nullable SoftReference<byte[]>> kept = new AtomicReference<>();

  /** Gives the array away; null if there is none. */
  byte @Nullable [] take() {
    SoftReference<byte[]> spare = kept.getAndSet(null);
    return spare == null ? null : spare.get();
  }

  /** Keeps an array that nobody looks at any more. */
  void keep(byte[] array) {
    if (array.length >= LARGE) {
      kept.set(new SoftReference<>(array));
    }
  }
}
