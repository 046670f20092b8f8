package dev.shapewright.runtime.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A raw TCP channel together with the reason why someone other than its user ended it.
 *
 * <p>What a blocked call throws when its channel is closed under it differs between JDK versions
 * and phases, so the reason is recorded before the channel is closed. Only the raw channel is ever
 * closed: closing a TLS socket blocks while a write hangs.
 */
final class Link {
  private static final long UNWATCHED = 0;
  private static final long TIMED_OUT = -1;
  private static final long CLOSED = -2;

  private final Origin origin;
  private final SocketChannel channel;

  /** A tick until which the user may go on, or one of the states above. */
  private final AtomicLong state = new AtomicLong(UNWATCHED);

  Link(Origin origin, SocketChannel channel) {
    this.origin = origin;
    this.channel = channel;
  }

  Origin origin() {
    return origin;
  }

  Socket socket() {
    return channel.socket();
  }

  int write(ByteBuffer bytes) throws IOException {
    return channel.write(bytes);
  }

  /** Lets the watchdog end this link once the tick has passed; without effect once it was ended. */
  void watch(long until) {
    long seen = state.get();
    if (seen >= UNWATCHED) {
      state.compareAndSet(seen, until == Deadlines.NEVER ? UNWATCHED : until);
    }
  }

  /** Ends the watch; false if the link was ended before. */
  boolean unwatch() {
    watch(Deadlines.NEVER);
    return !isEnded();
  }

  boolean isWatched() {
    return state.get() > UNWATCHED;
  }

  /** Closes the channel if its time is over; the exchange of states keeps a later user safe. */
  void endIfOverdue(long now) {
    long until = state.get();
    if (until > UNWATCHED && now >= until && state.compareAndSet(until, TIMED_OUT)) {
      close();
    }
  }

  /** Closes the channel because the transport closes. */
  void endByTransport() {
    long seen = state.get();
    while (seen >= UNWATCHED && !state.compareAndSet(seen, CLOSED)) {
      seen = state.get();
    }
    close();
  }

  boolean isEnded() {
    return state.get() < UNWATCHED;
  }

  boolean isTimedOut() {
    return state.get() == TIMED_OUT;
  }

  boolean isEndedByTransport() {
    return state.get() == CLOSED;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /**
   * Whether the server has closed the connection or sent what nobody asked for. Looks with a
   * non-blocking read of one byte, which is lost: such a connection is of no use anyway.
   */
  boolean isStale() {
    try {
      channel.configureBlocking(false);
      int count = channel.read(ByteBuffer.allocate(1));
      channel.configureBlocking(true);
      return count != 0;
    } catch (IOException e) {
      return true;
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The channel is of no use either way.
    }
  }
}
