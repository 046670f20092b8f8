package dev.shapewright.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Another source of addresses, for tests; may block for long and need not react to interrupts. */
interface NameService {
  InetAddress[] lookUp(String host) throws UnknownHostException;
}
