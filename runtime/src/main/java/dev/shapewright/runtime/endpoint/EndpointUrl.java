package dev.shapewright.runtime.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a URL, as endpoint rules see them.
 *
 * @param scheme {@code https} or {@code http}
 * @param authority the host, with the port if there is one
 * @param path empty, or beginning with a slash; as it was given
 * @param normalizedPath the path, beginning and ending with a slash
 * @param isIp whether the host is an IP address
 */
public record EndpointUrl(
    String scheme, String authority, String path, String normalizedPath, boolean isIp) {

  static @Nullable EndpointUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String authority = uri.getRawAuthority();
    if ((!scheme.equals("https") && !scheme.equals("http"))
        || authority == null
        || uri.getRawQuery() != null) {
      return null;
    }
    String path = uri.getRawPath();
    return new EndpointUrl(
        scheme,
        authority,
        path,
        path.endsWith("/") ? path : path + "/",
        uri.getHost() != null && HostLabels.isAddress(uri.getHost()));
  }
}
