package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import org.jspecify.annotations.Nullable;

/** Gives the same credentials each time, or none at all. */
final class FixedCredentials implements CredentialsProvider {
  /** Stands for requests without a signature. */
  static final FixedCredentials NONE = new FixedCredentials(null);

  private final @Nullable Credentials credentials;

  FixedCredentials(@Nullable Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Credentials resolve() {
    if (credentials == null) {
      throw new CredentialsException("Anonymous requests have no credentials");
    }
    return credentials;
  }

  @Override
  public boolean isAnonymous() {
    return credentials == null;
  }

  /** Names the access key alone. */
  @Override
  public String toString() {
    return "CredentialsProvider[" + (credentials == null ? "anonymous" : credentials) + "]";
  }
}
