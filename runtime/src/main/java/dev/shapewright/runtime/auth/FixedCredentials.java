package dev.shapewright.runtime.auth;

import java.util.Objects;

/** Gives the same credentials each time. */
final class FixedCredentials implements CredentialsProvider {
  private final Credentials credentials;

  FixedCredentials(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
  }

  @Override
  public Credentials resolve() {
    return credentials;
  }

  /** Names the access key alone. */
  @Override
  public String toString() {
    return "CredentialsProvider[" + credentials + "]";
  }
}
