package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.internal.ProfileSection;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region of a client, where the program may run on an EC2 instance. The first that is set
 * counts: system property {@code aws.region}, {@code AWS_REGION}, {@code AWS_DEFAULT_REGION},
 * {@code region} of the profile in use, and last what the instance's metadata say (version 2 of the
 * service, unless {@code AWS_EC2_METADATA_DISABLED} is {@code true}).
 *
 * <pre>{@code
 * DataPipelineClient.builder().region(CloudRegion.find()).build();
 * }</pre>
 */
public final class CloudRegion {
  private CloudRegion() {}

  /**
   * Finds the region. Asks the instance only when nothing else names one, which takes up to some
   * seconds where there is no such service.
   *
   * @return the region, which is fit for a host name
   * @throws EndpointException if none is found, or what is found is not 1 to 63 lower-case letters,
   *     digits and inner hyphens
   * @throws dev.shapewright.runtime.AwsClientException if a profile file cannot be read
   * @throws dev.shapewright.runtime.CallInterruptedException if the thread is interrupted meanwhile
   */
  public static String find() {
    return find(Surroundings.ofTheProcess());
  }

  static String find(Surroundings surroundings) {
    String region = configured(surroundings, surroundings.profiles().activeProfile());
    if (region != null) {
      return region;
    }
    InstanceMetadata metadata = new InstanceMetadata(surroundings);
    String why = InstanceMetadata.NAME + " are off";
    if (!metadata.isDisabled()) {
      try {
        return check(metadata.region(), InstanceMetadata.NAME);
      } catch (SourceException e) {
        why = String.valueOf(e.getMessage());
      } catch (InterruptedException e) {
        throw Interrupts.ending(e);
      }
    }
    throw new EndpointException(
        "No region found. Give the client one, or set system property aws.region, environment"
            + " variable AWS_REGION or AWS_DEFAULT_REGION, or region in profile "
            + surroundings.profiles().activeName()
            + ". "
            + why);
  }

  /** The region that is set, the profile's last; null when there is none. */
  static @Nullable String configured(Surroundings surroundings, @Nullable ProfileSection profile) {
    String source = "system property aws.region";
    String region = surroundings.settings().property("aws.region");
    if (region == null) {
      source = "environment variable AWS_REGION";
      region = surroundings.settings().environment("AWS_REGION");
    }
    if (region == null) {
      source = "environment variable AWS_DEFAULT_REGION";
      region = surroundings.settings().environment("AWS_DEFAULT_REGION");
    }
    if (region == null && profile != null) {
      source = "region of the profile";
      region = profile.get("region");
    }
    return region == null ? null : check(region, source);
  }

  /** The region whose STS is asked for a role, when nothing else says: one of its partition. */
  static String ofRole(Surroundings surroundings, @Nullable ProfileSection profile, String arn) {
    String region = configured(surroundings, profile);
    if (region != null) {
      return region;
    }
    if (arn.startsWith("arn:aws-cn:")) {
      return "cn-north-1";
    }
    return arn.startsWith("arn:aws-us-gov:") ? "us-gov-west-1" : "us-east-1";
  }

  /** The region itself, if it can stand in a host name. */
  static String check(String region, String source) {
    int length = region.length();
    boolean fine = length > 0 && length < 64;
    for (int i = 0; fine && i < length; i++) {
      char c = region.charAt(i);
      boolean hyphen = c == '-' && i > 0 && i < length - 1;
      fine = hyphen || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    if (!fine) {
      throw new EndpointException(
          "No valid region in "
              + source
              + ": expected 1 to 63 letters a-z, digits and hyphens, with no hyphen at either end");
    }
    return region;
  }
}
