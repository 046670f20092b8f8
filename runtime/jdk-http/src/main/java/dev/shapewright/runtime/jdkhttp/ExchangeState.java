package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.http.TransportException;

/**
 * How far one exchange got and when it last moved. Written by the JDK's threads, read by the
 * caller's.
 */
final class ExchangeState {
  private final boolean hasBody;
  private volatile long moved = System.nanoTime();
  private volatile boolean sending;
  private volatile boolean receiving;

  ExchangeState(boolean hasBody) {
    this.hasBody = hasBody;
  }

  void move() {
    moved = System.nanoTime();
  }

  /** The JDK asks for the body: the connection is open and the head on its way. */
  void send() {
    move();
    sending = true;
  }

  void receive() {
    move();
    receiving = true;
  }

  /** When something was last sent or received, as {@link System#nanoTime} tells it. */
  long moved() {
    return moved;
  }

  /**
   * Whether the connection is not ready for certain. A request without a body gives no sign of it,
   * so that for such a one this is never known.
   */
  boolean isConnecting() {
    return hasBody && !sending && !receiving;
  }

  /**
   * What may be said of a failure in general. A server that never got the body that it was told to
   * expect cannot have acted.
   */
  TransportException.Progress progress() {
    if (receiving) {
      return TransportException.Progress.RESPONSE_STARTED;
    }
    return isConnecting()
        ? TransportException.Progress.NOTHING_SENT
        : TransportException.Progress.REQUEST_SENT;
  }

  boolean isUnanswered() {
    return !sending && !receiving;
  }
}
