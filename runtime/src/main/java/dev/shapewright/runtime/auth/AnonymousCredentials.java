package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;

/** Stands for requests without a signature. */
final class AnonymousCredentials implements CredentialsProvider {
  static final AnonymousCredentials INSTANCE = new AnonymousCredentials();

  private AnonymousCredentials() {}

  @Override
  public Credentials resolve() {
    throw new CredentialsException("Anonymous requests have no credentials");
  }

  @Override
  public boolean isAnonymous() {
    return true;
  }

  @Override
  public String toString() {
    return "CredentialsProvider[anonymous]";
  }
}
