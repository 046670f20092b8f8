package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;

/** Gets credentials from where they are made; each call is a request, a process or the like. */
@FunctionalInterface
interface Fetch {
  /**
   * Gets new credentials.
   *
   * @throws dev.shapewright.runtime.CredentialsException if there are none to be had
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  Credentials fetch() throws InterruptedException;
}
