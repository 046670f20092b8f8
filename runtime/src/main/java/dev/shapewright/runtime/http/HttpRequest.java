package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.internal.ByteText;
import java.util.Arrays;

/** An HTTP request with its whole body in memory. Immutable; the body's bytes are not copied. */
public final class HttpRequest {
  private final String method;
  private final Endpoint endpoint;
  private final String target;
  private final Headers headers;
  private final byte[] body;
  private final int bodyLength;

  /**
   * Makes a request.
   *
   * @param method in capitals, such as {@code POST}
   * @param endpoint where it goes
   * @param target the whole path, that of the endpoint included, with an optional query;
   *     percent-encoded, beginning with a slash
   * @param headers the fields to send; {@code Host} and {@code Content-Length} are the transport's
   *     to add
   * @param body the bytes to send, empty for none; not to be changed afterwards
   */
  public HttpRequest(
      String method, Endpoint endpoint, String target, Headers headers, byte[] body) {
    this(method, endpoint, target, headers, body, body.length);
  }

  /**
   * Makes a request whose body is the beginning of an array.
   *
   * @param method as above
   * @param endpoint as above
   * @param target as above
   * @param headers as above
   * @param array what begins with the body; may be used for another one once no transport sends
   *     this one any more
   * @param bodyLength how many bytes the body has
   */
  public HttpRequest(
      String method,
      Endpoint endpoint,
      String target,
      Headers headers,
      byte[] array,
      int bodyLength) {
    this.method = method;
    this.endpoint = endpoint;
    this.target = target;
    this.headers = headers;
    this.body = array;
    this.bodyLength = bodyLength;
  }

  /**
   * The method.
   *
   * @return in capitals, such as {@code POST}
   */
  public String method() {
    return method;
  }

  /**
   * Where the request goes.
   *
   * @return scheme, host and port
   */
  public Endpoint endpoint() {
    return endpoint;
  }

  /**
   * The path with an optional query.
   *
   * @return percent-encoded, beginning with a slash
   */
  public String target() {
    return target;
  }

  /**
   * The header fields besides {@code Host} and {@code Content-Length}.
   *
   * @return the fields in the order in which they are sent
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The bytes of the body.
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
   * The array that begins with the body, for who sends or hashes it without a copy.
   *
   * @return the array itself, not to be changed; of no use once the request was sent
   */
  public byte[] bodyArray() {
    return body;
  }

  /**
   * Where the request goes, in one text.
   *
   * @return the whole URL
   */
  public String url() {
    return endpoint.scheme() + "://" + endpoint.authority() + target;
  }

  /**
   * The same request for another target.
   *
   * @param replacement as the constructor takes it
   * @return the new request
   */
  public HttpRequest withTarget(String replacement) {
    return new HttpRequest(method, endpoint, replacement, headers, body, bodyLength);
  }

  /**
   * The same request with other header fields.
   *
   * @param replacement all fields of the new request
   * @return the new request
   */
  public HttpRequest withHeaders(Headers replacement) {
    return new HttpRequest(method, endpoint, target, replacement, body, bodyLength);
  }

  /**
   * Refuses what no transport can send faithfully; to be called before a connection is involved.
   * Messages hold no values, which may be secret.
   *
   * @throws IllegalArgumentException if the method or the target is not visible ASCII, a header
   *     value holds anything but printable ASCII and tabs, or the headers hold {@code Host}, {@code
   *     Content-Length}, {@code Transfer-Encoding}, {@code Upgrade}, {@code Expect} or {@code
   *     Proxy-Authorization}, which are the transport's to send
   */
  public void requireSendable() {
    checkVisible("The method", method);
    checkVisible("The target", target);
    if (target.charAt(0) != '/') {
      throw new IllegalArgumentException("The target must begin with a slash");
    }
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.equalsIgnoreCase("Host")
          || name.equalsIgnoreCase("Content-Length")
          || name.equalsIgnoreCase("Transfer-Encoding")
          || name.equalsIgnoreCase("Expect")
          || name.equalsIgnoreCase("Proxy-Authorization")
          || name.equalsIgnoreCase("Upgrade")) {
        throw new IllegalArgumentException("Header " + name + " is the transport's to send");
      }
      ByteText.requirePrintable(name, headers.value(i));
    }
  }

  private static void checkVisible(String what, String text) {
    if (!ByteText.isVisible(text)) {
      throw new IllegalArgumentException(what + " must be visible ASCII and not be empty");
    }
  }
}
