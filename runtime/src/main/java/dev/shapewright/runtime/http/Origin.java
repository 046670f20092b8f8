package dev.shapewright.runtime.http;

import dev.shapewright.runtime.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What connections are shared by: scheme, host and port. A plain class, because a record's
 * generated {@code hashCode} costs a cold process several milliseconds.
 */
final class Origin {
  private final boolean secure;
  private final String host;
  private final int port;

  Origin(Endpoint endpoint) {
    this.secure = endpoint.isSecure();
    this.host = endpoint.host();
    this.port = endpoint.port();
  }

  boolean isSecure() {
    return secure;
  }

  int port() {
    return port;
  }

  /** The host as name services and certificates know it, an IPv6 address without brackets. */
  String plainHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Whether the host is an IPv4 or IPv6 address rather than a name. */
  boolean isAddress() {
    return host.startsWith("[") || isIpv4(host);
  }

  private static boolean isIpv4(String host) {
    int dots = 0;
    int digits = 0;
    int number = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.' && digits > 0) {
        dots++;
        digits = 0;
        number = 0;
      } else if (c >= '0' && c <= '9' && number * 10 + c - '0' <= 255) {
        number = number * 10 + c - '0';
        digits++;
      } else {
        return false;
      }
    }
    return dots == 3 && digits > 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin origin
        && origin.port == port
        && origin.secure == secure
        && origin.host.equals(host);
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + port;
  }

  @Override
  public String toString() {
    return host + ':' + port;
  }
}
