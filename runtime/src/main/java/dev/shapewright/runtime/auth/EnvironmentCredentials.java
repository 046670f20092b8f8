package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** Credentials in environment variables. */
final class EnvironmentCredentials implements CredentialsSource {
  private static final StaticKeys KEYS =
      new StaticKeys(
          "Environment variables",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN");

  private final SystemSettings settings;

  EnvironmentCredentials(SystemSettings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable Credentials find() {
    return CredentialsSource.join(
        KEYS,
        settings.environment("AWS_ACCESS_KEY_ID"),
        settings.environment("AWS_SECRET_ACCESS_KEY"),
        settings.environment("AWS_SESSION_TOKEN"));
  }

  @Override
  public String describe() {
    return KEYS.describe();
  }
}
