package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpRequest;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** Spells a request as the JDK wants it. */
final class JdkRequest {
  private JdkRequest() {}

  /**
   * The same request for the JDK, which then sends the {@code Host} that the endpoint names.
   *
   * @throws IllegalArgumentException if the JDK would refuse it or send another
   */
  static java.net.http.HttpRequest of(HttpRequest request, ExchangeState state) {
    java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(uri(request));
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase("Connection")) {
        throw new IllegalArgumentException("java.net.http sends no Connection header");
      }
      builder.header(headers.name(i), headers.value(i));
    }
    BodyPublisher body =
        request.body().length == 0 ? BodyPublishers.noBody() : new SentBody(request.body(), state);
    if (request.method().equals("GET") && request.body().length == 0) {
      // Newer releases of the JDK then send no Content-Length; JDK 17 sends 0 in any case.
      builder.GET();
    } else {
      builder.method(request.method(), body);
    }
    if (!request.endpoint().isSecure()) {
      // Otherwise the JDK asks for an upgrade to HTTP/2.
      builder.version(Version.HTTP_1_1);
    }
    return builder.build();
  }

  private static URI uri(HttpRequest request) {
    String origin = request.endpoint().scheme() + "://" + request.endpoint().authority();
    URI uri;
    try {
      uri = URI.create(origin + request.target());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The target is no path and query of a URI", e);
    }
    String query = uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery();
    if (!request.target().equals(uri.getRawPath() + query) || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "java.net.http cannot reach " + origin + " or send the target as it is");
    }
    return uri;
  }
}
