package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import org.jspecify.annotations.Nullable;

/** Makes credentials of three settings, any of which may be absent; each is known by its name. */
final class StaticKeys {
  private final String where;
  private final String keyName;
  private final String secretName;
  private final String tokenName;

  /** The place, as an error begins with it, and the names of its three settings. */
  StaticKeys(String where, String keyName, String secretName, String tokenName) {
    this.where = where;
    this.keyName = keyName;
    this.secretName = secretName;
    this.tokenName = tokenName;
  }

  /** Null when all three are absent; an error when a part is missing. */
  @Nullable Credentials join(
      @Nullable String key, @Nullable String secret, @Nullable String token) {
    if (key == null && secret == null && token == null) {
      return null;
    }
    if (key == null || secret == null) {
      throw new CredentialsException(incomplete(key != null, secret != null));
    }
    try {
      return token == null
          ? Credentials.of(key, secret)
          : Credentials.ofSession(key, secret, token, null);
    } catch (CredentialsException e) {
      throw new CredentialsException(where + ": " + e.getMessage(), e);
    }
  }

  private String incomplete(boolean hasKey, boolean hasSecret) {
    String present = hasKey ? keyName : hasSecret ? secretName : tokenName;
    String missing = hasKey ? secretName : hasSecret ? keyName : keyName + " and " + secretName;
    return where
        + ": "
        + present
        + " is set but "
        + missing
        + (hasKey || hasSecret ? " is" : " are")
        + " not. Set them together or not at all.";
  }

  /** The place and what to set there. */
  String describe() {
    return where + " (" + keyName + " and " + secretName + ")";
  }
}
