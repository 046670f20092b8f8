package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;
import java.io.IOException;

/** An HTTP response, read to its end. Immutable; the body's bytes are not copied. */
public final class HttpResponse {
  private final int status;
  private final Headers headers;
  private final byte[] body;

  /**
   * Makes a response.
   *
   * @param status the status code
   * @param headers the header fields
   * @param body the complete body, empty for none; not to be changed afterwards
   */
  public HttpResponse(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
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
   * @return the array itself, not a copy; not to be changed
   */
  public byte[] body() {
    return body;
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
        || body.length == 0
        || !(coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip"))
        || headers.all("Content-Encoding").size() > 1) {
      return this;
    }
    try {
      byte[] plain = Gzip.decode(body, maxBytes);
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
