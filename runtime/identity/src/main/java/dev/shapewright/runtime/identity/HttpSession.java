package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.SocketTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import java.time.Duration;

/**
 * A few requests to one endpoint that gives credentials. The session has a transport of its own,
 * and takes its threads and connections along when it closes: sources need no closing. Services are
 * reached through the proxy of the process; metadata and agents never are, whatever their host.
 * Answers may have 64 KiB; redirects are answers like others, and so errors.
 */
final class HttpSession implements AutoCloseable {
  /** An address of this machine or its host: it answers at once or not at all. */
  static final TimeLimits METADATA =
      new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3));

  /** An agent beside the program, which may have to ask STS first. */
  static final TimeLimits AGENT =
      new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(8));

  /** A service across the network. */
  static final TimeLimits SERVICE =
      new TimeLimits(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(12));

  static final int MAX_ANSWER = 64 * 1024;

  private static final int ATTEMPTS = 3;

  /** Tells which answers may be better the next time. */
  interface Repeat {
    /** What is true of all HTTP. */
    Repeat ON_SERVER_ERRORS =
        new Repeat() {
          @Override
          public boolean isWorthwhile(HttpResponse response) {
            return response.status() >= 500 || response.status() == 429;
          }
        };

    boolean isWorthwhile(HttpResponse response);
  }

  private final Surroundings surroundings;
  private final String name;
  private final TimeLimits limits;
  private final Repeat repeat;
  private final SocketTransport transport;

  /** What messages call the endpoint, how long an attempt may take, and what to repeat. */
  HttpSession(Surroundings surroundings, String name, TimeLimits limits, Repeat repeat) {
    this.surroundings = surroundings;
    this.name = name;
    this.limits = limits;
    this.repeat = repeat;
    this.transport = transport(name, limits.equals(SERVICE));
  }

  private static SocketTransport transport(String name, boolean mayUseProxy) {
    SocketTransport.Builder builder =
        SocketTransport.builder().maxResponseBody(MAX_ANSWER).maxConnectionsPerEndpoint(1);
    try {
      return mayUseProxy ? builder.build() : builder.proxy(null).build();
    } catch (IllegalArgumentException e) {
      throw SourceException.lasting(name + ": " + e.getMessage(), e);
    }
  }

  /** The answer, of whatever status; at most three attempts. */
  HttpResponse send(HttpRequest request) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse response = transport.send(request, limits);
        if (attempt == ATTEMPTS || !repeat.isWorthwhile(response)) {
          return response;
        }
      } catch (TransportException e) {
        if (attempt == ATTEMPTS || e.kind() == TransportException.Kind.PROTOCOL) {
          throw SourceException.passing(name + ": " + e.getMessage(), e);
        }
      } catch (IllegalArgumentException e) {
        throw SourceException.lasting(name + ": " + e.getMessage(), e);
      }
      surroundings.sleep((long) ((100L << attempt) * (0.5 + surroundings.random() / 2)));
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
