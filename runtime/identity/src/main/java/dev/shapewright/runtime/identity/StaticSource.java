package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.internal.ProfileSection;
import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** Keys as they stand in system properties, the environment or a profile. */
final class StaticSource implements Source {
  private final StaticKeys keys;
  private final SystemSettings settings;

  private StaticSource(StaticKeys keys, SystemSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  static StaticSource ofProperties(SystemSettings settings) {
    return new StaticSource(StaticKeys.PROPERTIES, settings);
  }

  static StaticSource ofEnvironment(SystemSettings settings) {
    return new StaticSource(StaticKeys.VARIABLES, settings);
  }

  @Override
  public @Nullable Credentials find() {
    return credentials(keys, keys.in(settings));
  }

  @Override
  public String describe() {
    return keys.describe();
  }

  /** The keys of a profile, or null when it has none. */
  static @Nullable Credentials ofProfile(String name, ProfileSection profile) {
    StaticKeys keys = StaticKeys.ofProfile(name);
    return credentials(keys, keys.in(profile));
  }

  private static @Nullable Credentials credentials(
      StaticKeys keys, @Nullable String @Nullable [] values) {
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
