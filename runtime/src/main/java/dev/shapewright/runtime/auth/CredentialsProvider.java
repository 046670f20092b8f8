package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.internal.StaticKeys;
import dev.shapewright.runtime.internal.SystemSettings;
import java.util.Objects;

/** Gives the credentials that requests are signed with. Implementations are thread-safe. */
@FunctionalInterface
public interface CredentialsProvider {
  /**
   * The credentials to sign the next attempt with.
   *
   * @return current credentials, never expired ones as far as is known
   * @throws dev.shapewright.runtime.CredentialsException if there are none
   */
  Credentials resolve();

  /**
   * Whether requests are sent without a signature, and {@link #resolve} is not asked.
   *
   * @return false, but for {@link #anonymous}
   */
  default boolean isAnonymous() {
    return false;
  }

  /**
   * Gives no credentials: requests are not signed.
   *
   * @return the provider
   */
  static CredentialsProvider anonymous() {
    return FixedCredentials.NONE;
  }

  /**
   * Gives the same credentials each time.
   *
   * @param credentials what to give
   * @return the provider
   */
  static CredentialsProvider of(Credentials credentials) {
    return new FixedCredentials(Objects.requireNonNull(credentials, "credentials"));
  }

  /**
   * Takes the first credentials found: system properties, then the environment, then the profile in
   * use. They are looked for anew at each call; profile files are read again only when they change.
   * A source that holds a part of a set (a key without its secret) is an error and not passed over.
   * So are settings that ask for credentials from the network or a process: these need {@code
   * CloudCredentials} of the artifact {@code shapewright-runtime-identity}.
   *
   * @return the provider
   */
  static CredentialsProvider defaultChain() {
    return CredentialsChain.standard(SystemSettings.process());
  }

  /**
   * Takes credentials from the system properties {@code aws.accessKeyId}, {@code
   * aws.secretAccessKey} (or {@code aws.secretKey}) and {@code aws.sessionToken}.
   *
   * @return the provider
   */
  static CredentialsProvider systemProperties() {
    return CredentialsChain.of(SystemSettings.process(), StaticKeys.PROPERTIES);
  }

  /**
   * Takes credentials from the environment variables {@code AWS_ACCESS_KEY_ID}, {@code
   * AWS_SECRET_ACCESS_KEY} and {@code AWS_SESSION_TOKEN}.
   *
   * @return the provider
   */
  static CredentialsProvider environment() {
    return CredentialsChain.of(SystemSettings.process(), StaticKeys.VARIABLES);
  }

  /**
   * Takes credentials from the profile in use: system property {@code aws.profile}, else {@code
   * AWS_PROFILE}, else {@code default}.
   *
   * @return the provider
   */
  static CredentialsProvider profile() {
    return CredentialsChain.ofProfile(SystemSettings.process(), null);
  }

  /**
   * Takes credentials from a profile of the shared credentials and config files.
   *
   * @param name the profile's name
   * @return the provider
   */
  static CredentialsProvider profile(String name) {
    return CredentialsChain.ofProfile(SystemSettings.process(), name);
  }
}
