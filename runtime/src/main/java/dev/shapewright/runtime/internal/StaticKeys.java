package dev.shapewright.runtime.internal;

import dev.shapewright.runtime.CredentialsException;
import org.jspecify.annotations.Nullable;

/** Three settings that make up credentials, any of which may be absent; each known by its name. */
public final class StaticKeys {
  /** The environment variables. */
  public static final StaticKeys VARIABLES =
      new StaticKeys(
          "Environment variables",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN");

  /** The system properties. */
  public static final StaticKeys PROPERTIES =
      new StaticKeys(
          "System properties", "aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken");

  private final String where;
  private final String keyName;
  private final String secretName;
  private final String tokenName;

  private StaticKeys(String where, String keyName, String secretName, String tokenName) {
    this.where = where;
    this.keyName = keyName;
    this.secretName = secretName;
    this.tokenName = tokenName;
  }

  /**
   * The keys of a profile.
   *
   * @param name the profile's name
   * @return the names of its settings
   */
  public static StaticKeys ofProfile(String name) {
    return new StaticKeys(
        "Profile " + name, "aws_access_key_id", "aws_secret_access_key", "aws_session_token");
  }

  /**
   * What the process was started with.
   *
   * @param settings the process's settings
   * @return the access key's id, the secret and the session's token, the last of which may be null;
   *     null when none is set
   * @throws CredentialsException if a part is missing
   */
  public @Nullable String @Nullable [] in(SystemSettings settings) {
    if (this == VARIABLES) {
      return complete(
          settings.environment(keyName),
          settings.environment(secretName),
          settings.environment(tokenName));
    }
    String secret = settings.property(secretName);
    if (secret == null) {
      secret = settings.property("aws.secretKey"); // The name in the first Java SDK.
    }
    return complete(settings.property(keyName), secret, settings.property(tokenName));
  }

  /**
   * What a profile has.
   *
   * @param profile the profile
   * @return as above
   * @throws CredentialsException if a part is missing
   */
  public @Nullable String @Nullable [] in(ProfileSection profile) {
    return complete(profile.get(keyName), profile.get(secretName), profile.get(tokenName));
  }

  private @Nullable String @Nullable [] complete(
      @Nullable String key, @Nullable String secret, @Nullable String token) {
    if (key == null && secret == null && token == null) {
      return null;
    }
    if (key == null || secret == null) {
      throw new CredentialsException(incomplete(key != null, secret != null));
    }
    return new @Nullable String[] {key, secret, token};
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
