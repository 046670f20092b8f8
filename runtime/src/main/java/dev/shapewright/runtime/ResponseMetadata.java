package dev.shapewright.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a response besides its content. Takes no part in the equality of responses. */
public final class ResponseMetadata {
  private static final ResponseMetadata NONE = new ResponseMetadata(0, Headers.empty(), List.of());

  private final int status;
  private final Headers headers;
  private final List<Attempt> attempts;

  /**
   * Gathers the metadata of a response.
   *
   * @param status the HTTP status
   * @param headers the response's header fields
   * @param attempts every try of the call, the one that brought this response last
   */
  public ResponseMetadata(int status, Headers headers, List<Attempt> attempts) {
    this.status = status;
    this.headers = headers;
    this.attempts = List.copyOf(attempts);
  }

  /**
   * The metadata of an object that no service sent, such as one made in a test: status 0, no
   * headers, no attempts.
   *
   * @return the empty metadata
   */
  public static ResponseMetadata none() {
    return NONE;
  }

  /**
   * The HTTP status.
   *
   * @return 100 to 599, or 0 when no service sent the response
   */
  public int status() {
    return status;
  }

  /**
   * The id under which the service knows the request; name it when you ask for support.
   *
   * @return the id, or null when the response names none
   */
  public @Nullable String requestId() {
    return requestIdIn(headers);
  }

  /**
   * The id under which the service knows a request, by the headers of its response.
   *
   * @param headers the response's header fields
   * @return the id, or null when they name none
   */
  public static @Nullable String requestIdIn(Headers headers) {
    String id = headers.first("x-amzn-requestid");
    return id != null ? id : headers.first("x-amz-request-id");
  }

  /**
   * The second id that some services give, {@code x-amz-id-2}.
   *
   * @return the id, or null when the response names none
   */
  public @Nullable String extendedRequestId() {
    return headers.first("x-amz-id-2");
  }

  /**
   * The response's header fields.
   *
   * @return the fields in the order in which they came
   */
  public Headers headers() {
    return headers;
  }

  /**
   * Every try of the call.
   *
   * @return the attempts in order, the last one brought this response
   */
  public List<Attempt> attempts() {
    return attempts;
  }

  @Override
  public String toString() {
    return "ResponseMetadata[status="
        + status
        + ", requestId="
        + requestId()
        + ", attempts="
        + attempts
        + "]";
  }
}
