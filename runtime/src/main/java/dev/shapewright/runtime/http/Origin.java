package dev.shapewright.runtime.http;

import dev.shapewright.runtime.endpoint.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * What connections are shared by: scheme, host, port and the proxy before them. A plain class,
 * because a record's generated {@code hashCode} costs a cold process several milliseconds.
 */
final class Origin {
  private final boolean secure;
  private final String host;
  private final int port;
  private final @Nullable HttpProxy proxy;

  Origin(Endpoint endpoint) {
    this(endpoint, null);
  }

  Origin(Endpoint endpoint, @Nullable HttpProxy proxy) {
    this.secure = endpoint.isSecure();
    this.host = endpoint.host();
    this.port = endpoint.port();
    this.proxy = proxy;
  }

  @Nullable HttpProxy proxy() {
    return proxy;
  }

  /** Where the TCP connection goes: the proxy if there is one. */
  Origin peer() {
    return proxy == null ? this : proxy.origin();
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

  /** The address that the text is, with or without brackets; null for a name. */
  static @Nullable InetAddress address(String text) {
    try {
      return text.indexOf(':') >= 0 || isIpv4(text) ? InetAddress.getByName(text) : null;
    } catch (UnknownHostException e) {
      return null;
    }
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
        && origin.proxy == proxy
        && origin.host.equals(host);
  }

  @Override
  public int hashCode() {
    return 31 * host.hashCode() + port;
  }

  /** Host and port, the latter always given. */
  String address() {
    return host + ':' + port;
  }

  @Override
  public String toString() {
    return proxy == null ? address() : address() + " through the proxy " + proxy.origin();
  }
}
