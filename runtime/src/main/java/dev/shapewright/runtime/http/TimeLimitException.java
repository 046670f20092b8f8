package dev.shapewright.runtime.http;

import java.io.IOException;

/** A time limit passed while bytes were awaited. */
final class TimeLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;

  TimeLimitException(Limit limit) {
    this.limit = limit;
  }

  Limit limit() {
    return limit;
  }
}
