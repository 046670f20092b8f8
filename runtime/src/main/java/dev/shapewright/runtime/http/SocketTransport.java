package dev.shapewright.runtime.http;

import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.internal.SystemSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over the JDK's sockets and TLS: the transport that clients use unless told otherwise.
 *
 * <p>Connections are kept and used again. A connection that the server closed while it was idle is
 * replaced before anything is sent; a request of which a byte may have left is never repeated. Time
 * limits and interrupts act by closing the connection.
 *
 * <p>The server's bytes are read strictly: a response whose end cannot be told for certain, such as
 * one that ends with the connection, is refused. Heads, interim ones included, may have 64 KiB.
 * Trailers are dropped and redirects are not followed. A body whose only content coding is gzip is
 * decoded, within the limit for bodies, and loses the fields that tell of it (so a checksum of the
 * encoded bytes no longer fits); other codings are left alone. No coding is asked for unless the
 * request does so. A body of 2 MiB or more waits up to a second for the server's consent ({@code
 * Expect: 100-continue}) and is not sent if the server answers at once. The array of one response's
 * body, of up to 1 MiB, is kept for another once it was {@linkplain HttpResponse#release released}.
 *
 * <p>Besides what {@link HttpTransport#send} declares, {@link #send} throws {@link
 * IllegalArgumentException} before it connects if the request cannot be sent faithfully: the
 * method, the target or a header value holds anything but printable ASCII, or the headers hold
 * {@code Host}, {@code Content-Length}, {@code Transfer-Encoding}, {@code Upgrade}, {@code Expect}
 * or {@code Proxy-Authorization}.
 */
public final class SocketTransport implements HttpTransport {
  /** How many connections an endpoint may have unless set otherwise: 50. */
  public static final int DEFAULT_MAX_CONNECTIONS = 50;

  /** How long a connection may be idle and yet be used again, unless set otherwise: 60 seconds. */
  public static final Duration DEFAULT_IDLE_LIMIT = Duration.ofSeconds(60);

  /** How many bytes a response's body may have unless set otherwise: 64 MiB. */
  public static final int DEFAULT_MAX_RESPONSE_BODY = 64 * 1024 * 1024;

  /** From how many bytes on a body waits for the server's consent. */
  private static final int EXPECT_FROM = 2 * 1024 * 1024;

  private final int maxBody;
  private final SpareArray spare = new SpareArray();
  private final ConnectionPool pool;
  private final Watchdog watchdog;
  private final AddressLookup lookup;
  private final Connector connector;
  private final @Nullable HttpProxy plainProxy;
  private final @Nullable HttpProxy secureProxy;

  private SocketTransport(Builder builder) {
    boolean own = builder.proxyIsSet;
    this.plainProxy = own ? builder.proxy : HttpProxy.ofProcess(builder.settings, "http");
    this.secureProxy = own ? builder.proxy : HttpProxy.ofProcess(builder.settings, "https");
    this.maxBody = builder.maxResponseBody;
    this.pool = new ConnectionPool(builder.maxConnections, Deadlines.nanos(builder.idleLimit));
    this.watchdog = new Watchdog(pool);
    this.lookup = new AddressLookup(builder.names);
    this.connector = new Connector(pool, watchdog, lookup, new TlsLayer(builder.sslContext));
  }

  /**
   * Makes a transport with the default options. Opens nothing before the first request.
   *
   * @return a new transport
   */
  public static SocketTransport create() {
    return builder().build();
  }

  /**
   * Starts from the default options.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException {
    // An interrupt that is pending now would close the first channel that is touched.
    TransportException.throwIfInterrupted();
    request.requireSendable();
    Deadlines deadlines = new Deadlines(limits);
    Origin origin = origin(request.endpoint());
    boolean expect = request.bodyLength() >= EXPECT_FROM;
    HttpResponse response = exchange(lease(origin, deadlines, false), request, expect, deadlines);
    while (response == null) {
      // Only a connection that was idle, or a question, can come to nothing: this is done once.
      response = exchange(lease(origin, deadlines, true), request, false, deadlines);
    }
    return response;
  }

  /** What is sent leaves, and what comes is read, in the caller's thread; neither is held on to. */
  @Override
  public boolean forgetsExchanges() {
    return true;
  }

  private Origin origin(Endpoint endpoint) {
    HttpProxy proxy = endpoint.isSecure() ? secureProxy : plainProxy;
    return new Origin(endpoint, proxy != null && proxy.serves(endpoint) ? proxy : null);
  }

  @Override
  public void close() {
    pool.close();
    watchdog.close();
    lookup.close();
    spare.close();
  }

  private Connection lease(Origin origin, Deadlines deadlines, boolean fresh)
      throws InterruptedException {
    Connection idle = pool.take(origin, deadlines, fresh);
    while (idle != null && idle.link().isStale()) {
      pool.discard(idle);
      TransportException.throwIfInterrupted();
      idle = pool.take(origin, deadlines, fresh);
    }
    if (idle != null) {
      return idle;
    }
    Connection opened = null;
    try {
      opened = connector.open(origin, deadlines);
      return opened;
    } finally {
      if (opened == null) {
        pool.giveUpPlace(origin);
      }
    }
  }

  private @Nullable HttpResponse exchange(
      Connection connection, HttpRequest request, boolean expect, Deadlines deadlines)
      throws InterruptedException {
    Exchange exchange = new Exchange(connection, request, deadlines, maxBody, spare);
    if (expect) {
      exchange.expectContinue();
    }
    try {
      return exchange.run();
    } finally {
      if (exchange.isReusable()) {
        pool.release(connection);
      } else {
        pool.discard(connection);
      }
    }
  }

  /** Collects the options of a transport. */
  public static final class Builder {
    private @Nullable SSLContext sslContext;
    private int maxConnections = DEFAULT_MAX_CONNECTIONS;
    private Duration idleLimit = DEFAULT_IDLE_LIMIT;
    private int maxResponseBody = DEFAULT_MAX_RESPONSE_BODY;
    private @Nullable Function<String, InetAddress[]> names;
    private SystemSettings settings = SystemSettings.process();
    private @Nullable HttpProxy proxy;
    private boolean proxyIsSet;

    private Builder() {}

    /**
     * Where TLS gets its trust and keys from. The server's name is checked in any case.
     *
     * @param context the context, or null for {@link SSLContext#getDefault()}, which is the default
     * @return this builder
     */
    public Builder sslContext(@Nullable SSLContext context) {
      this.sslContext = context;
      return this;
    }

    /**
     * How many connections one endpoint may have, idle or in use. Further requests wait for one;
     * the wait counts against the connect limit and the total limit, and ends as {@link
     * TransportException.Kind#BUSY} when one of them passes.
     *
     * @param count at least 1; {@link #DEFAULT_MAX_CONNECTIONS} unless set
     * @return this builder
     * @throws IllegalArgumentException if the count is less than 1
     */
    public Builder maxConnectionsPerEndpoint(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("An endpoint needs at least one connection: " + count);
      }
      this.maxConnections = count;
      return this;
    }

    /**
     * How long a connection may be idle and yet be used again. Better shorter than the server's own
     * limit.
     *
     * @param limit more than zero; {@link #DEFAULT_IDLE_LIMIT} unless set
     * @return this builder
     * @throws IllegalArgumentException if the limit is zero or negative
     */
    public Builder idleLimit(Duration limit) {
      if (limit.isZero() || limit.isNegative()) {
        throw new IllegalArgumentException("The idle limit must be more than zero: " + limit);
      }
      this.idleLimit = limit;
      return this;
    }

    /**
     * How long a response's body may be; a longer one is refused as a {@link
     * TransportException.Kind#PROTOCOL} failure.
     *
     * @param bytes at least 0; {@link #DEFAULT_MAX_RESPONSE_BODY} unless set
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder maxResponseBody(int bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("A body cannot have " + bytes + " bytes");
      }
      this.maxResponseBody = bytes;
      return this;
    }

    /**
     * The proxy through which endpoints are reached: plain ones by handing it the request, https
     * ones by a tunnel ({@code CONNECT}), within which TLS checks the endpoint's own name.
     *
     * <p>Unless this is called, it is what the process was started with when the transport is made,
     * by the endpoint's scheme. First the system properties {@code https.proxyHost}, {@code
     * https.proxyPort} (443 unless set), {@code https.proxyUser}, {@code https.proxyPassword}, or
     * those of {@code http} (port 80), with {@code http.nonProxyHosts}; then the environment:
     * {@code https_proxy}, {@code HTTPS_PROXY}, or {@code http_proxy}, {@code HTTP_PROXY} (the
     * latter not where {@code REQUEST_METHOD} is set, as in CGI processes), each such as {@code
     * http://user:password@host:port}, with {@code no_proxy}, {@code NO_PROXY}.
     *
     * @param proxy for all endpoints but its exceptions, or null for none at all
     * @return this builder
     */
    public Builder proxy(@Nullable HttpProxy proxy) {
      this.proxy = proxy;
      this.proxyIsSet = true;
      return this;
    }

    /** For tests: another environment than the system's. */
    Builder settings(SystemSettings other) {
      this.settings = other;
      return this;
    }

    /** For tests: gives the addresses of names in place of the system. */
    Builder nameService(Function<String, InetAddress[]> service) {
      this.names = service;
      return this;
    }

    /**
     * Makes the transport.
     *
     * @return a new transport
     */
    public SocketTransport build() {
      return new SocketTransport(this);
    }
  }
}
