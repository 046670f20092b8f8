package dev.shapewright.runtime.http;

import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.internal.SystemSettings;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy: where it is, how it knows its users, and which hosts are reached without it.
 * Immutable. The password occurs in no text form.
 *
 * <p>Loopback, link-local and unspecified addresses and those of metadata services are never
 * reached through a proxy, whatever the options say.
 */
public final class HttpProxy {
  /** The status with which a proxy asks for credentials. */
  static final int WRONG_CREDENTIALS = 407;

  private final Origin origin;
  private final @Nullable String authorization;
  private final String exceptions;
  private final boolean exact;

  private HttpProxy(
      Origin origin, @Nullable String authorization, String exceptions, boolean exact) {
    this.origin = origin;
    this.authorization = authorization;
    this.exceptions = exceptions.toLowerCase(Locale.ROOT);
    this.exact = exact;
  }

  /**
   * A proxy without credentials that every host but those named above is reached through.
   *
   * @param host its name or address, IPv6 in brackets
   * @param port its port
   * @return the proxy
   * @throws IllegalArgumentException if the host is none or the port is not from 1 to 65535
   */
  public static HttpProxy of(String host, int port) {
    Endpoint endpoint = new Endpoint("http", host.toLowerCase(Locale.ROOT), port, "");
    return new HttpProxy(new Origin(endpoint), null, "", false);
  }

