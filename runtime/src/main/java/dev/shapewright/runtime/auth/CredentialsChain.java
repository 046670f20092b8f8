package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at places where credentials may be, in turn, and takes the first ones found. */
final class CredentialsChain implements CredentialsProvider {
  private static final String ADVICE =
      "add the artifact dev.shapewright:shapewright-runtime-identity and build the client with"
          + " .credentials(CloudCredentials.defaultChain())";

  private final SystemSettings settings;

  /** What the process was started with, to be looked at first. */
  private final List<StaticKeys> keys;

  /** Whether the chain goes on to a profile and to what asks for credentials by other means. */
  private final boolean goesOn;

  /** Made when it is needed: most processes have found their credentials by then. */
  private volatile @Nullable ProfileCredentials profile;

  private CredentialsChain(
      SystemSettings settings,
      List<StaticKeys> keys,
      boolean goesOn,
      @Nullable ProfileCredentials profile) {
    this.settings = settings;
    this.keys = keys;
    this.goesOn = goesOn;
    this.profile = profile;
  }

  static CredentialsChain of(SystemSettings settings, StaticKeys keys) {
    return new CredentialsChain(settings, List.of(keys), false, null);
  }

  static CredentialsChain ofProfile(SystemSettings settings, @Nullable String name) {
    return new CredentialsChain(settings, List.of(), false, new ProfileCredentials(settings, name));
  }

  static CredentialsChain standard(SystemSettings settings) {
    return new CredentialsChain(
        settings, List.of(StaticKeys.PROPERTIES, StaticKeys.VARIABLES), true, null);
  }

  @Override
  public Credentials resolve() {
    Credentials found = null;
    for (int i = 0; found == null && i < keys.size(); i++) {
      found = credentials(keys.get(i), keys.get(i).in(settings));
    }
    if (found == null && goesOn) {
      refuse("AWS_WEB_IDENTITY_TOKEN_FILE", settings.environment("AWS_WEB_IDENTITY_TOKEN_FILE"));
      refuse("aws.webIdentityTokenFile", settings.property("aws.webIdentityTokenFile"));
    }
    ProfileCredentials inProfile = found == null ? profile() : null;
    if (inProfile != null) {
      found = inProfile.find();
    }
    if (found == null && goesOn) {
      for (String end : new String[] {"RELATIVE_URI", "FULL_URI"}) {
        String variable = "AWS_CONTAINER_CREDENTIALS_" + end;
        refuse(variable, settings.environment(variable));
      }
    }
    if (found == null) {
      throw new CredentialsException(
          "No credentials found. Looked at: "
              + places()
              + ". Set one of these; for those of a role, SSO, container or instance, "
              + ADVICE
              + ".");
    }
    return found;
  }

  private @Nullable ProfileCredentials profile() {
    ProfileCredentials made = profile;
    if (made == null && goesOn) {
      made = new ProfileCredentials(settings, null); // Two at once do no harm.
      profile = made;
    }
    return made;
  }

  /** The credentials that the values of these settings make up, null for none. */
  static @Nullable Credentials credentials(StaticKeys keys, @Nullable String @Nullable [] values) {
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

  /** Refuses what asks for credentials from the network, which another artifact knows to get. */
  private static void refuse(String setting, @Nullable String value) {
    if (value != null) {
      throw needed("Credentials are asked for by " + setting);
    }
  }

  static CredentialsException needed(String what) {
    return new CredentialsException(what + ". For this, " + ADVICE + ".");
  }

  /** What to set, and what is missing. */
  private String places() {
    StringBuilder places = new StringBuilder();
    for (StaticKeys each : keys) {
      places.append(places.length() == 0 ? "" : "; ").append(each.describe());
    }
    ProfileCredentials inProfile = profile();
    if (inProfile != null) {
      places.append(places.length() == 0 ? "" : "; ").append(inProfile.describe());
    }
    return places.toString();
  }

  @Override
  public String toString() {
    return "CredentialsProvider[" + places() + "]";
  }
}
