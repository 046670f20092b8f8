package dev.shapewright.runtime.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where requests go: scheme, host and port, and a path that precedes every request's own.
 *
 * @param scheme {@code https} or {@code http}
 * @param host a host name or an IP address, IPv6 in brackets, in lower case
 * @param port the port, always given
 * @param path empty, or beginning with a slash and not ending in one
 */
public record Endpoint(String scheme, String host, int port, String path) {
  /**
   * Reads an endpoint from its text, such as {@code https://datapipeline.us-east-1.amazonaws.com}
   * or {@code http://localhost:8080}.
   *
   * @param text an absolute http or https URL without user information, query and fragment
   * @return the endpoint
   * @throws IllegalArgumentException if the text is anything else; says what is wrong
   */
  public static Endpoint parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      // The exception itself quotes the text: neither its message nor it as a cause is passed on.
      throw new IllegalArgumentException(
          "Endpoint is not a URL: " + e.getReason() + " at index " + e.getIndex());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("Endpoint needs http:// or https://: " + shown(text));
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("Endpoint must not carry user information");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "Endpoint must not have a query or a fragment: " + shown(text));
    }
    if (uri.getHost() == null || uri.getPort() > 0xffff || uri.getPort() == 0) {
      throw new IllegalArgumentException("Endpoint needs a host and a valid port: " + shown(text));
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(scheme);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return new Endpoint(scheme, uri.getHost().toLowerCase(Locale.ROOT), port, path);
  }

  /**
   * The value of the {@code Host} header.
   *
   * @return the host, with the port unless it is the scheme's default
   */
  public String authority() {
    return port == defaultPort(scheme) ? host : host + ":" + port;
  }

  /**
   * Whether requests are encrypted.
   *
   * @return true for https
   */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** What an error may quote: nothing of a text with user information, and no query or fragment. */
  private static String shown(String text) {
    if (text.indexOf('@') >= 0) {
      return "(not shown, for it may hold a password)";
    }
    int end = 0;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    return text.substring(0, end);
  }

  @Override
  public String toString() {
    return scheme + "://" + authority() + path;
  }
}
