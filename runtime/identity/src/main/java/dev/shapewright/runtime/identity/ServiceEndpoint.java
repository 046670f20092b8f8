package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.endpoint.Endpoint;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.Partition;
import dev.shapewright.runtime.internal.ProfileSection;
import org.jspecify.annotations.Nullable;

/**
 * Finds where STS, SSO and SSO OIDC are: what is configured for the service ({@code
 * AWS_ENDPOINT_URL_STS} and the like), then for all services, in system properties, the environment
 * and the profile in use, unless that is to be ignored; else the region's own endpoint, for FIPS or
 * dual-stack if {@code AWS_USE_FIPS_ENDPOINT}, {@code AWS_USE_DUALSTACK_ENDPOINT} or the like are
 * {@code true}.
 */
final class ServiceEndpoint {
  /** A service's names in host names, properties, variables and the profile. */
  enum Service {
    STS("sts", "Sts", "STS", "sts"),
    SSO("portal.sso", "Sso", "SSO", "sso"),
    SSO_OIDC("oidc", "SsoOidc", "SSO_OIDC", "sso_oidc");

    private final String prefix;
    private final String property;
    private final String variable;
    private final String key;

    Service(String prefix, String property, String variable, String key) {
      this.prefix = prefix;
      this.property = property;
      this.variable = variable;
      this.key = key;
    }
  }

  private ServiceEndpoint() {}

  static Endpoint of(Surroundings surroundings, Service service, String region) {
    String url = ignoresConfigured(surroundings) ? null : configured(surroundings, service);
    boolean fips =
        isTrue(surroundings, "aws.useFipsEndpoint", "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");
    boolean dualStack =
        isTrue(
            surroundings,
            "aws.useDualstackEndpoint",
            "AWS_USE_DUALSTACK_ENDPOINT",
            "use_dualstack_endpoint");
    if (url == null) {
      return ofRegion(service, region, fips, dualStack);
    }
    if (fips || dualStack) {
      throw new EndpointException(
          (fips ? "FIPS" : "Dual-stack")
              + " is asked for, and an endpoint is configured for the service "
              + service.key
              + ": only one of them can be");
    }
    try {
      Endpoint endpoint = Endpoint.parse(url);
      if (!endpoint.isSecure() && !LocalAddress.of(endpoint.host()).isLoopback()) {
        Surroundings.log().log(
            System.Logger.Level.WARNING,
            "Requests to " + endpoint + " are not encrypted: anyone on the way can read them");
      }
      return endpoint;
    } catch (IllegalArgumentException e) {
      throw new EndpointException(
          e.getMessage() + " (configured for the service " + service.key + ")", e);
    }
  }

  private static Endpoint ofRegion(
      Service service, String region, boolean fips, boolean dualStack) {
    Partition partition = Partition.of(region);
    // The plain ones of the government's regions are validated themselves.
    boolean marked = fips && (dualStack || partition != Partition.AWS_US_GOV);
    String host =
        service.prefix
            + (marked ? "-fips." : ".")
            + region
            + "."
            + (dualStack ? partition.dualStackDnsSuffix() : partition.dnsSuffix());
    return new Endpoint("https", host, 443, "");
  }

  private static @Nullable String configured(Surroundings surroundings, Service service) {
    String url = surroundings.settings().property("aws.endpointUrl" + service.property);
    if (url == null) {
      url = surroundings.settings().property("aws.endpointUrl");
    }
    if (url == null) {
      url = surroundings.settings().environment("AWS_ENDPOINT_URL_" + service.variable);
    }
    if (url == null) {
      url = surroundings.settings().environment("AWS_ENDPOINT_URL");
    }
    return url == null ? ofProfile(surroundings, service) : url;
  }

  private static @Nullable String ofProfile(Surroundings surroundings, Service service) {
    ProfileSection profile = surroundings.profiles().activeProfile();
    String name = profile.get("services");
    ProfileSection services = name == null ? null : surroundings.profiles().services(name);
    String url = services == null ? null : services.get(service.key + ".endpoint_url");
    return url == null ? profile.get("endpoint_url") : url;
  }

  private static boolean ignoresConfigured(Surroundings surroundings) {
    return isTrue(
        surroundings,
        "aws.ignoreConfiguredEndpointUrls",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
        "ignore_configured_endpoint_urls");
  }

  private static boolean isTrue(
      Surroundings surroundings, String property, String variable, String key) {
    String value = surroundings.setting(property, variable);
    if (value == null) {
      value = surroundings.profiles().activeProfile().get(key);
    }
    return "true".equalsIgnoreCase(value);
  }
}
