package dev.shapewright.runtime.http;

/**
 * Carries one request to a server and brings its response back. {@link SocketTransport} is the one
 * that clients use unless they are given another; what follows is what they rely on, so that
 * whoever writes another has to keep it.
 *
 * <ul>
 *   <li>It is safe for use by many threads, and {@link #send} blocks the calling one alone.
 *   <li>The request is sent as it is: signatures cover its target and fields. The transport adds
 *       {@code Host}, which is {@link dev.shapewright.runtime.endpoint.Endpoint#authority} to the
 *       letter, and {@code Content-Length}; {@link HttpRequest#requireSendable} refuses what cannot
 *       be sent faithfully.
 *   <li>A request is sent once. It may be repeated only if the server cannot have acted on it: not
 *       one byte of it left, or the server declined to take its body. Redirects are not followed.
 *   <li>A response is complete or it is none: its end is certain from a length or from chunks,
 *       interim responses are skipped, and a body whose one coding is gzip is decoded ({@link
 *       HttpResponse#decoded}). How long it may be is limited. Responses to {@code HEAD} and those
 *       with status 204 or 304 have no body.
 *   <li>Time limits act while the head and while the body is sent and received, and by ending the
 *       exchange: its connection is closed, not left behind. So do interrupts and {@link #close},
 *       within two seconds.
 *   <li>TLS checks the server's certificate and that it is for the endpoint's host. Proxies are not
 *       used for hosts that {@link HttpProxy#isLocal} names.
 *   <li>No exception's message holds a header's value, a part of a body, or a proxy's password.
 * </ul>
 */
public interface HttpTransport extends AutoCloseable {
  /**
   * Sends a request and waits for the whole response.
   *
   * @param request the request, signed
   * @param limits how long it may take
   * @return the response, whatever its status from 200 to 599
   * @throws TransportException if no complete response came. Its kind decides whether clients try
   *     again ({@code CONNECTION} and {@code TIMEOUT} may pass, the others will not); its progress
   *     tells whether the server may have acted, and in doubt says that it may.
   * @throws InterruptedException if the calling thread was interrupted, before or meanwhile; its
   *     flag is then cleared and the exchange ended. A flag that is set on entry costs no
   *     connection, and nothing is sent.
   * @throws IllegalArgumentException if the request cannot be sent faithfully; nothing was sent
   */
  HttpResponse send(HttpRequest request, TimeLimits limits) throws InterruptedException;

  /**
   * Whether nobody looks at a request once {@link #send} has ended, nor at a response once the
   * client has read it: they are not recorded, and no other thread still writes them. If so, a
   * client without interceptors uses the array of a body again for the next one, and {@linkplain
   * HttpResponse#release releases} responses. Mocks and proxies, which answer false, are on the
   * safe side.
   *
   * @return false unless overridden
   */
  default boolean forgetsExchanges() {
    return false;
  }

  /**
   * Closes pooled connections. Exchanges under way fail at once as {@link
   * TransportException.Kind#CLOSED}, and so does every later one. Closing again does nothing.
   */
  @Override
  void close();
}
