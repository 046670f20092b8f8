package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Tells from what the JDK threw what went wrong and how far it got; when in doubt, further. */
final class JdkFailure {
  private JdkFailure() {}

  static TransportException of(Throwable thrown, ExchangeState state, String where) {
    Throwable cause = thrown;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return new TransportException(
          Kind.TIMEOUT,
          Progress.NOTHING_SENT,
          "Connecting to " + where + " took longer than the transport's connect limit",
          cause);
    }
    if (state.isUnanswered() && isOfConnecting(cause)) {
      return new TransportException(
          Kind.CONNECTION,
          Progress.NOTHING_SENT,
          "Connecting to " + where + " failed: " + text(cause),
          cause);
    }
    boolean refused = isOfServersBytes(cause);
    return new TransportException(
        refused ? Kind.PROTOCOL : Kind.CONNECTION,
        // Something came if it was refused.
        refused ? Progress.RESPONSE_STARTED : state.progress(),
        "The exchange with " + where + " failed: " + text(cause),
        cause);
  }

  private static boolean isOfConnecting(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnresolvedAddressException
        || cause instanceof SSLHandshakeException;
  }

  /** A number that is none is a Content-Length such as {@code 2, 2}, which the JDK parses. */
  private static boolean isOfServersBytes(Throwable failure) {
    @Nullable Throwable at = failure;
    while (at != null) {
      if (at instanceof RefusedResponse
          || at instanceof ProtocolException
          || at instanceof NumberFormatException) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  /** The JDK often leaves the message to the cause. */
  private static String text(Throwable failure) {
    @Nullable Throwable at = failure;
    while (at != null) {
      if (at instanceof UnresolvedAddressException) {
        return "the host name was not found";
      }
      if (at.getMessage() != null) {
        return at.getMessage();
      }
      at = at.getCause();
    }
    return failure.getClass().getSimpleName();
  }
}
