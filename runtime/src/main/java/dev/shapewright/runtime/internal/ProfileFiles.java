package dev.shapewright.runtime.internal;

import dev.shapewright.runtime.AwsClientException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * The two profile files of the process, found, read and kept; a file is read again when its time of
 * change or its size differs. Thread-safe.
 */
public final class ProfileFiles {
  private final SystemSettings settings;
  private volatile @Nullable Loaded credentials;
  private volatile @Nullable Loaded config;

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
    Loaded current = load(credentials, credentialsFile(), false);
    credentials = current;
    return current.content;
  }

  private ProfileFile loadedConfig() {
    Loaded current = load(config, configFile(), true);
    config = current;
    return current.content;
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

  private static Loaded load(@Nullable Loaded last, @Nullable File file, boolean inConfig) {
    if (file == null) {
      return Loaded.NOTHING;
    }
    // Looked at before the read: a change during it shows the next time.
    long modified = file.lastModified();
    long length = file.length();
    if (last != null && last.isOf(file, modified, length)) {
      return last;
    }
    ProfileFile content =
        file.exists()
            ? ProfileFile.parse(read(file), file.getPath(), inConfig)
            : ProfileFile.empty();
    return new Loaded(file, modified, length, content);
  }

  private static String read(File file) {
    try {
      return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AwsClientException("Cannot read profile file " + file.getPath(), e);
    }
  }

  /** What a file held when it was last read. */
  private static final class Loaded {
    static final Loaded NOTHING = new Loaded(new File(""), 0, 0, ProfileFile.empty());

    private final File file;
    private final long modified;
    private final long length;
    final ProfileFile content;

    Loaded(File file, long modified, long length, ProfileFile content) {
      this.file = file;
      this.modified = modified;
      this.length = length;
      this.content = content;
    }

    boolean isOf(File other, long otherModified, long otherLength) {
      return modified == otherModified && length == otherLength && file.equals(other);
    }
  }
}
