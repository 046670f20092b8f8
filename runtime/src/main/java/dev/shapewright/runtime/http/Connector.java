package dev.shapewright.runtime.http;

import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Opens connections: looks the name up, tries the addresses in turn, adds TLS. */
final class Connector {
  private final ConnectionPool pool;
  private final Watchdog watchdog;
  private final AddressLookup lookup;
  private final TlsLayer tls;

  Connector(ConnectionPool pool, Watchdog watchdog, AddressLookup lookup, TlsLayer tls) {
    this.pool = pool;
    this.watchdog = watchdog;
    this.lookup = lookup;
    this.tls = tls;
  }

  /** Opens a connection for whose place the caller answers. */
  Connection open(Origin origin, Deadlines deadlines) throws InterruptedException {
    InetAddress[] addresses = addresses(origin, deadlines);
    TransportException failure = null;
    for (int i = 0; i < addresses.length; i++) {
      Link link = newLink(origin);
      boolean connected = false;
      try {
        connect(link, addresses[i], addresses.length - i, deadlines);
        connected = true;
        return secure(link, deadlines);
      } catch (IOException e) {
        pool.discard(link);
        TransportException next = TransportException.connecting(e, link, deadlines, connected);
        if (connected || next.kind() != Kind.CONNECTION) {
          throw next;
        }
        failure = firstOf(failure, next);
      } catch (RuntimeException | Error e) {
        pool.discard(link);
        throw e;
      }
    }
    throw failure == null ? unknown(origin, null) : failure;
  }

  private InetAddress[] addresses(Origin origin, Deadlines deadlines) throws InterruptedException {
    try {
      return lookup.lookUp(origin.peer(), deadlines);
    } catch (SocketTimeoutException e) {
      throw new TransportException(
          Kind.TIMEOUT,
          Progress.NOTHING_SENT,
          "Looking up the name of " + origin + " took longer than " + deadlines.connectLimit(),
          e);
    } catch (IOException e) {
      throw unknown(origin, e);
    } catch (CancellationException e) {
      throw new TransportException(
          Kind.CLOSED,
          Progress.NOTHING_SENT,
          "Connecting to " + origin + " ended because the transport was closed",
          e);
    }
  }

  private Link newLink(Origin origin) {
    Link link;
    try {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      link = new Link(origin, channel);
    } catch (IOException e) {
      throw new TransportException(
          Kind.CONNECTION, Progress.NOTHING_SENT, "No socket for " + origin + " could be made", e);
    }
    pool.register(link);
    return link;
  }

  private void connect(Link link, InetAddress address, int tries, Deadlines deadlines)
      throws IOException {
    InetSocketAddress target = new InetSocketAddress(address, link.origin().peer().port());
    link.socket().connect(target, deadlines.connectMillis(tries));
  }

  private Connection secure(Link link, Deadlines deadlines) throws IOException {
    if (!link.origin().isSecure()) {
      return new Connection(link, watchdog, null);
    }
    watchdog.watch(link, deadlines.connectBy());
    HttpProxy proxy = link.origin().proxy();
    if (proxy != null) {
      openTunnel(link, proxy, deadlines.ofConnecting());
      watchdog.watch(link, deadlines.connectBy());
    }
    Socket secured = tls.handshake(link, deadlines);
    if (!link.unwatch()) {
      throw new IOException("the connection was closed");
    }
    return new Connection(link, watchdog, secured);
  }

  private void openTunnel(Link link, HttpProxy proxy, Deadlines deadlines) throws IOException {
    String address = link.origin().address();
    String authorization = proxy.authorization();
    String head = "CONNECT " + address + " HTTP/1.1\r\nHost: " + address + "\r\n";
    if (authorization != null) {
      head += "Proxy-Authorization: " + authorization + "\r\n";
    }
    link.write(ByteBuffer.wrap((head + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    WireInput input = new WireInput(link, watchdog, null);
    ResponseHead answer = new ResponseHead();
    answer.read(input, deadlines);
    if (answer.status() < 200 || answer.status() > 299) {
      throw HttpProxy.refusal(answer.status());
    }
  }

  private static TransportException firstOf(
      @Nullable TransportException first, TransportException next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }

  private static TransportException unknown(Origin origin, @Nullable IOException cause) {
    String reason = cause == null ? "it has no address" : cause.getMessage();
    return new TransportException(
        Kind.CONNECTION,
        Progress.NOTHING_SENT,
        "Connecting to " + origin + " failed: " + reason,
        cause);
  }
}
