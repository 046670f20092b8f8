package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.internal.ProfileSection;
import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** Keys as they stand in system properties, the environment or a profile. */
final class StaticSource implements Source {
  private static final StaticKeys PROPERTIES =
      new StaticKeys(
          "System properties", "aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken");
  private static final StaticKeys VARIABLES =
      new StaticKeys(
          "Environment variables",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN");

  private final SystemSettings settings;
  private final boolean properties;

  private StaticSource(SystemSettings settings, boolean properties) {
    this.settings = settings;
    this.properties = properties;
  }

  static StaticSource ofProperties(SystemSettings settings) {
    return new StaticSource(settings, true);
  }

  static StaticSource ofEnvironment(SystemSettings settings) {
    return new StaticSource(settings, false);
  }

  @Override
  public @Nullable Credentials find() {
    if (!properties) {
      return join(
          VARIABLES,
          settings.environment("AWS_ACCESS_KEY_ID"),
          settings.environment("AWS_SECRET_ACCESS_KEY"),
          settings.environment("AWS_SESSION_TOKEN"));
    }
    String secret = settings.property("aws.secretAccessKey");
    if (secret == null) {
      secret = settings.property("aws.secretKey"); // The name in the first Java SDK.
    }
    return join(
        PROPERTIES,
        settings.property("aws.accessKeyId"),
        secret,
        settings.property("aws.sessionToken"));
  }

  @Override
  public String describe() {
    return (properties ? PROPERTIES : VARIABLES).describe();
  }

  /** The keys of a profile, or null when it has none. */
  static @Nullable Credentials ofProfile(String name, ProfileSection profile) {
    return join(
        new StaticKeys(
            "Profile " + name, "aws_access_key_id", "aws_secret_access_key", "aws_session_token"),
        profile.get("aws_access_key_id"),
        profile.get("aws_secret_access_key"),
        profile.get("aws_session_token"));
  }

  private static @Nullable Credentials join(
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
