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
    return host.equals("localhost") || (host.startsWith("127.") && isDotted(host));
  }

  /** Not fooled by a name such as 127.0.0.1.example.com. */
  private static boolean isDotted(String host) {
    int dots = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      dots += c == '.' ? 1 : 0;
    }
    return dots == 3;
  }

  private static boolean isLoopbackLiteral(String bracketed) {
    try {
      return InetAddress.getByName(bracketed).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
