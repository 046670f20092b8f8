package dev.shapewright.runtime.endpoint;

import dev.shapewright.runtime.internal.ProfileFiles;
import dev.shapewright.runtime.internal.ProfileSection;
import dev.shapewright.runtime.internal.SystemSettings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
 *   <li>what the service's endpoint rules give for the region.
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
   * <p>FIPS is asked for by what the client was given, system property {@code aws.useFipsEndpoint},
   * {@code AWS_USE_FIPS_ENDPOINT} or {@code use_fips_endpoint} of the profile in use; dual-stack
   * likewise by {@code aws.useDualstackEndpoint}, {@code AWS_USE_DUALSTACK_ENDPOINT} or {@code
   * use_dualstack_endpoint}.
   *
   * @param serviceId the model's service id, such as {@code Data Pipeline}
   * @param rules the service's endpoint rules
   * @param region a region as {@link RegionResolver} gives it
   * @param explicit the URL that the client was given, or null
   * @param fips whether the client was told to use FIPS, or null
   * @param dualStack whether the client was told to use dual-stack, or null
   * @return where to send requests
   * @throws EndpointException if what is configured is no endpoint or none that goes with the rest;
   *     names the setting. Also if the rules have none
   * @throws dev.shapewright.runtime.AwsClientException if a profile file cannot be read
   */
  public ResolvedEndpoint resolve(
      String serviceId,
      EndpointRules rules,
      String region,
      @Nullable String explicit,
      @Nullable Boolean fips,
      @Nullable Boolean dualStack) {
    return resolve(rules, parameters(serviceId, region, explicit, fips, dualStack));
  }

  /**
   * Finds the endpoint for parameters. Logs a warning when requests would leave this machine
   * unencrypted.
   *
   * @param rules the service's endpoint rules
   * @param parameters what they decide by
   * @return where to send requests
   * @throws EndpointException if the rules have none
   */
  public ResolvedEndpoint resolve(EndpointRules rules, EndpointParameters parameters) {
    ResolvedEndpoint resolved = rules.resolve(parameters);
    if (!resolved.endpoint().isSecure() && !resolved.endpoint().isLoopback()) {
      warnOfPlaintext(resolved.endpoint());
    }
    return resolved;
  }

  /**
   * What the settings give endpoint rules. Whether endpoints of an account are wanted is told by
   * system property {@code aws.accountIdEndpointMode}, {@code AWS_ACCOUNT_ID_ENDPOINT_MODE} or
   * {@code account_id_endpoint_mode} of the profile in use.
   *
   * @param serviceId the model's service id, such as {@code Data Pipeline}
   * @param region a region as {@link RegionResolver} gives it
   * @param explicit the URL that the client was given, or null
   * @param fips whether the client was told to use FIPS, or null
   * @param dualStack whether the client was told to use dual-stack, or null
   * @return the parameters
   * @throws EndpointException if what is configured is no endpoint or none that goes with the rest;
   *     names the setting
   * @throws dev.shapewright.runtime.AwsClientException if a profile file cannot be read
   */
  public EndpointParameters parameters(
      String serviceId,
      String region,
      @Nullable String explicit,
      @Nullable Boolean fips,
      @Nullable Boolean dualStack) {
    boolean useFips = flag(fips, "aws.useFipsEndpoint", "use_fips_endpoint");
    boolean useDualStack = flag(dualStack, "aws.useDualstackEndpoint", "use_dualstack_endpoint");
    Endpoint custom =
        explicit != null
            ? parse("the client's settings", explicit)
            : ignoresConfigured() ? null : configured(serviceId);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(EndpointParameters.REGION, region);
    parameters.put(EndpointParameters.USE_FIPS, useFips);
    parameters.put(EndpointParameters.USE_DUAL_STACK, useDualStack);
    String mode = setting("aws.accountIdEndpointMode", "account_id_endpoint_mode");
    if (mode != null) {
      parameters.put(EndpointParameters.ACCOUNT_ID_MODE, mode.toLowerCase(Locale.ROOT));
    }
    if (custom != null) {
      if (useFips || useDualStack) {
        throw new EndpointException(
            (useFips ? "FIPS" : "Dual-stack")
                + " cannot be used together with the custom endpoint "
                + custom);
      }
      parameters.put(EndpointParameters.ENDPOINT, custom.toString());
    }
    return new EndpointParameters(parameters);
  }

  private @Nullable String setting(String property, String key) {
    String value = settings.property(property);
    return value == null ? profiles.setting(key) : value;
  }

  /** The environment variable is named as the profile's key. */
  private boolean flag(@Nullable Boolean given, String property, String key) {
    if (given != null) {
      return given;
    }
    String name = property;
    String value = settings.property(property);
    if (value == null) {
      name = "AWS_" + key.toUpperCase(Locale.ROOT);
      value = settings.environment(name);
    }
    if (value == null) {
      name = key + " of profile " + profiles.activeName();
      value = profiles.activeProfile().get(key);
    }
    if (value != null && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      throw new EndpointException("Expected true or false in " + name);
    }
    return "true".equalsIgnoreCase(value);
  }

  private boolean ignoresConfigured() {
    String value = setting("aws.ignoreConfiguredEndpointUrls", "ignore_configured_endpoint_urls");
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

  private void warnOfPlaintext(Endpoint endpoint) {
    System.Logger logger =
        givenLogger == null ? System.getLogger(EndpointResolver.class.getName()) : givenLogger;
    logger.log(
        System.Logger.Level.WARNING,
        "Requests to " + endpoint + " are not encrypted: anyone on the way can read them");
  }
}
