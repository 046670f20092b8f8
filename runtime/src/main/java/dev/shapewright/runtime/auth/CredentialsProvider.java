package dev.shapewright.runtime.auth;

/** Gives the credentials that requests are signed with. Implementations are thread-safe. */
@FunctionalInterface
public interface CredentialsProvider {
  /**
   * The credentials to sign the next attempt with.
   *
   * @return current credentials, never expired ones as far as is known
   * @throws dev.shapewright.runtime.CredentialsException if there are none
   */
  Credentials resolve();
}
