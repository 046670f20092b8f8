package dev.shapewright.runtime.http;

/**
 * Carries one request to a server and brings its response back.
 *
 * <p>Implementations are safe for use by many threads. They neither follow redirects nor repeat a
 * request that may have reached the server, and they never hand out a response that is not
 * complete.
 */
public interface HttpTransport extends AutoCloseable {
  /**
   * Sends a request and waits for the whole response.
   *
   * @param request the request, signed
   * @param limits how long it may take
   * @return the response, whatever its status
   * @throws TransportException if no complete response came; says how far the exchange got
   * @throws InterruptedException if the calling thread was interrupted; the exchange is closed
   */
  HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException;

  /** Closes pooled connections; exchanges under way fail. Closing again does nothing. */
  @Override
  void close();
}
