package dev.shapewright.runtime.http;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Puts TLS on connected links; the server's name is always checked against its certificate. */
final class TlsLayer {
  private final @Nullable SSLContext context;
  private volatile @Nullable SSLSocketFactory factory;

  /**
   * Keeps the context for later.
   *
   * @param context null for the JDK's default, which is only made once a handshake needs it: that
   *     takes about 100 ms
   */
  TlsLayer(@Nullable SSLContext context) {
    this.context = context;
  }

  /** Makes the handshake; the caller sees to it that a slow one is ended. */
  Socket handshake(Link link, Deadlines deadlines) throws IOException {
    Origin origin = link.origin();
    String host = origin.plainHost();
    link.socket().setSoTimeout(deadlines.connectMillis(1));
    // autoClose concerns SSLSocket.close() alone, which nobody calls.
    SSLSocket socket = (SSLSocket) factory().createSocket(link.socket(), host, origin.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    SNIHostName name = origin.isAddress() ? null : serverName(host);
    if (name != null) {
      parameters.setServerNames(List.of(name));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private SSLSocketFactory factory() throws IOException {
    SSLSocketFactory made = factory;
    if (made == null) {
      try {
        made = (context == null ? SSLContext.getDefault() : context).getSocketFactory();
      } catch (NoSuchAlgorithmException e) {
        throw new IOException("the JDK has no default SSLContext", e);
      }
      factory = made;
    }
    return made;
  }

  /** Null for names that the extension cannot carry, such as those that end in a dot. */
  private static @Nullable SNIHostName serverName(String host) {
    try {
      return new SNIHostName(host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
