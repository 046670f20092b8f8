package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** Credentials that the process was started with. */
final class SettingCredentials implements CredentialsSource {
  private final StaticKeys keys;
  private final SystemSettings settings;

  private SettingCredentials(StaticKeys keys, SystemSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  static SettingCredentials ofEnvironment(SystemSettings settings) {
    return new SettingCredentials(StaticKeys.VARIABLES, settings);
  }

  static SettingCredentials ofProperties(SystemSettings settings) {
    return new SettingCredentials(StaticKeys.PROPERTIES, settings);
  }

  @Override
  public @Nullable Credentials find() {
    return CredentialsSource.of(keys, keys.in(settings));
  }

  @Override
  public String describe() {
    return keys.describe();
  }
}
