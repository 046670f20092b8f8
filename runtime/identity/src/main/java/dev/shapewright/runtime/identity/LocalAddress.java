package dev.shapewright.runtime.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A host as far as its spelling shows it to be an address of this machine or its host. No name is
 * looked up, so that no resolver can pass a far address off as a near one.
 */
final class LocalAddress {
  private static final LocalAddress OTHER = new LocalAddress(new byte[0]);
  private static final byte[] ECS = {(byte) 169, (byte) 254, (byte) 170, 2};
  private static final byte[] EKS = {(byte) 169, (byte) 254, (byte) 170, 23};
  private static final byte[] EKS_V6 = {
    (byte) 0xfd, 0, 0x0e, (byte) 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x23
  };

  private final byte[] bytes;

  private LocalAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads a host as it stands in a URL; {@code localhost} counts as 127.0.0.1. */
  static LocalAddress of(String host) {
    if (host.equals("localhost")) {
      return new LocalAddress(new byte[] {127, 0, 0, 1});
    }
    if (host.startsWith("[") && host.endsWith("]") && host.indexOf('%') < 0) {
      return ofBracketed(host);
    }
    return ofDotted(host);
  }

  private static LocalAddress ofBracketed(String host) {
    try {
      InetAddress address = InetAddress.getByName(host); // Brackets keep it from a lookup.
      // What is IPv4 in disguise is not what it looks like.
      return address instanceof Inet6Address ? new LocalAddress(address.getAddress()) : OTHER;
    } catch (UnknownHostException e) {
      return OTHER;
    }
  }

  /** Four decimal numbers, without the shorter and octal forms that some resolvers take. */
  private static LocalAddress ofDotted(String host) {
    byte[] address = new byte[4];
    int part = 0;
    int digits = 0;
    int value = 0;
    for (int i = 0; i <= host.length(); i++) {
      char c = i == host.length() ? '.' : host.charAt(i);
      if (c == '.') {
        if (digits == 0 || part == 4) {
          return OTHER;
        }
        address[part++] = (byte) value;
        digits = 0;
        value = 0;
      } else {
        value = 10 * value + (c - '0');
        digits++;
        if (c < '0' || c > '9' || value > 255 || (digits > 1 && value < 10)) {
          return OTHER;
        }
      }
    }
    return part == 4 ? new LocalAddress(address) : OTHER;
  }

  boolean isLoopback() {
    if (bytes.length == 4) {
      return bytes[0] == 127;
    }
    boolean loopback = bytes.length == 16 && bytes[15] == 1;
    for (int i = 0; loopback && i < 15; i++) {
      loopback = bytes[i] == 0;
    }
    return loopback;
  }

  /** Whether ECS or EKS give a container's credentials there. */
  boolean isContainerHost() {
    return Arrays.equals(bytes, ECS) || Arrays.equals(bytes, EKS) || Arrays.equals(bytes, EKS_V6);
  }
}