  /**
   * The same proxy with credentials for the Basic scheme. They are sent to the proxy alone, unasked
   * and unencrypted.
   *
   * @param user without a colon
   * @param password may be empty
   * @return the new proxy
   * @throws IllegalArgumentException if the user has a colon
   */
  public HttpProxy withCredentials(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("The proxy's user must not have a colon");
    }
    return authorized(user + ':' + password);
  }

  private HttpProxy authorized(String userAndPassword) {
    byte[] bytes = userAndPassword.getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(bytes);
    return new HttpProxy(origin, basic, exceptions, exact);
  }

  /**
   * The same proxy with other exceptions.
   *
   * @param hosts what is reached without the proxy, as in {@code NO_PROXY}: entries with commas or
   *     blanks between them. {@code example.com} and {@code .example.com} stand for this name and
   *     all that end in it after a dot, {@code *.example.com} for the latter, {@code 10.0.0.0/8}
   *     for addresses (names are not looked up), {@code *} for everything. An entry may end in a
   *     port, as in {@code example.com:8080}.
   * @return the new proxy
   */
  public HttpProxy withExceptions(String hosts) {
    return new HttpProxy(origin, authorization, hosts, false);
  }

  /**
   * Whether a host is one that no proxy may stand before: loopback, link-local or unspecified
   * addresses, {@code localhost} and names below it, and the metadata services' addresses.
   *
   * @param host a name, which is not looked up, or an address
   * @return true for such hosts
   */
  public static boolean isLocal(String host) {
    InetAddress address = Origin.address(host);
    if (address == null) {
      String name = '.' + host.toLowerCase(Locale.ROOT);
      return name.endsWith(".localhost");
    }
    return address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || isWithin(address, "fd00:ec2::/32");
  }

  /**
   * The proxy that the process was started with, as {@link SocketTransport.Builder#proxy} says.
   *
   * @throws IllegalArgumentException if it is not to be understood; names the setting, not its
   *     value, which may hold a password
   */
  static @Nullable HttpProxy ofProcess(SystemSettings settings, String scheme) {
    boolean secure = scheme.equals("https");
    String host = settings.property(scheme + ".proxyHost");
    if (host != null) {
      String port =
          Objects.requireNonNullElse(
              settings.property(scheme + ".proxyPort"), secure ? "443" : "80");
      HttpProxy proxy = parse(scheme + ".proxyHost", host + ':' + port);
      String user = settings.property(scheme + ".proxyUser");
      if (user != null) {
        proxy =
            proxy.withCredentials(
                user, Objects.requireNonNullElse(settings.property(scheme + ".proxyPassword"), ""));
      }
      String direct = Objects.requireNonNullElse(settings.property("http.nonProxyHosts"), "");
      return new HttpProxy(proxy.origin, proxy.authorization, direct, true);
    }
    String variable = scheme + "_proxy";
    String text = settings.environment(variable);
    // A web server hands the request header "Proxy" to a CGI process as HTTP_PROXY.
    if (text == null && (secure || settings.environment("REQUEST_METHOD") == null)) {
      variable = secure ? "HTTPS_PROXY" : "HTTP_PROXY";
      text = settings.environment(variable);
    }
    if (text == null) {
      return null;
    }
    String direct = Objects.requireNonNullElse(settings.environment("NO_PROXY"), "");
    return parse(variable, text)
        .withExceptions(Objects.requireNonNullElse(settings.environment("no_proxy"), direct));
  }

  /** Reads {@code [http://][user[:password]@]host[:port][/]}. */
  private static HttpProxy parse(String setting, String text) {
    String rest = text.regionMatches(true, 0, "http://", 0, 7) ? text.substring(7) : text;
    int at = rest.lastIndexOf('@');
    try {
      Endpoint endpoint = Endpoint.parse("http://" + rest.substring(at + 1));
      if (endpoint.path().isEmpty() && !rest.contains("://")) {
        HttpProxy proxy = new HttpProxy(new Origin(endpoint), null, "", false);
        if (at < 0) {
          return proxy;
        }
        String user = rest.substring(0, at).replace("+", "%2B");
        user = URLDecoder.decode(user, StandardCharsets.UTF_8);
        return proxy.authorized(user.indexOf(':') < 0 ? user + ':' : user);
      }
    } catch (IllegalArgumentException e) {
      // Its message may quote a part of the password.
    }
    throw new IllegalArgumentException(
        setting + " is not of the form http://user:password@host:port");
  }

  /** What a proxy's refusal means: another try may help only if the proxy itself has failed. */
  static IOException refusal(int status) {
    String text = "the proxy answered with status " + status;
    return status >= 500
        ? new IOException(text)
        : new ProtocolException(
            status == WRONG_CREDENTIALS ? text + ": it wants other credentials" : text);
  }

  Origin origin() {
    return origin;
  }

  /** The value of {@code Proxy-Authorization}, null without credentials. */
  @Nullable String authorization() {
    return authorization;
  }

  /** Whether an origin is to be reached through this proxy. */
  boolean serves(Endpoint endpoint) {
    String host = endpoint.host();
    if (isLocal(host)) {
      return false;
    }
    StringTokenizer entries = new StringTokenizer(exceptions, ",| \t\r\n");
    while (entries.hasMoreTokens()) {
      if (matches(entries.nextToken(), host, ":" + endpoint.port())) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(String entry, String host, String port) {
    int colon = entry.lastIndexOf(':');
    String name = entry;
    if (colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']')) {
      if (!entry.substring(colon).equals(port)) {
        return false;
      }
      name = entry.substring(0, colon);
    }
    if (name.startsWith("*")) {
      return host.endsWith(name.substring(1));
    }
    if (name.endsWith("*")) {
      return host.startsWith(name.substring(0, name.length() - 1));
    }
    InetAddress address = Origin.address(host);
    if (address != null) {
      return isWithin(address, name);
    }
    name = name.startsWith(".") ? name.substring(1) : name;
    return host.equals(name) || (!exact && host.endsWith('.' + name));
  }

  /** Whether an address is the one that the text holds or within its network. */
  private static boolean isWithin(InetAddress address, String text) {
    int slash = text.indexOf('/');
    InetAddress network = Origin.address(slash < 0 ? text : text.substring(0, slash));
    byte[] bytes = address.getAddress();
    if (network == null || network.getAddress().length != bytes.length) {
      return false;
    }
    try {
      int bits = slash < 0 ? 8 * bytes.length : Integer.parseInt(text.substring(slash + 1));
      int shift = 8 * bytes.length - bits;
      return bits >= 0
          && shift >= 0
          && new BigInteger(1, bytes).xor(new BigInteger(1, network.getAddress())).bitLength()
              <= shift;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
