package dev.shapewright.runtime.endpoint;

/** A group of AWS regions that share their domains and are apart from the others. */
public enum Partition {
  /** The public regions; also what an unknown region falls to. */
  AWS("aws", "amazonaws.com", "api.aws", "us-east-1", "", true),
  /** China. */
  AWS_CN(
      "aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1", "cn-", true),
  /** The government of the United States. */
  AWS_US_GOV("aws-us-gov", "amazonaws.com", "api.aws", "us-gov-west-1", "us-gov-", true),
  /** Isolated regions of the United States. */
  AWS_ISO("aws-iso", "c2s.ic.gov", "api.aws.ic.gov", "us-iso-east-1", "us-iso-", true),
  /** Isolated regions of the United States, B. */
  AWS_ISO_B("aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud", "us-isob-east-1", "us-isob-", true),
  /** Isolated regions in Europe. */
  AWS_ISO_E(
      "aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", "eu-isoe-west-1", "eu-isoe-", false),
  /** Isolated regions of the United States, F. */
  AWS_ISO_F(
      "aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov", "us-isof-south-1", "us-isof-", true),
  /** The European sovereign cloud. */
  AWS_EUSC(
      "aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", "eusc-de-east-1", "eusc-de-", false);

  private static final Partition[] ALL = values();

  private final String id;
  private final String dnsSuffix;
  private final String dualStackDnsSuffix;
  private final String implicitGlobalRegion;
  private final String regionPrefix;
  private final boolean hasGlobalRegion;

  Partition(
      String id,
      String dnsSuffix,
      String dualStackDnsSuffix,
      String implicitGlobalRegion,
      String regionPrefix,
      boolean hasGlobalRegion) {
    this.id = id;
    this.dnsSuffix = dnsSuffix;
    this.dualStackDnsSuffix = dualStackDnsSuffix;
    this.implicitGlobalRegion = implicitGlobalRegion;
    this.regionPrefix = regionPrefix;
    this.hasGlobalRegion = hasGlobalRegion;
  }

  /**
   * The partition that a region belongs to, new ones included: {@code us-gov-}, a name and a number
   * are a region of {@link #AWS_US_GOV}, and so on.
   *
   * @param region a region's name, such as {@code cn-north-1}, or a partition's global
   *     pseudo-region, such as {@code aws-cn-global}
   * @return its partition; {@link #AWS} when the name is not known
   */
  public static Partition of(String region) {
    for (Partition partition : ALL) {
      if (partition != AWS && partition.has(region)) {
        return partition;
      }
    }
    return AWS;
  }

  private boolean has(String region) {
    if (region.startsWith(regionPrefix)) {
      int hyphen = region.indexOf('-', regionPrefix.length());
      return isRun(region, regionPrefix.length(), hyphen, false)
          && isRun(region, hyphen + 1, region.length(), true);
    }
    return hasGlobalRegion && region.equals(id + "-global");
  }

  /** Whether a part of a region is one or more word characters, or digits alone. */
  private static boolean isRun(String region, int start, int end, boolean digits) {
    boolean run = start < end;
    for (int i = start; run && i < end; i++) {
      char c = region.charAt(i);
      run =
          (c >= '0' && c <= '9')
              || (!digits && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'));
    }
    return run;
  }

  /**
   * The name as it stands in ARNs.
   *
   * @return such as {@code aws-cn}
   */
  public String id() {
    return id;
  }

  /**
   * The domain of its services.
   *
   * @return such as {@code amazonaws.com.cn}
   */
  public String dnsSuffix() {
    return dnsSuffix;
  }

  /**
   * The domain of those of its services that are reached over IPv6 as well as IPv4.
   *
   * @return such as {@code api.aws}
   */
  public String dualStackDnsSuffix() {
    return dualStackDnsSuffix;
  }

  /**
   * The region that requests to services without regions are signed for.
   *
   * @return such as {@code us-east-1}
   */
  public String implicitGlobalRegion() {
    return implicitGlobalRegion;
  }

  /**
   * Whether services may have endpoints whose cryptography is validated under FIPS 140.
   *
   * @return true: as of now all partitions do
   */
  public boolean supportsFips() {
    return true;
  }

  /**
   * Whether services may have endpoints that are reached over IPv6 as well as IPv4.
   *
   * @return true: as of now all partitions do
   */
  public boolean supportsDualStack() {
    return true;
  }
}
