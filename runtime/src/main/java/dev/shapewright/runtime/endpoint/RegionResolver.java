package dev.shapewright.runtime.endpoint;

import dev.shapewright.runtime.internal.ProfileFiles;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region: what the client was given, system property {@code aws.region}, {@code
 * AWS_REGION}, {@code AWS_DEFAULT_REGION}, then {@code region} of the profile in use.
 */
public final class RegionResolver {
  private final SystemSettings settings;
  private final ProfileFiles profiles;

  /** Reads this process's settings. */
  public RegionResolver() {
    this(SystemSettings.process());
  }

  RegionResolver(SystemSettings settings) {
    this.settings = settings;
    this.profiles = new ProfileFiles(settings);
  }

  /**
   * Finds the region.
   *
   * @param explicit what the client was given, or null
   * @return the region, which is fit for a host name
   * @throws EndpointException if there is none, or it is not 1 to 63 lower-case letters, digits and
   *     inner hyphens
   * @throws dev.shapewright.runtime.AwsClientException if a profile file cannot be read
   */
  public String resolve(@Nullable String explicit) {
    if (explicit != null) {
      return check(explicit, "the client's settings");
    }
    String region = settings.property("aws.region");
    if (region != null) {
      return check(region, "system property aws.region");
    }
    region = settings.environment("AWS_REGION");
    if (region != null) {
      return check(region, "environment variable AWS_REGION");
    }
    region = settings.environment("AWS_DEFAULT_REGION");
    if (region != null) {
      return check(region, "environment variable AWS_DEFAULT_REGION");
    }
    String profile = profiles.activeName();
    region = profiles.activeProfile().get("region");
    if (region != null) {
      return check(region, "region of profile " + profile);
    }
    throw new EndpointException(
        "No region found. Give the client one, or set system property aws.region, environment"
            + " variable AWS_REGION or AWS_DEFAULT_REGION, or region in profile "
            + profile
            + "; for an EC2 instance's, CloudRegion.find() of the artifact"
            + " dev.shapewright:shapewright-runtime-identity.");
  }

  private static String check(String region, String source) {
    if (!HostLabels.isLabel(region)) {
      throw new EndpointException(
          "No valid region in "
              + source
              + ": expected 1 to 63 letters a-z, digits and"
              + " hyphens, with no hyphen at either end");
    }
    return region;
  }
}
