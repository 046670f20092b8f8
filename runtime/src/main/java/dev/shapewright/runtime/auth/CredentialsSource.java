package dev.shapewright.runtime.auth;

import org.jspecify.annotations.Nullable;

/** One place where credentials may be. */
interface CredentialsSource {
  /**
   * Looks for credentials.
   *
   * @return the credentials, or null when this place has none at all
   * @throws dev.shapewright.runtime.CredentialsException if it has some that cannot be used
   */
  @Nullable Credentials find();

  /** Where {@link #find()} looks, for a message to the user: what to set, and what is missing. */
  String describe();
}
