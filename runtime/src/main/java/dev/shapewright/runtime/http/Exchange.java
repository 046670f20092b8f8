package dev.shapewright.runtime.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** One request and its response on a connection. */
final class Exchange {
  private static final int MAX_INTERIM = 8;

  /** For how long a body waits for the sign to go on; many servers never give it. */
  private static final int CONTINUE_MILLIS = 1_000;

  private static final int CONTINUE = 100;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int EXPECTATION_FAILED = 417;
  private static final byte[] NO_BODY = {};

  private final Connection connection;
  private final HttpRequest request;
  private final Deadlines deadlines;
  private final int maxBody;
  private final SpareArray spare;
  private final ResponseHead head = new ResponseHead();
  private int interim;
  private boolean expect;
  private boolean reusable;

  /**
   * Prepares an exchange.
   *
   * @param maxBody how many bytes the response's body may have
   * @param spare what it may be read to
   */
  Exchange(
      Connection connection,
      HttpRequest request,
      Deadlines deadlines,
      int maxBody,
      SpareArray spare) {
    this.connection = connection;
    this.request = request;
    this.deadlines = deadlines;
    this.maxBody = maxBody;
    this.spare = spare;
  }

  /** Lets the body wait until the server agrees to take it, for a while. */
  void expectContinue() {
    expect = true;
  }

  /** Whether the connection is fit for another exchange. */
  boolean isReusable() {
    return reusable;
  }

  /**
   * Sends the request and reads the response.
   *
   * @return null if the request may be sent once more, on a fresh connection and without waiting: a
   *     connection that had been idle turned out dead before a byte was sent, or the server does
   *     not know {@code Expect}
   */
  @Nullable HttpResponse run() throws InterruptedException {
    connection.input().begin();
    IOException writeFailure = null;
    try {
      connection.send(request, expect, deadlines);
    } catch (IOException e) {
      boolean broke = connection.link().isOpen() && !(e instanceof SocketTimeoutException);
      if (broke && !connection.hasSent() && connection.isReused()) {
        return null;
      }
      if (!broke || !connection.hasSent()) {
        throw TransportException.exchanging(e, connection, deadlines);
      }
      // The server may have answered before it read everything, and closed.
      writeFailure = e;
    }
    try {
      if (expect && writeFailure == null) {
        writeFailure = sendBodyWhenWanted();
        if (expect && head.status() == EXPECTATION_FAILED) {
          return null;
        }
      }
      HttpResponse response = read();
      reusable = reusable && writeFailure == null && connection.link().unwatch();
      return response;
    } catch (IOException e) {
      throw TransportException.exchanging(
          writeFailure == null ? e : writeFailure, connection, deadlines);
    }
  }

  /**
   * Sends the body once the server agrees or keeps silent; after a final answer it is not sent, and
   * {@code expect} stays.
   *
   * @return what broke while the body was written; the server may have answered before
   */
  private @Nullable IOException sendBodyWhenWanted() throws IOException {
    while (head.status() != CONTINUE && connection.input().await(CONTINUE_MILLIS, deadlines)) {
      readHead();
      if (head.status() >= 200) {
        return null;
      }
    }
    expect = false;
    try {
      connection.sendBody(request, deadlines);
      return null;
    } catch (IOException e) {
      if (e instanceof SocketTimeoutException || !connection.link().isOpen()) {
        throw e;
      }
      return e;
    }
  }

  private void readHead() throws IOException {
    head.read(connection.input(), deadlines);
    if (head.status() == SWITCHING_PROTOCOLS) {
      throw new ProtocolException("it switches protocols");
    }
    if (head.status() < 200 && ++interim > MAX_INTERIM) {
      throw new ProtocolException("it has too many interim responses");
    }
  }

  private HttpResponse read() throws IOException {
    WireInput input = connection.input();
    while (head.status() < 200) {
      readHead();
    }
    // Within a tunnel it is the server that answers.
    Origin origin = connection.link().origin();
    if (head.status() == HttpProxy.WRONG_CREDENTIALS
        && origin.proxy() != null
        && !origin.isSecure()) {
      throw HttpProxy.refusal(head.status());
    }
    HttpResponse encoded = readBody(input);
    HttpResponse response = encoded.decoded(maxBody);
    if (response != encoded) {
      encoded.release();
    }
    reusable = head.keepsAlive() && !expect && !asksToClose() && !input.hasSurplus();
    return response;
  }

  private HttpResponse readBody(WireInput input) throws IOException {
    int status = head.status();
    if (status == NO_CONTENT || status == NOT_MODIFIED || request.method().equals("HEAD")) {
      return new HttpResponse(status, head.headers(), NO_BODY);
    }
    BodyReader body = new BodyReader(input, deadlines, maxBody, head.contentLength(), spare);
    if (head.isChunked()) {
      body.readChunks();
    } else if (head.contentLength() >= 0) {
      body.read(head.contentLength());
    } else {
      // What ends with the connection cannot be told from what was cut off.
      throw new ProtocolException("it has neither Content-Length nor chunks");
    }
    return new HttpResponse(status, head.headers(), body.array(), body.length(), spare);
  }

  private boolean asksToClose() {
    String value = request.headers().first("Connection");
    return value != null && ResponseHead.hasToken(value, "close");
  }
}
