package dev.shapewright.runtime.endpoint;

import dev.shapewright.runtime.internal.ProfileFiles;
import dev.shapewright.runtime.internal.ProfileSection;
import dev.shapewright.runtime.internal.SystemSettings;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a service. The first that is set counts:
 *
 * <ol>
 *   <li>what the client was given;
 *   <li>system property {@code aws.endpointUrlDataPipeline}, by service, then {@code
 *       aws.endpointUrl};
 *   <li>{@code AWS_ENDPOINT_URL_DATA_PIPELINE}, by service, then {@code AWS_ENDPOINT_URL};
 *   <li>in the profile in use, {@code endpoint_url} of the service in the section that {@code
 *       services} names, then the profile's own {@code endpoint_url};
 *   <li>the service's public endpoint in the region.
 * </ol>
 *
 * All but the first and the last are passed over when {@code aws.ignoreConfiguredEndpointUrls},
 * {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} or {@code ignore_configured_endpoint_urls} of the
 * profile, in this order, is {@code true}.
 */
public final class EndpointResolver {
  private final SystemSettings settings;
  private final ProfileFiles profiles;
  private final System.@Nullable Logger givenLogger;

  /** Reads this process's settings. */
  public EndpointResolver() {
    this(SystemSettings.process(), null);
  }

  EndpointResolver(SystemSettings settings, System.@Nullable Logger logger) {
    this.settings = settings;
    this.profiles = new ProfileFiles(settings);
    this.givenLogger = logger;
  }

  /**
   * Finds the endpoint. Logs a warning when requests would leave this machine unencrypted.
   *
   * @param serviceId the model's service id, such as {@code Data Pipeline}
   * @param endpointPrefix the first part of the public host name, such as {@code datapipeline}
   * @param region a region as {@link RegionResolver} gives it
   * @param explicit the URL that the client was given, or null
   * @return where to send requests
   * @throws EndpointException if what is configured is no endpoint; names the setting
   * @throws dev.shapewright.runtime.AwsClientException if a profile file cannot be read
   */
  public Endpoint resolve(
      String serviceId, String endpointPrefix, String region, @Nullable String explicit) {
    Endpoint endpoint =
        explicit != null
            ? parse("the client's settings", explicit)
            : ignoresConfigured() ? null : configured(serviceId);
    if (endpoint == null) {
      endpoint = publicEndpoint(endpointPrefix, region);
    }
    if (!endpoint.isSecure() && !Loopback.isLoopback(endpoint.host())) {
      warnOfPlaintext(endpoint);
    }
    return endpoint;
  }

  private boolean ignoresConfigured() {
    String value = settings.property("aws.ignoreConfiguredEndpointUrls");
    if (value == null) {
      value = settings.environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    }
    if (value == null) {
      value = profiles.activeProfile().get("ignore_configured_endpoint_urls");
    }
    return "true".equalsIgnoreCase(value);
  }

  private @Nullable Endpoint configured(String serviceId) {
    Endpoint found = fromProperty("aws.endpointUrl" + ServiceNames.pascal(serviceId));
    if (found == null) {
      found = fromProperty("aws.endpointUrl");
    }
    if (found == null) {
      found = fromEnvironment("AWS_ENDPOINT_URL_" + ServiceNames.upperSnake(serviceId));
    }
    if (found == null) {
      found = fromEnvironment("AWS_ENDPOINT_URL");
    }
    return found == null ? fromProfile(serviceId) : found;
  }

  private @Nullable Endpoint fromProperty(String name) {
    String text = settings.property(name);
    return text == null ? null : parse("system property " + name, text);
  }

  private @Nullable Endpoint fromEnvironment(String name) {
    String text = settings.environment(name);
    return text == null ? null : parse("environment variable " + name, text);
  }

  private @Nullable Endpoint fromProfile(String serviceId) {
    ProfileSection profile = profiles.activeProfile();
    String sectionName = profile.get("services");
    if (sectionName != null) {
      ProfileSection section = profiles.services(sectionName);
      if (section == null) {
        throw new EndpointException(
            "Profile "
                + profiles.activeName()
                + " refers to [services "
                + sectionName
                + "], which the config file does not have");
      }
      String property = ServiceNames.lowerSnake(serviceId) + ".endpoint_url";
      String text = section.get(property);
      if (text != null) {
        return parse(property + " in [services " + sectionName + "]", text);
      }
    }
    String text = profile.get("endpoint_url");
    return text == null ? null : parse("endpoint_url of profile " + profiles.activeName(), text);
  }

  private static Endpoint parse(String source, String text) {
    try {
      return Endpoint.parse(text);
    } catch (IllegalArgumentException e) {
      throw new EndpointException(e.getMessage() + " (from " + source + ")", e);
    }
  }

  private static Endpoint publicEndpoint(String endpointPrefix, String region) {
    if (!HostLabels.areLabels(endpointPrefix) || !HostLabels.isLabel(region)) {
      throw new EndpointException(
          "Endpoint prefix and region must consist of a-z, 0-9 and inner hyphens");
    }
    String host = endpointPrefix + "." + region + "." + Partition.of(region).dnsSuffix();
    return new Endpoint("https", host, 443, "");
  }

  private void warnOfPlaintext(Endpoint endpoint) {
    System.Logger logger =
        givenLogger == null ? System.getLogger(EndpointResolver.class.getName()) : givenLogger;
    logger.log(
        System.Logger.Level.WARNING,
        "Requests to " + endpoint + " are not encrypted: anyone on the way can read them");
  }
}
