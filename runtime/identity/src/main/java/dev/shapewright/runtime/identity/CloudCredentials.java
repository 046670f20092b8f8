package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.CredentialsProvider;
import java.util.List;
import java.util.Objects;

/**
 * Credentials from wherever AWS puts them. {@link #defaultChain()} looks at these places and takes
 * the first that has any:
 *
 * <ol>
 *   <li>system properties {@code aws.accessKeyId}, {@code aws.secretAccessKey}, {@code
 *       aws.sessionToken};
 *   <li>environment variables {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}, {@code
 *       AWS_SESSION_TOKEN};
 *   <li>web identity: {@code AWS_WEB_IDENTITY_TOKEN_FILE}, {@code AWS_ROLE_ARN}, {@code
 *       AWS_ROLE_SESSION_NAME}, or the system properties {@code aws.webIdentityTokenFile}, {@code
 *       aws.roleArn}, {@code aws.roleSessionName};
 *   <li>the profile in use: a role, SSO, static keys or {@code credential_process};
 *   <li>a container's: {@code AWS_CONTAINER_CREDENTIALS_RELATIVE_URI} or {@code
 *       AWS_CONTAINER_CREDENTIALS_FULL_URI};
 *   <li>an EC2 instance's, by version 2 of its metadata service, unless {@code
 *       AWS_EC2_METADATA_DISABLED} is {@code true}.
 * </ol>
 *
 * <p>A place that is asked for and fails, or that holds a part of a set, is an error and not passed
 * over; so is a profile that is named but missing.
 *
 * <p>What ends is kept and renewed in time, on the threads of callers: by one thread at a time,
 * while others use what is kept; from 15 minutes before its end (a quarter of the lifetime, when
 * that is shorter); in the last 5 minutes all wait for it. When renewal fails, what is kept serves
 * on with a warning, in an outage for 10 minutes beyond its end (an instance's for a day), and the
 * source is asked again after a second, then two, up to a minute. Requests have limits of seconds
 * each, a process one minute; an interrupt ends the wait with {@link
 * dev.shapewright.runtime.CallInterruptedException}. Providers hold no threads and connections
 * between renewals, and need no closing. Share one between clients.
 *
 * <p>Messages go to the logger {@code dev.shapewright.runtime.identity}.
 */
public final class CloudCredentials {
  private CloudCredentials() {}

  /**
   * Takes the first credentials of the chain above.
   *
   * @return a new provider
   */
  public static CredentialsProvider defaultChain() {
    return SourceChain.standard(Surroundings.ofTheProcess());
  }

  /**
   * Assumes the role that the environment or system properties name, with the token in the file
   * that they name; reads that file anew each time.
   *
   * @return a new provider
   */
  public static CredentialsProvider webIdentity() {
    return SourceChain.of(new WebIdentitySource(Surroundings.ofTheProcess()));
  }

  /**
   * Takes what a profile of the shared credentials and config files has or asks for. The first
   * counts: {@code role_arn} with one of {@code source_profile}, {@code credential_source} and
   * {@code web_identity_token_file}; SSO, by {@code sso_session} or the older form; static keys;
   * {@code credential_process}. A role that asks for a device ({@code mfa_serial}) is an error.
   *
   * @param name the profile's name
   * @return a new provider
   */
  public static CredentialsProvider profile(String name) {
    Objects.requireNonNull(name, "name");
    return SourceChain.of(new ProfileSource(Surroundings.ofTheProcess(), name));
  }

  /**
   * Runs a program that prints credentials as the AWS CLI's {@code credential_process} has to. No
   * shell takes part.
   *
   * @param command the program and its arguments, one each, at least the program
   * @return a new provider
   * @throws IllegalArgumentException if the command is empty
   */
  public static CredentialsProvider process(String... command) {
    if (command.length == 0) {
      throw new IllegalArgumentException("A command needs a program");
    }
    return SourceChain.of(new ProcessSource(Surroundings.ofTheProcess(), List.of(command)));
  }

  /**
   * Assumes a role.
   *
   * @param role which, and how
   * @param source the credentials of who assumes it
   * @return a new provider
   */
  public static CredentialsProvider assumeRole(AssumedRole role, CredentialsProvider source) {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(source, "source");
    return SourceChain.of(new RoleSource(Surroundings.ofTheProcess(), role, source));
  }

  /**
   * Asks the agent of ECS, EKS or the like that the environment names. The URL must be https, or
   * http to a literal loopback address (or {@code localhost}, taken for 127.0.0.1), 169.254.170.2,
   * 169.254.170.23 or [fd00:ec2::23]; the file of an authorization token is read anew each time.
   *
   * @return a new provider
   */
  public static CredentialsProvider container() {
    return SourceChain.of(new ContainerSource(Surroundings.ofTheProcess()));
  }

  /**
   * Takes the credentials of the EC2 instance's role, by version 2 of the metadata service alone.
   * {@code AWS_EC2_METADATA_SERVICE_ENDPOINT} and {@code AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE}
   * say where that is.
   *
   * @return a new provider
   */
  public static CredentialsProvider instanceMetadata() {
    return SourceChain.of(new InstanceSource(Surroundings.ofTheProcess()));
  }
}
