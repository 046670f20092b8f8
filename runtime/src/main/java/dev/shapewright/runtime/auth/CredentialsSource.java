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

  /** Where {@link #find()} looks, for a message to the user: what to set, and what is missing. */
  String describe();

  /** Null when all three are absent; an error when a part is missing. */
  static @Nullable Credentials join(
      StaticKeys keys, @Nullable String key, @Nullable String secret, @Nullable String token) {
    if (!keys.areSet(key, secret, token) || key == null || secret == null) {
      return null;
    }
    try {
      return token == null
          ? Credentials.of(key, secret)
          : Credentials.ofSession(key, secret, token, null);
    } catch (CredentialsException e) {
      throw keys.at(e);
    }
  }
}
