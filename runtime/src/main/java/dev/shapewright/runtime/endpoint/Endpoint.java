package dev.shapewright.runtime.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where requests go: scheme, host and port, and a path that precedes every request's own.
 *
 * @param scheme {@code https} or {@code http}
 * @param host a host name or an IP address, IPv6 in brackets and without a zone, in lower case
 * @param port the port, always given
 * @param path empty, or beginning with a slash and not ending in one; percent-encoded
 */
public record Endpoint(String scheme, String host, int port, String path) {
  /**
   * Takes the parts as they are.
   *
   * @param scheme {@code https} or {@code http}
   * @param host a host name or an IP address, IPv6 in brackets and without a zone, in lower case
   * @param port from 1 to 65535
   * @param path empty, or beginning with a slash and not ending in one; percent-encoded
   * @throws IllegalArgumentException if a part is not as described; says which
   */
  public Endpoint {
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("Endpoint scheme must be https or http");
    }
    EndpointParts.checkHost(host);
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("Endpoint port must be from 1 to 65535: " + port);
    }
    EndpointParts.checkPath(path);
  }

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
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      throw new IllegalArgumentException("Endpoint must not carry user information");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "Endpoint must not have a query or a fragment: " + shown(text));
    }
    String host = uri.getHost();
    int port = uri.getPort();
    if (host == null && authority.indexOf('_') >= 0) {
      // URI knows no host with an underscore, but containers and their networks do.
      int colon = authority.lastIndexOf(':');
      host = colon < 0 ? authority : authority.substring(0, colon);
      port = colon < 0 ? -1 : EndpointParts.port(authority.substring(colon + 1));
    }
    if (host == null || port > 0xffff || port == 0) {
      throw new IllegalArgumentException("Endpoint needs a host and a valid port: " + shown(text));
    }
    if (port < 0) {
      port = defaultPort(scheme);
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return new Endpoint(scheme, host.toLowerCase(Locale.ROOT), port, path);
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

  /**
   * Whether requests stay on this machine, by the spelling of the host.
   *
   * @return true for {@code localhost} and for addresses of the loopback device
   */
  public boolean isLoopback() {
    return HostLabels.isLoopback(host);
  }

  /**
   * The same endpoint with something before its host, as some operations have it.
   *
   * @param prefix what to put before the host's name, such as {@code data.}
   * @return the new endpoint, or this one when its host is an IP address
   * @throws IllegalArgumentException if the result is no host name
   */
  public Endpoint withHostPrefix(String prefix) {
    return HostLabels.isAddress(host)
        ? this
        : new Endpoint(scheme, prefix.toLowerCase(Locale.ROOT) + host, port, path);
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
