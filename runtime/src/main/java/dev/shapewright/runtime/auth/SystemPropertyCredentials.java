package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** Credentials in system properties. */
final class SystemPropertyCredentials implements CredentialsSource {
  private static final StaticKeys KEYS =
      new StaticKeys(
          "System properties", "aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken");

  private final SystemSettings settings;

  SystemPropertyCredentials(SystemSettings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable Credentials find() {
    String secret = settings.property("aws.secretAccessKey");
    if (secret == null) {
      secret = settings.property("aws.secretKey"); // The name in the first Java SDK.
    }
    return CredentialsSource.join(
        KEYS, settings.property("aws.accessKeyId"), secret, settings.property("aws.sessionToken"));
  }

  @Override
  public String describe() {
    return KEYS.describe();
  }
}
