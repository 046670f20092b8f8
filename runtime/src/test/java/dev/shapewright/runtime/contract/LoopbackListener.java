package dev.shapewright.runtime.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * What the servers of these tests are made of: takes connections on loopback and serves each on a
 * daemon thread of its own, at whose end the connection is closed.
 */
public final class LoopbackListener implements AutoCloseable {
  /** What to do with one connection; its number counts from 1. */
  public interface Service {
    void serve(Socket socket, int number) throws Exception;
  }

  private final ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final Service service;

  /** Starts at once. */
  public LoopbackListener(Service service) throws IOException {
    this.service = service;
    start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** How many connections were taken so far. */
  public int connections() {
    return connections.get();
  }

  /** Has this socket closed with the listener. */
  public void adopt(Socket socket) {
    sockets.add(socket);
  }

  /** Runs a task on a daemon thread. */
  public static void start(Runnable task) {
    Thread thread = new Thread(task, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** The server's side of TLS on a connection, or the connection itself without a context. */
  public static Socket secured(Socket socket, @Nullable SSLContext tls) throws IOException {
    if (tls == null) {
      return socket;
    }
    SSLSocket secured =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }

  /** Reads a request's head with the empty line at its end; fails at the connection's end. */
  public static String readHead(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.length() < 4 || text.indexOf("\r\n\r\n", text.length() - 4) < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("The connection ended");
      }
      text.append((char) b);
    }
    return text.toString();
  }

  /** Reads the body that a head announces. */
  public static String readBody(InputStream in, String head) throws IOException {
    int at = head.indexOf("Content-Length: ");
    if (at < 0) {
      return "";
    }
    int from = at + "Content-Length: ".length();
    int length = Integer.parseInt(head.substring(from, head.indexOf("\r\n", from)));
    return new String(in.readNBytes(length), ISO_8859_1);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        int number = connections.incrementAndGet();
        start(() -> serve(socket, number));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      service.serve(socket, number);
    } catch (Exception e) {
      // The client's side of the story is what the tests look at.
    } finally {
      sockets.remove(socket);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
