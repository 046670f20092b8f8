package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.AwsClientException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.internal.ProfileSection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gets what a profile asks for. The first that it has counts: {@code role_arn} (with one of {@code
 * source_profile}, {@code credential_source}, {@code web_identity_token_file}), SSO, static keys,
 * {@code credential_process}. A profile that is another's source gives its static keys, if it has
 * any, before its role; so a profile may be its own source.
 */
final class ProfileCredentials {
  private static final String[] SSO = {
    "sso_session", "sso_start_url", "sso_account_id", "sso_role_name"
  };

  private final Surroundings surroundings;

  ProfileCredentials(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Whether a profile asks for more than its static keys. */
  static boolean needsRenewal(ProfileSection profile) {
    return profile.get("role_arn") != null
        || asksForSso(profile)
        || profile.get("login_session") != null
        || (!hasKeys(profile)
            && (profile.get("credential_process") != null
                || profile.get("web_identity_token_file") != null));
  }

  private static boolean asksForSso(ProfileSection profile) {
    for (String name : SSO) {
      if (profile.get(name) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasKeys(ProfileSection profile) {
    return profile.get("aws_access_key_id") != null || profile.get("aws_secret_access_key") != null;
  }

  static SourceException missing(String name) {
    return SourceException.lasting(
        "Profile " + name + " is in neither the credentials file nor the config file", null);
  }

  /** A profile, or null when the files have none of this name. */
  @Nullable ProfileSection read(String name) {
    try {
      return surroundings.profiles().profile(name);
    } catch (AwsClientException e) {
      throw new CredentialsException("Cannot read credentials: " + e.getMessage(), e);
    }
  }

  /** New credentials of a profile. */
  Credentials fetch(String name) throws InterruptedException {
    return fetch(name, List.of());
  }

  private Credentials fetch(String name, List<String> way) throws InterruptedException {
    ProfileSection profile = read(name);
    if (profile == null) {
      throw missing(name);
    }
    boolean ofRole = profile.get("role_arn") != null && (way.isEmpty() || !hasKeys(profile));
    if (ofRole) {
      return fetchRole(name, profile, way);
    }
    if (way.isEmpty() || !hasKeys(profile)) {
      if (asksForSso(profile)) {
        return new SsoCredentials(surroundings, name, profile).fetch();
      }
      if (profile.get("login_session") != null) {
        throw wrong(name, "asks for login_session, which is not supported");
      }
    }
    Credentials keys = StaticSource.ofProfile(name, profile);
    if (keys != null) {
      return keys;
    }
    String command = profile.get("credential_process");
    if (command != null) {
      String where = "credential_process of profile " + name;
      return new ProcessCredentials(surroundings, where, CommandLine.split(command, where)).fetch();
    }
    throw wrong(
        name,
        profile.get("web_identity_token_file") == null
            ? "has no credentials and no means to get any"
            : "has web_identity_token_file but not role_arn");
  }

  private Credentials fetchRole(String name, ProfileSection profile, List<String> way)
      throws InterruptedException {
    String arn = required(name, profile, "role_arn");
    if (profile.get("mfa_serial") != null) {
      throw wrong(
          name,
          "asks for mfa_serial, which takes a person to answer: get a session with the AWS CLI, and"
              + " use its keys or a credential_process");
    }
    String file = profile.get("web_identity_token_file");
    String sourceProfile = profile.get("source_profile");
    String sourceName = profile.get("credential_source");
    int sources =
        (file == null ? 0 : 1) + (sourceProfile == null ? 0 : 1) + (sourceName == null ? 0 : 1);
    if (sources != 1) {
      throw wrong(
          name,
          "has role_arn, and needs exactly one of source_profile, credential_source and"
              + " web_identity_token_file beside it");
    }
    AssumedRole role =
        AssumedRole.of(arn)
            .withSessionName(profile.get("role_session_name"))
            .withExternalId(profile.get("external_id"))
            .withDuration(duration(name, profile));
    String region = CloudRegion.ofRole(surroundings, profile, arn);
    if (file != null) {
      return WebIdentitySource.fetch(surroundings, file, role, region);
    }
    Credentials source =
        sourceProfile != null
            ? fetchSource(name, profile, sourceProfile, way)
            : fetchNamed(name, sourceName == null ? "" : sourceName);
    return new StsClient(surroundings).assumeRole(role, region, source);
  }

  private Credentials fetchSource(
      String name, ProfileSection profile, String source, List<String> way)
      throws InterruptedException {
    List<String> longer = new ArrayList<>(way);
    longer.add(name);
    if (source.equals(name)) {
      Credentials own = StaticSource.ofProfile(name, profile);
      if (own == null) {
        throw wrong(name, "is its own source_profile but has no static keys");
      }
      return own;
    }
    if (longer.contains(source)) {
      throw wrong(
          longer.get(0),
          "leads to itself by source_profile: " + String.join(" -> ", longer) + " -> " + source);
    }
    return fetch(source, longer);
  }

  private Credentials fetchNamed(String name, String source) throws InterruptedException {
    if (source.equalsIgnoreCase("Environment")) {
      Credentials found = StaticSource.ofEnvironment(surroundings.settings()).find();
      if (found == null) {
        throw wrong(name, "has credential_source Environment, where there are no credentials");
      }
      return found;
    }
    if (source.equalsIgnoreCase("EcsContainer")) {
      return new ContainerSource(surroundings).fetch();
    }
    if (source.equalsIgnoreCase("Ec2InstanceMetadata")) {
      return new InstanceMetadata(surroundings).credentials();
    }
    throw wrong(
        name, "must have credential_source Environment, EcsContainer or Ec2InstanceMetadata");
  }

  private static @Nullable Duration duration(String name, ProfileSection profile) {
    String text = profile.get("duration_seconds");
    try {
      return text == null ? null : checked(Duration.ofSeconds(Integer.parseInt(text)));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "must have duration_seconds from 900 to 43200");
    }
  }

  private static Duration checked(Duration duration) {
    AssumedRole.of("").withDuration(duration);
    return duration;
  }

  static String required(String name, ProfileSection profile, String property) {
    String value = profile.get(property);
    if (value == null) {
      throw wrong(name, "needs " + property);
    }
    return value;
  }

  static SourceException wrong(String name, String what) {
    return SourceException.lasting("Profile " + name + " " + what, null);
  }
}
