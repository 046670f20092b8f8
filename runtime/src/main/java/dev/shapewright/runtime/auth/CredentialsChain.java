package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.SystemSettings;
import java.util.List;

/** Asks sources in turn and takes the first credentials found. */
final class CredentialsChain implements CredentialsProvider {
  private final List<CredentialsSource> sources;

  private CredentialsChain(List<CredentialsSource> sources) {
    this.sources = sources;
  }

  static CredentialsChain of(CredentialsSource source) {
    return new CredentialsChain(List.of(source));
  }

  static CredentialsChain standard(SystemSettings settings) {
    return new CredentialsChain(
        List.of(
            SettingCredentials.ofProperties(settings),
            SettingCredentials.ofEnvironment(settings),
            new IdentityArtifact(
                settings, "AWS_WEB_IDENTITY_TOKEN_FILE", "aws.webIdentityTokenFile"),
            new ProfileCredentials(settings, null),
            new IdentityArtifact(settings, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", null),
            new IdentityArtifact(settings, "AWS_CONTAINER_CREDENTIALS_FULL_URI", null)));
  }

  @Override
  public Credentials resolve() {
    for (CredentialsSource source : sources) {
      Credentials found = source.find();
      if (found != null) {
        return found;
      }
    }
    throw new CredentialsException(
        "No credentials found. Looked at: "
            + places("; ")
            + ". Set one of these; for those of a role, SSO, container or instance, "
            + IdentityArtifact.ADVICE
            + ".");
  }

  private String places(String separator) {
    StringBuilder places = new StringBuilder();
    for (CredentialsSource source : sources) {
      String place = source.describe();
      if (place != null) {
        places.append(places.length() == 0 ? "" : separator).append(place);
      }
    }
    return places.toString();
  }

  @Override
  public String toString() {
    return "CredentialsProvider[" + places("; ") + "]";
  }
}
