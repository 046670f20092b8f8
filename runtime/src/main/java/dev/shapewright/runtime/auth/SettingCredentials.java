package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** Credentials that the process was started with. */
final class SettingCredentials implements CredentialsSource {
  private static final StaticKeys VARIABLES =
      new StaticKeys(
          "Environment variables",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN");
  private static final StaticKeys PROPERTIES =
      new StaticKeys(
          "System properties", "aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken");

  private final SystemSettings settings;
  private final boolean inEnvironment;

  private SettingCredentials(SystemSettings settings, boolean inEnvironment) {
    this.settings = settings;
    this.inEnvironment = inEnvironment;
  }

  static SettingCredentials ofEnvironment(SystemSettings settings) {
    return new SettingCredentials(settings, true);
  }

  static SettingCredentials ofProperties(SystemSettings settings) {
    return new SettingCredentials(settings, false);
  }

  @Override
  public @Nullable Credentials find() {
    if (inEnvironment) {
      return CredentialsSource.join(
          VARIABLES,
          settings.environment("AWS_ACCESS_KEY_ID"),
          settings.environment("AWS_SECRET_ACCESS_KEY"),
          settings.environment("AWS_SESSION_TOKEN"));
    }
    String secret = settings.property("aws.secretAccessKey");
    if (secret == null) {
      secret = settings.property("aws.secretKey"); // The name in the first Java SDK.
    }
    return CredentialsSource.join(
        PROPERTIES,
        settings.property("aws.accessKeyId"),
        secret,
        settings.property("aws.sessionToken"));
  }

  @Override
  public String describe() {
    return (inEnvironment ? VARIABLES : PROPERTIES).describe();
  }
}
