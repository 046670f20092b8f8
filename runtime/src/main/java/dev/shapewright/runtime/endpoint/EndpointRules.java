package dev.shapewright.runtime.endpoint;

/** The rules by which a service's endpoint follows from region and settings. Immutable. */
@FunctionalInterface
public interface EndpointRules {
  /**
   * Finds the endpoint.
   *
   * @param parameters what is known of region and settings
   * @return where to send requests
   * @throws EndpointException if the rules have no endpoint for these parameters; says why, in the
   *     rules' own words
   */
  ResolvedEndpoint resolve(EndpointParameters parameters);

  /**
   * The rules of a service whose model has none: {@code prefix.region.domain}, {@code
   * prefix-fips.region.domain} for FIPS, with the partition's other domain for dual-stack.
   *
   * @param prefix the first part of the host name, such as {@code datapipeline}
   * @return the rules
   */
  static EndpointRules ofPrefix(String prefix) {
    return new PrefixRules(prefix);
  }
}
