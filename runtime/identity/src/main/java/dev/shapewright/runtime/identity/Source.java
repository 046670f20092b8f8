package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import org.jspecify.annotations.Nullable;

/** One place where credentials may be. */
interface Source {
  /**
   * Looks for credentials.
   *
   * @return the credentials, or null when nothing is set that asks for this place
   * @throws dev.shapewright.runtime.CredentialsException if it is asked for and cannot give any
   */
  @Nullable Credentials find();

  /** Where {@link #find()} looks, for a message to the user. */
  String describe();
}
