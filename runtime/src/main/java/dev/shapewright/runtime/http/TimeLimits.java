package dev.shapewright.runtime.http;

import java.time.Duration;

/** How long one exchange may take. A limit of {@link Duration#ZERO} means none. Immutable. */
public final class TimeLimits {
  private final Duration connect;
  private final Duration noProgress;
  private final Duration total;

  /**
   * Sets limits.
   *
   * @param connect for waiting for a free connection, looking up the name, the TCP connection and
   *     the TLS handshake together
   * @param noProgress for a time in which not one byte is sent or received, headers and body alike
   * @param total for the whole exchange, connecting included
   * @throws IllegalArgumentException if a limit is negative
   */
  public TimeLimits(Duration connect, Duration noProgress, Duration total) {
    if (connect.isNegative() || noProgress.isNegative() || total.isNegative()) {
      throw new IllegalArgumentException("A time limit is negative");
    }
    this.connect = connect;
    this.noProgress = noProgress;
    this.total = total;
  }

  /**
   * The time until a connection is ready.
   *
   * @return the limit, or zero for none
   */
  public Duration connect() {
    return connect;
  }

  /**
   * The time in which not one byte moves.
   *
   * @return the limit, or zero for none
   */
  public Duration noProgress() {
    return noProgress;
  }

  /**
   * The time of the whole exchange.
   *
   * @return the limit, or zero for none
   */
  public Duration total() {
    return total;
  }
}
