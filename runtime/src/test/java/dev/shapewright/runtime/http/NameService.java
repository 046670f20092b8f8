package dev.shapewright.runtime.http;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Function;

/** A source of addresses that may not know a name, may block, and need not react to interrupts. */
@FunctionalInterface
interface NameService extends Function<String, InetAddress[]> {
  InetAddress[] lookUp(String host) throws UnknownHostException;

  @Override
  default InetAddress[] apply(String host) {
    try {
      return lookUp(host);
    } catch (UnknownHostException e) {
      throw new UncheckedIOException(e);
    }
  }
}
