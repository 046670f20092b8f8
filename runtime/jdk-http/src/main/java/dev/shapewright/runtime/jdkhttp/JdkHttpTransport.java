package dev.shapewright.runtime.jdkhttp;

import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.net.Authenticator;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A transport on the JDK's {@code java.net.http}: for HTTP/2, or where the JDK's proxy settings and
 * authenticators are wanted. It keeps the whole contract of {@link HttpTransport}; the runtime's
 * own {@link dev.shapewright.runtime.http.SocketTransport} starts faster and is stricter.
 *
 * <p>Where the JDK does not let itself be told, this transport differs from that one:
 *
 * <ul>
 *   <li>The connect limit of a call holds for requests with a body. One without a body gives no
 *       sign of when its connection is ready; for it the limit of the transport holds ({@link
 *       Builder#connectLimit}), and the no-progress limit counts from the beginning.
 *   <li>A head counts as progress when it is complete, not byte by byte.
 *   <li>A request without a body may be sent twice by the JDK when the connection breaks before
 *       anything of the response came, if its method is GET or HEAD. Those with a body never are,
 *       whatever the system property {@code jdk.httpclient.enableAllMethodRetry} says; {@code
 *       jdk.httpclient.disableRetryConnect} concerns connections that never were made.
 *   <li>The number of requests under way is limited for all endpoints together; the JDK's own pool
 *       has no limit.
 *   <li>Heads are read by the JDK, which takes a bare LF for a line's end and allows up to {@code
 *       jdk.http.maxHeaderSize} bytes (384 KiB; older releases have no limit). Depending on its
 *       release it may refuse interim responses other than 100 as {@link Kind#PROTOCOL}.
 *   <li>The fields of a response are in alphabetical order. The JDK sends a {@code User-Agent} of
 *       its own if the request has none. {@code Connection} cannot be sent, nor a host name with an
 *       underscore be reached: such requests throw {@link IllegalArgumentException}.
 *   <li>Large bodies do not wait for the server's consent: the JDK would wait without a limit.
 *   <li>A response that is refused for its length fails at once; but over TLS, JDK 25 may leave its
 *       connection open for as long as the server goes on to write.
 *   <li>The JDK sends Basic credentials to a proxy for tunnels only if the system property {@code
 *       jdk.http.auth.tunneling.disabledSchemes} is set to nothing.
 *   <li>On JDK 17 the JDK's selector thread, a daemon, ends some time after {@link #close}, when
 *       the garbage collector has found that it is not needed; from 21 on it ends with {@code
 *       close}.
 * </ul>
 */
public final class JdkHttpTransport implements HttpTransport {
  /** How many requests may be under way at a time unless set otherwise: 50. */
  public static final int DEFAULT_MAX_REQUESTS = 50;

  /** How long a TCP connection with its TLS handshake may take unless set otherwise: 10 seconds. */
  public static final Duration DEFAULT_CONNECT_LIMIT = Duration.ofSeconds(10);

  /** How many bytes a response's body may have unless set otherwise: 64 MiB. */
  public static final int DEFAULT_MAX_RESPONSE_BODY = 64 * 1024 * 1024;

  /** The threads of a closed transport end by themselves: the JDK may still need them to close. */
  private static final int THREAD_SECONDS = 2;

  private static final int MANY = 1 << 30;

  private final int maxRequests;
  private final int maxBody;
  private final HttpClient.Builder clients;
  private final Semaphore places;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<JdkExchange> exchanges = new HashSet<>();
  private @Nullable HttpClient client;
  private boolean closed;

  private JdkHttpTransport(Builder options) {
    this.maxRequests = options.maxRequests;
    this.maxBody = options.maxResponseBody;
    this.clients = options.clients();
    this.places = new Semaphore(options.maxRequests, true);
  }

  /**
   * Makes a transport with the default options. Starts no thread before the first request.
   *
   * @return a new transport
   */
  public static JdkHttpTransport create() {
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
    if (Thread.interrupted()) {
      throw new InterruptedException("Interrupted before an HTTP exchange");
    }
    JdkExchange exchange = new JdkExchange(request, limits, maxBody, System.nanoTime());
    takePlace(limits);
    try {
      return exchange.run(begin(exchange));
    } finally {
      end(exchange);
      places.release();
    }
  }

  private void takePlace(TimeLimits limits) throws InterruptedException {
    Duration limit = limits.connect();
    if (limit.isZero() || (!limits.total().isZero() && limits.total().compareTo(limit) < 0)) {
      limit = limits.total();
    }
    if (limit.isZero() || limit.toSeconds() > 1_000_000_000L) {
      places.acquire();
    } else if (!places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new TransportException(
          Kind.BUSY,
          Progress.NOTHING_SENT,
          "None of "
              + maxRequests
              + " requests ended within "
              + limit.toMillis()
              + " ms to make place",
          null);
    }
  }

  private HttpClient begin(JdkExchange exchange) {
    lock.lock();
    try {
      if (closed) {
        throw new TransportException(
            Kind.CLOSED, Progress.NOTHING_SENT, "The transport is closed; nothing was sent", null);
      }
      HttpClient present = client;
      if (present == null) {
        present = clients.build();
        client = present;
      }
      exchanges.add(exchange);
      return present;
    } finally {
      lock.unlock();
    }
  }

  private void end(JdkExchange exchange) {
    lock.lock();
    try {
      exchanges.remove(exchange);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    List<JdkExchange> pending;
    HttpClient last;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      pending = new ArrayList<>(exchanges);
      last = client;
      // On JDK 17 nothing else ends the selector's thread.
      client = null;
    } finally {
      lock.unlock();
    }
    for (JdkExchange exchange : pending) {
      exchange.close();
    }
    // Whoever waits for a place gets one, only to learn that the transport is closed.
    places.drainPermits();
    places.release(MANY);
    // From 21 on it can be closed; an interrupt makes it end at once rather than wait.
    if ((Object) last instanceof AutoCloseable closeable) {
      boolean interrupted = Thread.interrupted();
      Thread.currentThread().interrupt();
      closeNow(closeable);
      Thread.interrupted();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Thread newThread(Runnable task) {
    Thread thread = new Thread(null, task, "shapewright-jdk-http", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  private static void closeNow(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Its close() declares nothing; there would be nothing to do about it either.
    }
  }

  /** Collects the options of a transport. */
  public static final class Builder {
    private @Nullable SSLContext sslContext;
    private @Nullable ProxySelector proxySelector = ProxySelector.getDefault();
    private @Nullable Authenticator authenticator;
    private boolean http2;
    private Duration connectLimit = DEFAULT_CONNECT_LIMIT;
    private int maxRequests = DEFAULT_MAX_REQUESTS;
    private int maxResponseBody = DEFAULT_MAX_RESPONSE_BODY;

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
     * Which proxies requests go through. Hosts that {@link
     * dev.shapewright.runtime.http.HttpProxy#isLocal} names are reached directly in any case.
     *
     * @param selector the selector, or null for none; unless this is called, {@link
     *     ProxySelector#getDefault()}, which knows the system properties but no environment
     * @return this builder
     */
    public Builder proxySelector(@Nullable ProxySelector selector) {
      this.proxySelector = selector;
      return this;
    }

    /**
     * Who knows the credentials for proxies.
     *
     * @param knowing asked by the JDK when a proxy wants credentials, or null for nobody, which is
     *     the default. It is asked for a server's as well, where the server answers 401.
     * @return this builder
     */
    public Builder authenticator(@Nullable Authenticator knowing) {
      this.authenticator = knowing;
      return this;
    }

    /**
     * Whether HTTP/2 is offered to https endpoints; plain ones always get HTTP/1.1.
     *
     * @param offered false unless set
     * @return this builder
     */
    public Builder http2(boolean offered) {
      this.http2 = offered;
      return this;
    }

    /**
     * How long opening a connection, TLS included, may take whatever a call's own limit is.
     *
     * @param limit more than zero; {@link #DEFAULT_CONNECT_LIMIT} unless set
     * @return this builder
     * @throws IllegalArgumentException if the limit is zero or negative
     */
    public Builder connectLimit(Duration limit) {
      if (limit.isZero() || limit.isNegative()) {
        throw new IllegalArgumentException("The connect limit must be more than zero: " + limit);
      }
      this.connectLimit = limit;
      return this;
    }

    /**
     * How many requests may be under way at a time. Further ones wait; the wait counts against the
     * connect limit and the total limit, and ends as {@link TransportException.Kind#BUSY} when one
     * of them passes.
     *
     * @param count at least 1; {@link #DEFAULT_MAX_REQUESTS} unless set
     * @return this builder
     * @throws IllegalArgumentException if the count is less than 1
     */
    public Builder maxRequests(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("At least one request must be allowed: " + count);
      }
      this.maxRequests = count;
      return this;
    }

    /**
     * How long a response's body may be, gzip decoded; a longer one is refused as a {@link
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
     * Makes the transport.
     *
     * @return a new transport
     */
    public JdkHttpTransport build() {
      return new JdkHttpTransport(this);
    }

    private HttpClient.Builder clients() {
      HttpClient.Builder clients =
          HttpClient.newBuilder()
              .version(http2 ? Version.HTTP_2 : Version.HTTP_1_1)
              .followRedirects(Redirect.NEVER)
              .connectTimeout(connectLimit)
              .proxy(new DirectForLocal(proxySelector))
              .executor(
                  new ThreadPoolExecutor(
                      0,
                      Integer.MAX_VALUE,
                      THREAD_SECONDS,
                      TimeUnit.SECONDS,
                      new SynchronousQueue<>(),
                      JdkHttpTransport::newThread));
      if (sslContext != null) {
        clients.sslContext(sslContext);
      }
      if (authenticator != null) {
        clients.authenticator(authenticator);
      }
      return clients;
    }
  }
}
