package dev.shapewright.runtime.internal;

import dev.shapewright.runtime.AwsClientException;
import java.io.File;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two profile files of the process, found, read and kept; a file is read again when its time of
 * change or its size differs. Thread-safe.
 */
public final class ProfileFiles {
  private final SystemSettings settings;
  private volatile @Nullable ProfileFile credentials;
  private volatile @Nullable ProfileFile config;

  /**
   * Reads nothing yet.
   *
   * @param settings where the files' places and the profile's name come from
   */
  public ProfileFiles(SystemSettings settings) {
    this.settings = settings;
  }

  /**
   * The name of the profile in use.
   *
   * @return system property {@code aws.profile}, else {@code AWS_PROFILE}, else {@code default}
   */
  public String activeName() {
    String name = setting("aws.profile", "AWS_PROFILE");
    return name == null ? "default" : name;
  }

  /**
   * Where the credentials file should be.
   *
   * @return the file, which need not exist; null when there is no home directory either
   */
  public @Nullable File credentialsFile() {
    return locate("aws.sharedCredentialsFile", "AWS_SHARED_CREDENTIALS_FILE", "credentials");
  }

  /**
   * Where the config file should be.
   *
   * @return the file, which need not exist; null when there is no home directory either
   */
  public @Nullable File configFile() {
    return locate("aws.configFile", "AWS_CONFIG_FILE", "config");
  }

  /**
   * A profile as both files give it; the credentials file wins.
   *
   * @param name the profile's name
   * @return its properties, or null when neither file has it
   * @throws AwsClientException if a file cannot be read or is malformed
   */
  public @Nullable ProfileSection profile(String name) {
    ProfileSection weaker = loadedConfig().section("profile", name);
    ProfileSection stronger = loadedCredentials().section("profile", name);
    if (stronger == null || weaker == null) {
      return stronger == null ? weaker : stronger;
    }
    return stronger.over(weaker);
  }

  /**
   * The properties of the profile in use.
   *
   * @return its properties, none when there is no such profile
   * @throws AwsClientException if a file cannot be read or is malformed
   */
  public ProfileSection activeProfile() {
    ProfileSection profile = profile(activeName());
    return profile == null ? ProfileSection.empty() : profile;
  }

  /**
   * What the process or the profile in use sets.
   *
   * @param key the profile's key, such as {@code use_fips_endpoint}
   * @return the environment variable of that name, such as {@code AWS_USE_FIPS_ENDPOINT}, else the
   *     property of the profile in use, or null
   * @throws AwsClientException if a file cannot be read or is malformed
   */
  public @Nullable String setting(String key) {
    String value = settings.environment("AWS_" + key.toUpperCase(Locale.ROOT));
    return value == null ? activeProfile().get(key) : value;
  }

  /**
   * A section {@code [services name]} of the config file.
   *
   * @param name the section's name
   * @return its properties, or null when there is none
   * @throws AwsClientException if the file cannot be read or is malformed
   */
  public @Nullable ProfileSection services(String name) {
    return loadedConfig().section("services", name);
  }

  /**
   * A section {@code [sso-session name]} of the config file.
   *
   * @param name the section's name
   * @return its properties, or null when there is none
   * @throws AwsClientException if the file cannot be read or is malformed
   */
  public @Nullable ProfileSection ssoSession(String name) {
    return loadedConfig().section("sso-session", name);
  }

  private ProfileFile loadedCredentials() {
    ProfileFile current = ProfileFile.load(credentials, credentialsFile(), false);
    credentials = current;
    return current;
  }

  private ProfileFile loadedConfig() {
    ProfileFile current = ProfileFile.load(config, configFile(), true);
    config = current;
    return current;
  }

  private @Nullable File locate(String property, String variable, String defaultName) {
    String path = setting(property, variable);
    File home = settings.home();
    if (path == null) {
      return home == null ? null : new File(new File(home, ".aws"), defaultName);
    }
    boolean inHome = home != null && (path.startsWith("~/") || path.startsWith("~\\"));
    return inHome ? new File(home, path.substring(2)) : new File(path);
  }

  private @Nullable String setting(String property, String variable) {
    String value = settings.property(property);
    return value != null ? value : settings.environment(variable);
  }
}
