package dev.shapewright.runtime.internal;

import dev.shapewright.runtime.CredentialsException;
import org.jspecify.annotations.Nullable;

/** Three settings that make up credentials, any of which may be absent; each known by its name. */
public final class StaticKeys {
  private final String where;
  private final String keyName;
  private final String secretName;
  private final String tokenName;

  /**
   * Names a place and its settings.
   *
   * @param where the place, as an error begins with it
   * @param keyName the setting of the access key's id
   * @param secretName the setting of the secret
   * @param tokenName the setting of the session's token
   */
  public StaticKeys(String where, String keyName, String secretName, String tokenName) {
    this.where = where;
    this.keyName = keyName;
    this.secretName = secretName;
    this.tokenName = tokenName;
  }

  /**
   * Tells whether the settings make up credentials.
   *
   * @param key the access key's id, or null
   * @param secret the secret, or null
   * @param token the session's token, or null
   * @return false when all three are absent
   * @throws CredentialsException if a part is missing
   */
  public boolean areSet(@Nullable String key, @Nullable String secret, @Nullable String token) {
    if (key == null && secret == null && token == null) {
      return false;
    }
    if (key == null || secret == null) {
      throw new CredentialsException(incomplete(key != null, secret != null));
    }
    return true;
  }

  /**
   * The same error with the place before it.
   *
   * @param e what is wrong with a value
   * @return the error to throw
   */
  public CredentialsException at(CredentialsException e) {
    return new CredentialsException(where + ": " + e.getMessage(), e);
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

  /**
   * The place and what to set there.
   *
   * @return such as {@code Environment variables (A and B)}
   */
  public String describe() {
    return where + " (" + keyName + " and " + secretName + ")";
  }
}
