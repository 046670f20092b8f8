package dev.shapewright.examples.benchmarks.calls;

/** Where calls go. */
public enum Route {
  /** Nowhere: the transport is a stub that has the answer ready. */
  MEMORY,
  /** To the server in another process, over the loopback device. */
  HTTP,
  /** The same under TLS. */
  HTTPS;

  /** The port of the server; {@code bench.http} and {@code bench.https} tell it. */
  int port() {
    return Integer.getInteger(this == HTTPS ? "bench.https" : "bench.http", 0);
  }

  /** The URL of the server. */
  String url() {
    return this == HTTPS ? "https://localhost:" + port() : "http://localhost:" + port();
  }
}
