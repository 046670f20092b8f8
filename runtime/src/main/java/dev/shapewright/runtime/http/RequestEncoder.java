package dev.shapewright.runtime.http;

import dev.shapewright.runtime.Headers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Spells requests as bytes in a buffer that is used again and again. */
final class RequestEncoder {
  private byte[] bytes = new byte[4 * 1024];
  private int length;

  /**
   * Writes the head of a request that passed {@link HttpRequest#requireSendable}.
   *
   * @param proxy what the request is handed to as it is, without a tunnel; null for the server
   * @param expect whether to ask for a sign to go on before the body
   */
  void encode(HttpRequest request, @Nullable HttpProxy proxy, boolean expect) {
    length = 0;
    put(request.method());
    put(' ');
    if (proxy != null) {
      put("http://");
      put(request.endpoint().authority());
    }
    put(request.target());
    put(" HTTP/1.1");
    field("Host", request.endpoint().authority());
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      field(headers.name(i), headers.value(i));
    }
    if (request.body().length > 0 || expectsBody(request.method())) {
      field("Content-Length", Integer.toString(request.body().length));
    }
    if (expect) {
      field("Expect", "100-continue");
    }
    end(proxy);
  }

  /** Writes the request for a tunnel. */
  void encodeConnect(Origin origin, HttpProxy proxy) {
    length = 0;
    put("CONNECT ");
    put(origin.address());
    put(" HTTP/1.1");
    field("Host", origin.address());
    end(proxy);
  }

  private void end(@Nullable HttpProxy proxy) {
    String authorization = proxy == null ? null : proxy.authorization();
    if (authorization != null) {
      field("Proxy-Authorization", authorization);
    }
    put("\r\n\r\n");
  }

  /** Adds the body if the whole then has no more bytes than the limit; tells whether it did. */
  boolean append(byte[] body, int limit) {
    if (body.length > limit - length) {
      return false;
    }
    ensure(body.length);
    System.arraycopy(body, 0, bytes, length, body.length);
    length += body.length;
    return true;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private void field(String name, String value) {
    put("\r\n");
    put(name);
    put(": ");
    put(value);
  }

  private void put(String text) {
    int count = text.length();
    ensure(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += count;
  }

  private void put(char c) {
    ensure(1);
    bytes[length++] = (byte) c;
  }

  private void ensure(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
