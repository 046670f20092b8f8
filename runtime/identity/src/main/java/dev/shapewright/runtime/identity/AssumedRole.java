package dev.shapewright.runtime.identity;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A role of IAM and how to assume it. Immutable. */
public final class AssumedRole {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final String arn;
  private final @Nullable String sessionName;
  private final @Nullable String externalId;
  private final @Nullable Duration duration;
  private final @Nullable String region;

  private AssumedRole(
      String arn,
      @Nullable String sessionName,
      @Nullable String externalId,
      @Nullable Duration duration,
      @Nullable String region) {
    this.arn = Objects.requireNonNull(arn, "arn");
    this.sessionName = sessionName;
    this.externalId = externalId;
    this.duration = duration;
    this.region = region;
  }

  /**
   * A role, for STS's default of an hour, under a session name that is made up.
   *
   * @param arn the role's ARN, such as {@code arn:aws:iam::123456789012:role/worker}
   * @return how to assume it
   */
  public static AssumedRole of(String arn) {
    return new AssumedRole(arn, null, null, null, null);
  }

  /**
   * The same with a session name, which the service's logs show.
   *
   * @param name 2 to 64 letters, digits and {@code _+=,.@-}, as STS takes them; null for a name
   *     made of {@code shapewright-} and the time
   * @return a new value
   */
  public AssumedRole withSessionName(@Nullable String name) {
    return new AssumedRole(arn, name, externalId, duration, region);
  }

  /**
   * The same with an external id, which a role of another account may ask for.
   *
   * @param id the id, or null for none
   * @return a new value
   */
  public AssumedRole withExternalId(@Nullable String id) {
    return new AssumedRole(arn, sessionName, id, duration, region);
  }

  /**
   * The same with a lifetime of its credentials.
   *
   * @param lifetime 15 minutes to 12 hours and not more than the role allows, in whole seconds;
   *     null for STS's default
   * @return a new value
   * @throws IllegalArgumentException if the lifetime is out of these bounds
   */
  public AssumedRole withDuration(@Nullable Duration lifetime) {
    if (lifetime != null && (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0)) {
      throw new IllegalArgumentException(
          "A role's session lasts 900 to 43200 seconds: " + lifetime.toSeconds());
    }
    return new AssumedRole(arn, sessionName, externalId, lifetime, region);
  }

  /**
   * The same with the region whose STS is asked.
   *
   * @param name such as {@code eu-west-1}; null for the region of the process, else the first of
   *     the role's partition
   * @return a new value
   */
  public AssumedRole withRegion(@Nullable String name) {
    return new AssumedRole(arn, sessionName, externalId, duration, name);
  }

  String arn() {
    return arn;
  }

  @Nullable String sessionName() {
    return sessionName;
  }

  @Nullable String externalId() {
    return externalId;
  }

  @Nullable String durationSeconds() {
    return duration == null ? null : Long.toString(duration.toSeconds());
  }

  @Nullable String region() {
    return region;
  }

  /** The ARN alone: an external id is better not shown. */
  @Override
  public String toString() {
    return "AssumedRole[" + arn + "]";
  }
}
