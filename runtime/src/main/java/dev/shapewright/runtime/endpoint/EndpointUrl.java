package dev.shapewright.runtime.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a URL, as endpoint rules see them. Immutable. */
public final class EndpointUrl {
  private final String scheme;
  private final URI uri;

  private EndpointUrl(String scheme, URI uri) {
    this.scheme = scheme;
    this.uri = uri;
  }

  /**
   * Takes a URL apart.
   *
   * @param text any text
   * @return its parts, or null when it is no http or https URL with a host, or has a query
   */
  public static @Nullable EndpointUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean usable =
        (scheme.equals("https") || scheme.equals("http"))
            && uri.getRawAuthority() != null
            && uri.getRawQuery() == null;
    return usable ? new EndpointUrl(scheme, uri) : null;
  }

  /**
   * How it is reached.
   *
   * @return {@code https} or {@code http}
   */
  public String scheme() {
    return scheme;
  }

  /**
   * Where it is.
   *
   * @return the host, with the port if there is one
   */
  public String authority() {
    return uri.getRawAuthority();
  }

  /**
   * The path as it was given.
   *
   * @return empty, or beginning with a slash
   */
  public String path() {
    return uri.getRawPath();
  }

  /**
   * The path with a slash at its end.
   *
   * @return beginning and ending with a slash
   */
  public String normalizedPath() {
    return path().endsWith("/") ? path() : path() + "/";
  }

  /**
   * Whether the host is an IP address.
   *
   * @return true for four numbers with dots between them, or an address in brackets
   */
  public boolean isIp() {
    return uri.getHost() != null && HostLabels.isAddress(uri.getHost());
  }
}
