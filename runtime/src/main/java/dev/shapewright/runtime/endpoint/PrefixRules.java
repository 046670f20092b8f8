package dev.shapewright.runtime.endpoint;

import org.jspecify.annotations.Nullable;

/** The rules of a service whose model has none. */
final class PrefixRules implements EndpointRules {
  private final String prefix;

  PrefixRules(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public ResolvedEndpoint resolve(EndpointParameters parameters) {
    String custom = parameters.string(EndpointParameters.ENDPOINT);
    boolean fips = parameters.flag(EndpointParameters.USE_FIPS, false);
    boolean dualStack = parameters.flag(EndpointParameters.USE_DUAL_STACK, false);
    if (custom != null) {
      if (fips || dualStack) {
        throw new EndpointException("FIPS and dual-stack need the service's own endpoint");
      }
      return ResolvedEndpoint.of(custom);
    }
    return ResolvedEndpoint.of(
        "https://" + host(parameters.string(EndpointParameters.REGION), fips, dualStack));
  }

  private String host(@Nullable String region, boolean fips, boolean dualStack) {
    if (region == null
        || !RuleFunctions.isValidHostLabel(prefix, true)
        || !RuleFunctions.isValidHostLabel(region, false)) {
      throw new EndpointException(
          "Endpoint prefix and region must consist of letters, digits and inner hyphens");
    }
    Partition partition = Partition.of(region);
    return prefix
        + (fips ? "-fips." : ".")
        + region
        + "."
        + (dualStack ? partition.dualStackDnsSuffix() : partition.dnsSuffix());
  }
}
