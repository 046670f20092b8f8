package dev.shapewright.runtime.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A loopback server, plain or over TLS, that does with each connection what a script says. */
public final class PeerServer implements AutoCloseable {
  /** What to do with one connection, which is closed at the end. */
  public interface Script {
    void serve(Peer peer) throws Exception;
  }

  private final LoopbackListener listener;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts at once; without a context it speaks plainly. */
  public PeerServer(@Nullable SSLContext tls, Script script) throws IOException {
    this.listener =
        new LoopbackListener(
            (socket, number) -> script.serve(new Peer(LoopbackListener.secured(socket, tls))));
  }

  public int port() {
    return listener.port();
  }

  public int connections() {
    return listener.connections();
  }

  /** The requests that were read so far. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  /** The server's end of one connection. */
  public final class Peer {
    private final Socket socket;

    private Peer(Socket socket) {
      this.socket = socket;
    }

    /** Reads one request with its body; fails at the connection's end. */
    public String readRequest() throws IOException {
      String head = LoopbackListener.readHead(socket.getInputStream());
      if (head.contains("\r\nExpect: 100-continue\r\n")) {
        send("HTTP/1.1 100 Continue\r\n\r\n");
      }
      String request = head + LoopbackListener.readBody(socket.getInputStream(), head);
      requests.add(request);
      return request;
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
