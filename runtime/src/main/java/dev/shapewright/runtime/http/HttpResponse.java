package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response, read to its end. The body's bytes are not copied; nothing changes but that
 * {@link #release} takes the body away.
 */
public final class HttpResponse {
  private final int status;
  private final Headers headers;
  private final @Nullable SpareArray spare;
  private byte[] body;
  private int bodyLength;

  /**
   * Makes a response.
   *
   * @param status the status code
   * @param headers the header fields
   * @param body the complete body, empty for none; not to be changed afterwards
   */
  public HttpResponse(int status, Headers headers, byte[] body) {
    this(status, headers, body, body.length, null);
  }

  /**
   * Makes a response whose body is the beginning of an array.
   *
   * @param spare takes the array once nobody looks at it any more
   */
  HttpResponse(
      int status, Headers headers, byte[] array, int bodyLength, @Nullable SpareArray spare) {
    this.status = status;
    this.headers = headers;
    this.body = array;
    this.bodyLength = bodyLength;
    this.spare = spare;
  }

  /**
   * The status code.
   *
   * @return 200 to 599
   */
  public int status() {
    return status;
  }

  /**
   * The header fields.
   *
   * @return the fields in the order in which they came
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The complete body.
   *
   * @return the array itself if it holds nothing else, and then not to be changed; else a copy
   */
  public byte[] body() {
    return bodyLength == body.length ? body : Arrays.copyOf(body, bodyLength);
  }

  /**
   * How long the body is.
   *
   * @return the number of bytes
   */
  public int bodyLength() {
    return bodyLength;
  }

  /**
   * The array that begins with the body, for who reads it without a copy.
   *
   * @return the array itself, not to be changed; of no use once the response was released. What
   *     follows the body in it may be of another answer, and is not to be shown.
   */
  public byte[] bodyArray() {
    return body;
  }

  /**
   * Takes the body away, which is empty from now on: who received the response has read it, and the
   * transport overwrites the arrays that {@link #body} and {@link #bodyArray} gave. Clients do so
   * where {@link HttpTransport#forgetsExchanges} allows it; others only with responses that nobody
   * else sees, for this is not safe for use by many threads.
   */
  public void release() {
    if (spare != null) {
      byte[] released = body;
      body = new byte[0];
      bodyLength = 0;
      spare.keep(released);
    }
  }

  /**
   * The same response without its {@code Content-Encoding}, if that is {@code gzip}. Another coding
   * stays, for it may be what the caller asked for or a property of a stored object; so does an
   * empty body, for a response to {@code HEAD} tells of a body that it does not have.
   *
   * @param maxBytes how many bytes the decoded body may have
   * @return this response if there is nothing to decode, else one without {@code Content-Encoding}
   *     and {@code Content-Length}
   * @throws TransportException of kind {@link TransportException.Kind#PROTOCOL} if the body is
   *     damaged, cut off, too long, or followed by anything
   */
  public HttpResponse decoded(int maxBytes) {
    String coding = headers.first("Content-Encoding");
    if (coding == null
        || bodyLength == 0
        || !(coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip"))
        || headers.all("Content-Encoding").size() > 1) {
      return this;
    }
    try {
      byte[] plain = Gzip.decode(body, bodyLength, maxBytes);
      Headers.Builder rest =
          headers.toBuilder().remove("Content-Encoding").remove("Content-Length");
      return new HttpResponse(status, rest.build(), plain);
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.PROTOCOL,
          TransportException.Progress.RESPONSE_STARTED,
          "The response's gzip body is damaged, cut off or too long: " + e.getMessage(),
          e);
    }
  }
}
