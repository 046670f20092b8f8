package dev.shapewright.runtime.http;

import java.time.Duration;

/**
 * How long one exchange may take. A limit of {@link Duration#ZERO} means none.
 *
 * @param connect for waiting for a free connection, looking up the name, the TCP connection and the
 *     TLS handshake together
 * @param noProgress for a time in which not one byte is sent or received, headers and body alike
 * @param total for the whole exchange, connecting included
 */
public record TimeLimits(Duration connect, Duration noProgress, Duration total) {
  /**
   * Refuses negative limits.
   *
   * @param connect as above
   * @param noProgress as above
   * @param total as above
   * @throws IllegalArgumentException if a limit is negative
   */
  public TimeLimits {
    if (connect.isNegative() || noProgress.isNegative() || total.isNegative()) {
      throw new IllegalArgumentException("A time limit is negative");
    }
  }
}
