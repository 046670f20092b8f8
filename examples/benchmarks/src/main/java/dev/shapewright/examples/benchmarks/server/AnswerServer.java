package dev.shapewright.examples.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The server of all benchmarks: there a process of its own, so that its CPU time counts for nobody.
 * It answers on the loopback device, in plain and under TLS, a thread for each connection, with
 * answers that are ready before they are asked for.
 *
 * <p>Arguments: a key store in PKCS12 and its password. It prints both ports on one line, and ends
 * when its standard input does.
 */
public final class AnswerServer {
  private static final int BACKLOG = 200;

  private final Answers answers = new Answers();

  /**
   * Answers whoever connects, until the listener is closed; returns at once.
   *
   * @param listener what to connect to
   */
  public void answer(ServerSocket listener) {
    start(() -> accept(listener));
  }

  /**
   * Starts the server as a process.
   *
   * @param args the key store and its password
   * @throws Exception if it cannot be started
   */
  public static void main(String[] args) throws Exception {
    AnswerServer server = new AnswerServer();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    ServerSocket plain = new ServerSocket(0, BACKLOG, loopback);
    ServerSocket tls =
        context(Path.of(args[0]), args[1].toCharArray())
            .getServerSocketFactory()
            .createServerSocket(0, BACKLOG, loopback);
    server.answer(plain);
    server.answer(tls);
    System.out.println(plain.getLocalPort() + " " + tls.getLocalPort());
    while (System.in.read() >= 0) {
      // Whoever started it is still there.
    }
    System.exit(0);
  }

  private static SSLContext context(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var stream = Files.newInputStream(file)) {
      keys.load(stream, password);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket listener) {
    try {
      while (true) {
        Socket socket = listener.accept();
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      if (!listener.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      RequestInput input = new RequestInput(socket.getInputStream());
      var output = socket.getOutputStream();
      while (input.next()) {
        output.write(
            answers.to(input.target(), input.isSigned(), input.body(), input.bodyLength()));
      }
    } catch (IOException e) {
      // The client is gone, as it may be.
    }
  }
}
