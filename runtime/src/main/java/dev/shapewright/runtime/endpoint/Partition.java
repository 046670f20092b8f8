package dev.shapewright.runtime.endpoint;

/** A group of AWS regions that share a domain and are apart from the others. */
public enum Partition {
  /** The public regions; also what an unknown region falls to. */
  AWS("aws", "amazonaws.com", ""),
  /** China. */
  AWS_CN("aws-cn", "amazonaws.com.cn", "cn-"),
  /** The government of the United States. */
  AWS_US_GOV("aws-us-gov", "amazonaws.com", "us-gov-"),
  /** Isolated regions of the United States. */
  AWS_ISO("aws-iso", "c2s.ic.gov", "us-iso-"),
  /** Isolated regions of the United States, B. */
  AWS_ISO_B("aws-iso-b", "sc2s.sgov.gov", "us-isob-"),
  /** Isolated regions in Europe. */
  AWS_ISO_E("aws-iso-e", "cloud.adc-e.uk", "eu-isoe-"),
  /** Isolated regions of the United States, F. */
  AWS_ISO_F("aws-iso-f", "csp.hci.ic.gov", "us-isof-"),
  /** The European sovereign cloud. */
  AWS_EUSC("aws-eusc", "amazonaws.eu", "eusc-");

  private static final Partition[] ALL = values();

  private final String id;
  private final String dnsSuffix;
  private final String regionPrefix;

  Partition(String id, String dnsSuffix, String regionPrefix) {
    this.id = id;
    this.dnsSuffix = dnsSuffix;
    this.regionPrefix = regionPrefix;
  }

  /**
   * The partition that a region belongs to.
   *
   * @param region a region's name, such as {@code cn-north-1}, or a partition's global
   *     pseudo-region, such as {@code aws-cn-global}
   * @return its partition; {@link #AWS} when the name is not known
   */
  public static Partition of(String region) {
    for (Partition partition : ALL) {
      boolean inIt = partition != AWS && region.startsWith(partition.regionPrefix);
      if (inIt || region.equals(partition.id + "-global")) {
        return partition;
      }
    }
    return AWS;
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
}
