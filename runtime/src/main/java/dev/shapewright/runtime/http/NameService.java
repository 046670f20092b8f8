package dev.shapewright.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; may block for long and need not react to interrupts. */
interface NameService {
  InetAddress[] lookUp(String host) throws UnknownHostException;

  /** The JDK's own, with its cache. */
  final class OfTheSystem implements NameService {
    @Override
    public InetAddress[] lookUp(String host) throws UnknownHostException {
      return InetAddress.getAllByName(host);
    }
  }
}
