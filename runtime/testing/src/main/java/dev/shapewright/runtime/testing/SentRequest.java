package dev.shapewright.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.runtime.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link ScriptedTransport} was sent.
 *
 * @param operation the operation's name in the model
 * @param model the request object that was sent, idempotency tokens included; null when the client
 *     does not have the {@link ScriptedTransport} as its interceptor
 * @param http the signed request
 */
public record SentRequest(String operation, @Nullable Object model, HttpRequest http) {
  /**
   * What was sent.
   *
   * @return the body as text
   */
  public String body() {
    return new String(http.body(), UTF_8);
  }

  /** The operation and the request object, whose sensitive members do not show. */
  @Override
  public String toString() {
    return operation + " " + model;
  }
}
