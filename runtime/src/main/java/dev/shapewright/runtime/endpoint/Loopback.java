package dev.shapewright.runtime.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells hosts that never leave this machine, by their spelling alone; no name is looked up. */
final class Loopback {
  private Loopback() {}

  static boolean isLoopback(String host) {
    if (host.startsWith("[")) {
      return isLoopbackLiteral(host);
    }
    // Not fooled by a name such as 127.0.0.1.example.com.
    return host.equals("localhost") || (host.startsWith("127.") && HostLabels.isAddress(host));
  }

  private static boolean isLoopbackLiteral(String bracketed) {
    try {
      return InetAddress.getByName(bracketed).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
