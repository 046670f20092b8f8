package dev.shapewright.runtime.codec;

/** How a timestamp stands on the wire. */
public enum TimestampFormat {
  /**
   * Seconds since 1970-01-01T00:00:00Z with a fraction of up to three digits: the default of JSON.
   */
  UNIX_TIMESTAMP,
  /** RFC 3339 in UTC with an optional fraction, such as {@code 2026-11-20T23:24:02.5Z}. */
  ISO_8601,
  /** The date format of HTTP, such as {@code Fri, 20 Nov 2026 23:24:02 GMT}. */
  RFC_822
}
