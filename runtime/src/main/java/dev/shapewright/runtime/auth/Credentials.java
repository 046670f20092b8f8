package dev.shapewright.runtime.auth;

import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.internal.ByteText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An access key, its secret and, for temporary credentials, the session's token. Immutable. */
public final class Credentials {
  private final String accessKeyId;
  private final String secretAccessKey;
  private final @Nullable String sessionToken;
  private final @Nullable Instant expiration;

  private Credentials(
      String accessKeyId,
      String secretAccessKey,
      @Nullable String sessionToken,
      @Nullable Instant expiration) {
    this.accessKeyId = Objects.requireNonNull(accessKeyId, "accessKeyId");
    this.secretAccessKey = Objects.requireNonNull(secretAccessKey, "secretAccessKey");
    checkVisible("access key id", accessKeyId);
    if (sessionToken != null) {
      checkVisible("session token", sessionToken);
    }
    checkSecret(secretAccessKey);
    this.sessionToken = sessionToken;
    this.expiration = expiration;
  }

  /**
   * Long-term credentials.
   *
   * @param accessKeyId the public name of the key
   * @param secretAccessKey the secret that signs
   * @return the credentials
   * @throws CredentialsException if the key's name is not visible ASCII, the secret holds a control
   *     character, or either is empty; never shows them
   */
  public static Credentials of(String accessKeyId, String secretAccessKey) {
    return new Credentials(accessKeyId, secretAccessKey, null, null);
  }

  /**
   * Temporary credentials.
   *
   * @param accessKeyId the public name of the key
   * @param secretAccessKey the secret that signs
   * @param sessionToken the token of the session
   * @param expiration when they end, or null when that is not known
   * @return the credentials
   * @throws CredentialsException if the key's name or the token is not visible ASCII, the secret
   *     holds a control character, or one of them is empty; never shows them
   */
  public static Credentials ofSession(
      String accessKeyId,
      String secretAccessKey,
      String sessionToken,
      @Nullable Instant expiration) {
    Objects.requireNonNull(sessionToken, "sessionToken");
    return new Credentials(accessKeyId, secretAccessKey, sessionToken, expiration);
  }

  /**
   * The same credentials with another end.
   *
   * @param end when they end, or null when that is not known
   * @return the credentials
   */
  public Credentials withExpiration(@Nullable Instant end) {
    return new Credentials(accessKeyId, secretAccessKey, sessionToken, end);
  }

  /** Both stand in headers. */
  private static void checkVisible(String what, String text) {
    if (!ByteText.isVisible(text)) {
      throw new CredentialsException("The " + what + " must be visible ASCII and not be empty");
    }
  }

  private static void checkSecret(String text) {
    boolean fine = !text.isEmpty();
    for (int i = 0; fine && i < text.length(); i++) {
      fine = !Character.isISOControl(text.charAt(i));
    }
    if (!fine) {
      throw new CredentialsException(
          "The secret access key must hold no control characters and not be empty");
    }
  }

  /**
   * The public name of the key.
   *
   * @return the access key id
   */
  public String accessKeyId() {
    return accessKeyId;
  }

  /**
   * The secret that signs. Keep it out of logs.
   *
   * @return the secret access key
   */
  public String secretAccessKey() {
    return secretAccessKey;
  }

  /**
   * The token of the session. Keep it out of logs.
   *
   * @return the token, or null for long-term credentials
   */
  public @Nullable String sessionToken() {
    return sessionToken;
  }

  /**
   * When the credentials end.
   *
   * @return the end, or null when there is none or it is not known
   */
  public @Nullable Instant expiration() {
    return expiration;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Credentials that
        && accessKeyId.equals(that.accessKeyId)
        && secretAccessKey.equals(that.secretAccessKey)
        && Objects.equals(sessionToken, that.sessionToken)
        && Objects.equals(expiration, that.expiration);
  }

  @Override
  public int hashCode() {
    return accessKeyId.hashCode();
  }

  /** Names the access key alone; secret and token never show. */
  @Override
  public String toString() {
    return "Credentials[accessKeyId=" + accessKeyId + "]";
  }
}
