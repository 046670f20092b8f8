package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.StaticKeys;
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

  /**
   * Where {@link #find()} looks, for a message to the user: what to set, and what is missing. Null
   * for a place where setting something would not do.
   */
  @Nullable String describe();

  /** The credentials that the values of these settings make up, null for none. */
  static @Nullable Credentials of(StaticKeys keys, @Nullable String @Nullable [] values) {
    if (values == null) {
      return null;
    }
    String key = String.valueOf(values[0]);
    String secret = String.valueOf(values[1]);
    String token = values[2];
    try {
      return token == null
          ? Credentials.of(key, secret)
          : Credentials.ofSession(key, secret, token, null);
    } catch (CredentialsException e) {
      throw keys.at(e);
    }
  }
}
