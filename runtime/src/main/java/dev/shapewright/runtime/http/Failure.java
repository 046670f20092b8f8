package dev.shapewright.runtime.http;

import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the JDK threw, and the reason that was recorded before, into the caller's exception.
 */
final class Failure {
  private Failure() {}

  /** No connection could be made ready. */
  static TransportException connecting(
      IOException cause, Link link, Deadlines deadlines, boolean connected)
      throws InterruptedException {
    throwIfInterrupted();
    boolean late = link.isTimedOut() || deadlines.connectPassed();
    // Behind the connection comes what secures it: a proxy's tunnel, TLS.
    return of(
        cause,
        link,
        Progress.NOTHING_SENT,
        (connected ? "Securing the connection to " : "Connecting to ") + link.origin(),
        late ? deadlines.connectOverrun() : null,
        "");
  }

  /** An exchange on an open connection did not end with a response. */
  static TransportException exchanging(
      IOException cause, Connection connection, Deadlines deadlines) throws InterruptedException {
    throwIfInterrupted();
    Link link = connection.link();
    boolean late = link.isTimedOut() || cause instanceof SocketTimeoutException;
    return of(
        cause,
        link,
        progress(connection),
        "The exchange with " + link.origin(),
        late ? deadlines.exchangeOverrun() : null,
        connection.isReused() ? " (on a re-used connection)" : "");
  }

  private static TransportException of(
      IOException cause,
      Link link,
      Progress progress,
      String what,
      @Nullable String overrun,
      String suffix) {
    Kind kind = cause instanceof ProtocolException ? Kind.PROTOCOL : Kind.CONNECTION;
    String happened = " failed: " + cause.getMessage() + suffix;
    if (link.isEndedByTransport()) {
      kind = Kind.CLOSED;
      happened = " ended because the transport was closed";
    } else if (overrun != null) {
      kind = Kind.TIMEOUT;
      happened = overrun;
    }
    return new TransportException(kind, progress, what + happened, cause);
  }

  static void throwIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("Interrupted during an HTTP exchange");
    }
  }

  private static Progress progress(Connection connection) {
    if (!connection.hasSent()) {
      return Progress.NOTHING_SENT;
    }
    return connection.input().hasReceived() ? Progress.RESPONSE_STARTED : Progress.REQUEST_SENT;
  }
}
