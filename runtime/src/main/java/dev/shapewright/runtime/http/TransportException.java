package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.AwsClientException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No complete response came: a connection failed, a time limit passed, or the server broke HTTP.
 */
public class TransportException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /** How far the exchange got. */
  public enum Progress {
    /** Not one byte of the request left: the server cannot have acted on it. */
    NOTHING_SENT,
    /** Some or all of the request left: the server may have acted on it. */
    REQUEST_SENT,
    /** A part of the response came: the server has most likely acted on the request. */
    RESPONSE_STARTED
  }

  /** What went wrong. */
  public enum Kind {
    /** The connection could not be made, or broke. */
    CONNECTION,
    /** A time limit passed. */
    TIMEOUT,
    /** No connection of the pool became free in time; nothing was sent. */
    BUSY,
    /** The server's bytes are no acceptable HTTP response. */
    PROTOCOL,
    /** The transport was closed. */
    CLOSED
  }

  /** What went wrong. */
  private final Kind kind;

  /** How far the exchange got. */
  private final Progress progress;

  /**
   * Creates the exception.
   *
   * @param kind what went wrong
   * @param progress how far the exchange got
   * @param message what happened, with host and limit where they matter
   * @param cause what brought it about, or null
   */
  public TransportException(
      Kind kind, Progress progress, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.progress = progress;
  }

  private TransportException(TransportException last, List<Attempt> attempts) {
    super(
        last.getMessage() + (attempts.size() == 1 ? "" : " (" + attempts.size() + " attempts)"),
        last,
        attempts);
    this.kind = last.kind;
    this.progress = last.progress;
  }

  /**
   * The same failure as the end of a call.
   *
   * @param history every try of the call, this failure's last
   * @return an exception whose cause is this one
   */
  public TransportException withAttempts(List<Attempt> history) {
    return new TransportException(this, history);
  }

  /**
   * What went wrong.
   *
   * @return the kind of failure
   */
  public Kind kind() {
    return kind;
  }

  /**
   * How far the exchange got, and so whether the server may have acted on the request.
   *
   * @return the progress made
   */
  public Progress progress() {
    return progress;
  }

  /** No connection could be made ready. */
  static TransportException connecting(
      IOException cause, Link link, Deadlines deadlines, boolean connected)
      throws InterruptedException {
    throwIfInterrupted();
    boolean late = link.isTimedOut() || deadlines.connectPassed();
    // Behind the connection comes what secures it: a proxy's tunnel, TLS.
    return make(
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
    return make(
        cause,
        link,
        progress(connection),
        "The exchange with " + link.origin(),
        late ? deadlines.exchangeOverrun() : null,
        connection.isReused() ? " (on a re-used connection)" : "");
  }

  private static TransportException make(
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
