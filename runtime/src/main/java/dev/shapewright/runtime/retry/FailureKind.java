package dev.shapewright.runtime.retry;

/** What a failed attempt means for another one. */
public enum FailureKind {
  /** The same request would fail again: it is not repeated. */
  FATAL,
  /** The failure passes by itself: a broken connection, a fault of the service. */
  TRANSIENT,
  /** The service asks for fewer requests: the wait is longer, the retry cheaper. */
  THROTTLING
}
