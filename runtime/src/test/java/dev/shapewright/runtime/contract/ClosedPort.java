package dev.shapewright.runtime.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port on 127.0.0.1 where connections are refused for certain: it is taken, and nobody listens. A
 * port that was merely free a moment ago may be the very one that a connection to it begins from,
 * and TCP then connects it with itself.
 */
public final class ClosedPort implements AutoCloseable {
  private final Socket holder = new Socket();

  /** Takes a port. */
  public ClosedPort() throws IOException {
    holder.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
  }

  /** The port. */
  public int number() {
    return holder.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }
}
