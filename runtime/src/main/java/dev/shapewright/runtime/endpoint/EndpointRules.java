package dev.shapewright.runtime.endpoint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * What a request adds to the parameters, or puts in place of those that the client gives.
   *
   * @param operation the operation's name on the wire
   * @param request its request
   * @return by name; null values count as absent
   */
  default Map<String, @Nullable Object> parametersOf(String operation, Object request) {
    return Map.of();
  }

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
