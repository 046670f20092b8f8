package dev.shapewright.runtime.http;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Function;

/** A source of addresses that may not know a name, may block, and need not react to interrupts. */
@FunctionalInterface
interface NameService {
  InetAddress[] lookUp(String host) throws UnknownHostException;

  /** The source as a transport takes it. */
  static Function<String, InetAddress[]> of(NameService names) {
    return host -> {
      try {
        return names.lookUp(host);
      } catch (UnknownHostException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
