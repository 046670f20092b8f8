package dev.shapewright.runtime.http;

import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.IOException;
import java.time.Duration;

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
    // Behind the connection comes what secures it: a proxy's tunnel, TLS.
    String where = (connected ? "Securing the connection to " : "Connecting to ") + link.origin();
    if (link.isEndedByTransport()) {
      return closed(where, Progress.NOTHING_SENT, cause);
    }
    if (link.isTimedOut() || deadlines.connectPassed()) {
      return timeout(where, deadlines.connectLimit(), deadlines, Progress.NOTHING_SENT, cause);
    }
    Kind kind = cause instanceof MalformedResponseException ? Kind.PROTOCOL : Kind.CONNECTION;
    return new TransportException(
        kind, Progress.NOTHING_SENT, where + " failed: " + cause.getMessage(), cause);
  }

  /** An exchange on an open connection did not end with a response. */
  static TransportException exchanging(
      IOException cause, Connection connection, Deadlines deadlines) throws InterruptedException {
    throwIfInterrupted();
    Link link = connection.link();
    Progress progress = progress(connection);
    String where = "The exchange with " + link.origin();
    if (link.isEndedByTransport()) {
      return closed(where, progress, cause);
    }
    if (link.isTimedOut()) {
      return timeout(where, deadlines.exchangeLimit(), deadlines, progress, cause);
    }
    if (cause instanceof TimeLimitException passed) {
      return timeout(where, passed.limit(), deadlines, progress, cause);
    }
    Kind kind = cause instanceof MalformedResponseException ? Kind.PROTOCOL : Kind.CONNECTION;
    String reused = connection.isReused() ? " (on a re-used connection)" : "";
    return new TransportException(
        kind, progress, where + " failed: " + cause.getMessage() + reused, cause);
  }

  static void throwIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("Interrupted during an HTTP exchange");
    }
  }

  /** A duration as people read it, without the cost of its own text form. */
  static String seconds(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private static Progress progress(Connection connection) {
    if (!connection.hasSent()) {
      return Progress.NOTHING_SENT;
    }
    return connection.input().hasReceived() ? Progress.RESPONSE_STARTED : Progress.REQUEST_SENT;
  }

  private static TransportException closed(String where, Progress progress, IOException cause) {
    return new TransportException(
        Kind.CLOSED, progress, where + " ended because the transport was closed", cause);
  }

  private static TransportException timeout(
      String where, Limit limit, Deadlines deadlines, Progress progress, IOException cause) {
    String length = seconds(deadlines.length(limit));
    return new TransportException(Kind.TIMEOUT, progress, where + limit.passed() + length, cause);
  }
}
