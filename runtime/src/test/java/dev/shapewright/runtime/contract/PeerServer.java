package dev.shapewright.runtime.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A loopback server, plain or over TLS, that does with each connection what a script says. */
public final class PeerServer implements AutoCloseable {
  /** What to do with one connection, which is closed at the end. */
  public interface Script {
    void serve(Peer peer) throws Exception;
  }

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final @Nullable SSLContext tls;
  private final Script script;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts at once; without a context it speaks plainly. */
  public PeerServer(@Nullable SSLContext tls, Script script) throws IOException {
    this.tls = tls;
    this.script = script;
    start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public int connections() {
    return sockets.size();
  }

  /** The requests that were read so far. */
  public List<String> requests() {
    return requests;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket raw) {
    try (raw) {
      Socket socket = raw;
      if (tls != null) {
        SSLSocket secured =
            (SSLSocket) tls.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        secured.setUseClientMode(false);
        socket = secured;
      }
      script.serve(new Peer(socket));
    } catch (Exception e) {
      // The client's side of the story is what the tests look at.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "peer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** The server's end of one connection. */
  public final class Peer {
    private final Socket socket;

    private Peer(Socket socket) {
      this.socket = socket;
    }

    /** Reads one request with its body; fails at the connection's end. */
    public String readRequest() throws IOException {
      StringBuilder text = new StringBuilder();
      while (text.indexOf("\r\n\r\n") < 0) {
        int b = socket.getInputStream().read();
        if (b < 0) {
          throw new IOException("The connection ended");
        }
        text.append((char) b);
      }
      if (text.indexOf("\r\nExpect: 100-continue\r\n") >= 0) {
        send("HTTP/1.1 100 Continue\r\n\r\n");
      }
      int at = text.indexOf("Content-Length: ");
      if (at >= 0) {
        int from = at + "Content-Length: ".length();
        int length = Integer.parseInt(text.substring(from, text.indexOf("\r\n", from)));
        text.append(new String(socket.getInputStream().readNBytes(length), ISO_8859_1));
      }
      requests.add(text.toString());
      return text.toString();
    }

    public void send(String text) throws IOException {
      send(text.getBytes(ISO_8859_1));
    }

    /** For what the methods above do not do. */
    public Socket socket() {
      return socket;
    }

    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Waits until the client closes, dropping what it sends. */
    public void awaitEnd() throws IOException {
      byte[] dropped = new byte[8192];
      int count = 0;
      while (count >= 0) {
        count = socket.getInputStream().read(dropped);
      }
    }
  }
}
