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
    checkHost(host);
    if (port < 1 || port > 0xffff) {
      throw new IllegalArgumentException("Endpoint port must be from 1 to 65535: " + port);
    }
    checkPath(path);
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
      port = colon < 0 ? -1 : parsePort(authority.substring(colon + 1));
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

  /**
   * A port's digits as a number.
   *
   * @return -1 when the text is empty, as in a URL that leaves the port out; 0 when it is no port
   */
  private static int parsePort(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || port > 0xffff) {
        return 0;
      }
      port = 10 * port + digit;
    }
    return port;
  }

  private static void checkHost(String host) {
    boolean bracketed = host.startsWith("[");
    if (bracketed && host.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "Endpoint must not have an IPv6 address with a zone (what follows the % sign)");
    }
    boolean fine = bracketed ? host.endsWith("]") && host.indexOf(':') > 0 : !host.isEmpty();
    int end = bracketed ? host.length() - 1 : host.length();
    for (int i = bracketed ? 1 : 0; fine && i < end; i++) {
      fine = bracketed ? isOfAddress(host.charAt(i)) : isOfName(host.charAt(i));
    }
    if (!fine) {
      throw new IllegalArgumentException(
          "Endpoint host must be a name of a-z, 0-9, hyphens, underscores and dots, or an address");
    }
  }

  private static void checkPath(String path) {
    if (!path.isEmpty() && (path.charAt(0) != '/' || path.endsWith("/"))) {
      throw new IllegalArgumentException(
          "Endpoint path must be empty, or begin with a slash and not end in one");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' ? !isEscape(path, i) : !isOfPath(c)) {
        throw new IllegalArgumentException(
            "Endpoint path holds a character that must be percent-encoded at index " + i);
      }
    }
  }

  private static boolean isOfName(char c) {
    return isSmallAlphanumeric(c) || c == '-' || c == '.' || c == '_';
  }

  private static boolean isOfAddress(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
  }

  /** What RFC 3986 lets stand in a path as it is. */
  private static boolean isOfPath(char c) {
    return isSmallAlphanumeric(c) || (c >= 'A' && c <= 'Z') || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0;
  }

  private static boolean isSmallAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length() && isHex(path.charAt(at + 1)) && isHex(path.charAt(at + 2));
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
