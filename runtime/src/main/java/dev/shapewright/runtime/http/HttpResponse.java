package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;

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
}
