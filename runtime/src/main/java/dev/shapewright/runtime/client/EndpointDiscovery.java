package dev.shapewright.runtime.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a service is asked where it wants to be called: what a generated client knows of the
 * operation that tells.
 *
 * @param <Q> the operation's request
 * @param <P> its response
 */
public interface EndpointDiscovery<Q, P> {
  /**
   * The operation that tells.
   *
   * @return the operation, which is itself called at the usual endpoint
   */
  Operation<Q, P> operation();

  /**
   * Asks for the endpoint of a call.
   *
   * @param called the name on the wire of the operation to call
   * @param identifiers what {@link #identifiers} gave
   * @return the request
   */
  Q request(String called, Map<String, String> identifiers);

  /**
   * The first endpoint of an answer.
   *
   * @param response the answer
   * @return its host, with a port if need be; null when the answer names none
   */
  @Nullable String address(P response);

  /**
   * How long the first endpoint of an answer may be used.
   *
   * @param response the answer
   * @return in minutes; null when the answer does not say
   */
  @Nullable Long minutes(P response);

  /**
   * What the endpoint of a call depends on.
   *
   * @param called the name on the wire of the operation to call
   * @param request its request
   * @return by member; empty when all calls go to one endpoint
   */
  default Map<String, String> identifiers(String called, Object request) {
    return Map.of();
  }
}
