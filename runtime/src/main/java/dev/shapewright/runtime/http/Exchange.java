package dev.shapewright.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One request and its response on a connection. */
final class Exchange {
  private static final int MAX_INTERIM = 8;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final byte[] NO_BODY = {};

  private final Connection connection;
  private final HttpRequest request;
  private final Deadlines deadlines;
  private final int maxBody;
  private boolean reusable;

  Exchange(Connection connection, HttpRequest request, Deadlines deadlines, int maxBody) {
    this.connection = connection;
    this.request = request;
    this.deadlines = deadlines;
    this.maxBody = maxBody;
  }

  /** Whether the connection is fit for another exchange. */
  boolean isReusable() {
    return reusable;
  }

  /**
   * Sends the request and reads the response.
   *
   * @return null if the connection, which had been idle, turned out dead before a byte was sent
   */
  @Nullable HttpResponse run() throws InterruptedException {
    connection.input().begin();
    IOException writeFailure = null;
    try {
      connection.send(request, deadlines);
    } catch (IOException e) {
      boolean broke = connection.link().isOpen() && !(e instanceof TimeLimitException);
      if (broke && !connection.hasSent() && connection.isReused()) {
        return null;
      }
      if (!broke || !connection.hasSent()) {
        throw Failure.exchanging(e, connection, deadlines);
      }
      // The server may have answered before it read everything, and closed.
      writeFailure = e;
    }
    try {
      HttpResponse response = read();
      reusable = reusable && writeFailure == null && connection.link().unwatch();
      return response;
    } catch (IOException e) {
      throw Failure.exchanging(writeFailure == null ? e : writeFailure, connection, deadlines);
    }
  }

  private HttpResponse read() throws IOException {
    WireInput input = connection.input();
    ResponseHead head = new ResponseHead();
    int interim = 0;
    head.read(input, deadlines);
    while (head.status() < 200) {
      if (head.status() == SWITCHING_PROTOCOLS || ++interim > MAX_INTERIM) {
        throw new MalformedResponseException(
            interim > MAX_INTERIM ? "it has too many interim responses" : "it switches protocols");
      }
      head.read(input, deadlines);
    }
    byte[] body = readBody(head, input);
    reusable = head.keepsAlive() && !asksToClose() && !input.hasSurplus();
    return new HttpResponse(head.status(), head.headers(), body);
  }

  private byte[] readBody(ResponseHead head, WireInput input) throws IOException {
    int status = head.status();
    if (status == NO_CONTENT || status == NOT_MODIFIED || request.method().equals("HEAD")) {
      return NO_BODY;
    }
    BodyBuffer body = new BodyBuffer(maxBody, head.contentLength());
    if (head.isChunked()) {
      new ChunkedReader(input, deadlines).readInto(body);
    } else if (head.contentLength() >= 0) {
      body.read(head.contentLength(), input, deadlines);
    } else {
      // What ends with the connection cannot be told from what was cut off.
      throw new MalformedResponseException("it has neither Content-Length nor chunks");
    }
    return body.toBytes();
  }

  private boolean asksToClose() {
    String value = request.headers().first("Connection");
    return value != null && ResponseHead.hasToken(value, "close");
  }
}
