package dev.shapewright.examples.benchmarks.calls;

/** Who makes the calls. */
public enum Participant {
  /** The generated client with its own transport. */
  OURS,
  /** The AWS SDK for Java v2 with the HTTP client of Apache. */
  SDK_APACHE,
  /** The same with {@code HttpURLConnection}. */
  SDK_URL,
  /** The AWS SDK for Java v1. */
  SDK_V1,
  /**
   * In memory what is left when a call is nothing but JSON and hashes: jackson-core and the JDK's
   * SHA-256 and HMAC. Over the network, a socket and a request that is ready.
   */
  FLOOR,
  /** The hashes of Signature Version 4 alone. */
  HASHES;

  /** Makes what calls. */
  Calls calls(Route route, int bytes) throws Exception {
    return switch (this) {
      case OURS -> new OurCalls(route, bytes);
      case SDK_APACHE -> SdkCalls.withApache(route, bytes);
      case SDK_URL -> SdkCalls.withUrlConnection(route, bytes);
      case SDK_V1 -> new SdkV1Calls(route, bytes);
      case FLOOR -> route == Route.MEMORY ? new MemoryFloor(bytes) : new SocketFloor(route, bytes);
      case HASHES -> new HashFloor(bytes);
    };
  }
}
