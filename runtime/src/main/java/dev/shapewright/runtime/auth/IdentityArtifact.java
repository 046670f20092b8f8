package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/** A setting that asks for credentials from the network, which another artifact knows to get. */
final class IdentityArtifact implements CredentialsSource {
  static final String ADVICE =
      "add the artifact dev.shapewright:shapewright-runtime-identity and build the client with"
          + " .credentials(CloudCredentials.defaultChain())";

  private final SystemSettings settings;
  private final String variable;
  private final @Nullable String property;

  IdentityArtifact(SystemSettings settings, String variable, @Nullable String property) {
    this.settings = settings;
    this.variable = variable;
    this.property = property;
  }

  static CredentialsException needed(String what) {
    return new CredentialsException(what + ". For this, " + ADVICE + ".");
  }

  @Override
  public @Nullable Credentials find() {
    if (settings.environment(variable) != null) {
      throw needed("Credentials are asked for by " + variable);
    }
    if (property != null && settings.property(property) != null) {
      throw needed("Credentials are asked for by " + property);
    }
    return null;
  }

  @Override
  public @Nullable String describe() {
    return null;
  }
}
