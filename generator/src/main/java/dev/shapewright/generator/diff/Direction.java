package dev.shapewright.generator.diff;

import java.util.Locale;

/** Which way values go. */
public enum Direction {
  /** In requests alone. */
  SENT,
  /** In responses and errors alone. */
  RECEIVED,
  /** In both. */
  BOTH;

  static Direction of(boolean sent, boolean received) {
    return sent ? (received ? BOTH : SENT) : RECEIVED;
  }

  /** Whether a request may hold such values: then they are checked. */
  boolean isSent() {
    return this != RECEIVED;
  }

  /** Whether a response or an error may hold such values. */
  boolean isReceived() {
    return this != SENT;
  }

  /**
   * As the JSON form has it.
   *
   * @return such as {@code sent}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
