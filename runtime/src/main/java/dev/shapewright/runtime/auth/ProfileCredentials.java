package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.ProfileFiles;
import dev.shapewright.runtime.internal.ProfileSection;
import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** Static keys in a profile of the shared credentials and config files. */
final class ProfileCredentials {
  /** What asks for credentials by other means, and outranks static keys in the same profile. */
  private static final String[] STRONGER_MEANS = {
    "role_arn", "sso_session", "sso_start_url", "sso_account_id", "login_session"
  };

  private final ProfileFiles files;
  private final @Nullable String fixedName;

  /** The profile of the given name, or the one in use when that is null. */
  ProfileCredentials(SystemSettings settings, @Nullable String fixedName) {
    this.files = new ProfileFiles(settings);
    this.fixedName = fixedName;
  }

  /**
   * Looks for credentials.
   *
   * @return the credentials, or null when there is no such profile or none are in it
   * @throws CredentialsException if it has some that cannot be used
   */
  @Nullable Credentials find() {
    String name = name();
    ProfileSection profile = read(name);
    if (profile == null && name.equals("default")) {
      return null;
    } else if (profile == null) {
      throw new CredentialsException("There is no such profile: " + describe());
    }
    for (String means : STRONGER_MEANS) {
      refuse(name, profile, means);
    }
    StaticKeys keys = StaticKeys.ofProfile(name);
    Credentials found = CredentialsChain.credentials(keys, keys.in(profile));
    if (found == null) {
      refuse(name, profile, "credential_process");
      refuse(name, profile, "web_identity_token_file");
    }
    return found;
  }

  private @Nullable ProfileSection read(String name) {
    try {
      return files.profile(name);
    } catch (AwsClientException e) {
      throw new CredentialsException("Cannot read credentials: " + e.getMessage(), e);
    }
  }

  private static void refuse(String name, ProfileSection profile, String means) {
    if (profile.get(means) != null) {
      throw CredentialsChain.needed("Profile " + name + " asks for credentials by " + means);
    }
  }

  private String name() {
    return fixedName == null ? files.activeName() : fixedName;
  }

  /** Where {@link #find} looks, for a message to the user: what to set, and what is missing. */
  String describe() {
    return "Profile "
        + name()
        + " (aws_access_key_id and aws_secret_access_key) in "
        + describe(files.credentialsFile())
        + " and "
        + describe(files.configFile());
  }

  private static String describe(@Nullable File file) {
    if (file == null) {
      return "a home directory, which is not known";
    }
    return file.exists() ? file.getPath() : file.getPath() + " (no such file)";
  }
}
