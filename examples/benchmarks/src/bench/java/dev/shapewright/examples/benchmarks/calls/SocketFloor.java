package dev.shapewright.examples.benchmarks.calls;

import dev.shapewright.examples.benchmarks.server.PipelineData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/** A socket for each thread, requests that are ready, and answers that are read to their end. */
final class SocketFloor implements Calls {
  private final Route route;
  private final byte[] task;
  private final byte[] objects;
  private final byte[] definition;
  private final int lengthOfObjects;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ThreadLocal<ReadyExchange> exchanges = ThreadLocal.withInitial(this::connect);

  SocketFloor(Route route, int bytes) {
    this.route = route;
    task = ReadyRequest.setTaskStatus(route);
    lengthOfObjects = PipelineData.ofBytes(bytes).describeObjectsAnswer().length();
    objects = ReadyRequest.describeObjects(route, bytes);
    definition = ReadyRequest.putDefinition(route, bytes);
  }

  @Override
  public Object setTaskStatus() throws IOException {
    return exchanges.get().carryOut(task);
  }

  @Override
  public Object describeObjects() throws IOException {
    int length = exchanges.get().carryOut(objects);
    if (length != lengthOfObjects) {
      throw new IllegalStateException(length + " bytes came of " + lengthOfObjects);
    }
    return length;
  }

  @Override
  public Object putDefinition() throws IOException {
    return exchanges.get().carryOut(definition);
  }

  @Override
  public Object putReadyDefinition() throws IOException {
    return putDefinition();
  }

  @Override
  public void close() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private ReadyExchange connect() {
    try {
      Socket socket =
          route == Route.HTTPS
              ? SSLSocketFactory.getDefault().createSocket("localhost", route.port())
              : new Socket("localhost", route.port());
      socket.setTcpNoDelay(true);
      sockets.add(socket);
      return new ReadyExchange(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
