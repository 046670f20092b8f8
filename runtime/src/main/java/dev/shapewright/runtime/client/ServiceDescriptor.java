package dev.shapewright.runtime.client;

import dev.shapewright.runtime.endpoint.EndpointRules;
import dev.shapewright.runtime.internal.SystemSettings;
import dev.shapewright.runtime.retry.RetryOptions;
import org.jspecify.annotations.Nullable;

/** What a generated client tells the runtime of its service. Immutable. */
public final class ServiceDescriptor {
  /** The version of this runtime; a test compares it with the build's. */
  static final String VERSION = "0.1.0";

  private static final int MAX_APPLICATION = 50;

  private final String serviceId;
  private final String apiVersion;
  private final String endpointPrefix;
  private final String signingName;
  private final String targetPrefix;
  private final String jsonVersion;
  private final RetryOptions retry;
  private final ErrorTable errors;
  private final EndpointRules endpointRules;
  private boolean queryMode;

  /**
   * Describes a service.
   *
   * @param serviceId such as {@code Data Pipeline}
   * @param apiVersion such as {@code 2012-10-29}
   * @param endpointPrefix the first label of the service's host names
   * @param signingName the service's name in the credential scope
   * @param targetPrefix what stands before an operation's name in {@code X-Amz-Target}
   * @param jsonVersion {@code 1.0} or {@code 1.1}
   * @param retry how failed attempts are repeated unless a client is told otherwise
   * @param errors the service's modelled errors
   * @param endpointRules the rules by which its endpoint follows from region and settings
   */
  public ServiceDescriptor(
      String serviceId,
      String apiVersion,
      String endpointPrefix,
      String signingName,
      String targetPrefix,
      String jsonVersion,
      RetryOptions retry,
      ErrorTable errors,
      EndpointRules endpointRules) {
    this.serviceId = serviceId;
    this.apiVersion = apiVersion;
    this.endpointPrefix = endpointPrefix;
    this.signingName = signingName;
    this.targetPrefix = targetPrefix;
    this.jsonVersion = jsonVersion;
    this.retry = retry;
    this.errors = errors;
    this.endpointRules = endpointRules;
  }

  /**
   * Describes a service whose model has no endpoint rules.
   *
   * @param serviceId such as {@code Data Pipeline}
   * @param apiVersion such as {@code 2012-10-29}
   * @param endpointPrefix the first label of the service's host names
   * @param signingName the service's name in the credential scope
   * @param targetPrefix what stands before an operation's name in {@code X-Amz-Target}
   * @param jsonVersion {@code 1.0} or {@code 1.1}
   * @param retry how failed attempts are repeated unless a client is told otherwise
   * @param errors the service's modelled errors
   */
  public ServiceDescriptor(
      String serviceId,
      String apiVersion,
      String endpointPrefix,
      String signingName,
      String targetPrefix,
      String jsonVersion,
      RetryOptions retry,
      ErrorTable errors) {
    this(
        serviceId,
        apiVersion,
        endpointPrefix,
        signingName,
        targetPrefix,
        jsonVersion,
        retry,
        errors,
        EndpointRules.ofPrefix(endpointPrefix));
  }

  /**
   * The same service, which spoke the query protocol before it spoke JSON: requests ask for the
   * error codes of old.
   *
   * @return the new descriptor
   */
  public ServiceDescriptor withQueryMode() {
    ServiceDescriptor changed =
        new ServiceDescriptor(
            serviceId,
            apiVersion,
            endpointPrefix,
            signingName,
            targetPrefix,
            jsonVersion,
            retry,
            errors,
            endpointRules);
    changed.queryMode = true;
    return changed;
  }

  String serviceId() {
    return serviceId;
  }

  String apiVersion() {
    return apiVersion;
  }

  String endpointPrefix() {
    return endpointPrefix;
  }

  String signingName() {
    return signingName;
  }

  String targetPrefix() {
    return targetPrefix;
  }

  String jsonVersion() {
    return jsonVersion;
  }

  RetryOptions retry() {
    return retry;
  }

  ErrorTable errors() {
    return errors;
  }

  /**
   * The rules by which the service's endpoint follows from region and settings.
   *
   * @return the rules
   */
  public EndpointRules endpointRules() {
    return endpointRules;
  }

  boolean queryMode() {
    return queryMode;
  }

  /**
   * How a client presents itself to the service: the header's value.
   *
   * @param application the application's id, or null for what the process was started with
   */
  String userAgent(@Nullable String application) {
    String id = application == null ? applicationOfProcess() : application;
    return "shapewright-java/"
        + VERSION
        + " ua/2.1 api/"
        + token(serviceId)
        + "#"
        + token(apiVersion)
        + " os/"
        + token(System.getProperty("os.name", "unknown"))
        + " lang/java#"
        + token(System.getProperty("java.version", "unknown"))
        + (id == null ? "" : " app/" + token(id));
  }

  static String checkedApplication(String id) {
    if (id.length() > MAX_APPLICATION) {
      throw new IllegalArgumentException(
          "An application id has at most " + MAX_APPLICATION + " characters, not " + id.length());
    }
    return id;
  }

  /** One that is too long is left out: a setting of the process must not break its clients. */
  private static @Nullable String applicationOfProcess() {
    SystemSettings settings = SystemSettings.process();
    String id = settings.property("sdk.ua.appId");
    id = id == null ? settings.environment("AWS_SDK_UA_APP_ID") : id;
    return id == null || id.length() > MAX_APPLICATION ? null : id;
  }

  /** What is no letter, digit, dot or hyphen becomes an underscore. */
  private static String token(String text) {
    StringBuilder token = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '-';
      token.append(plain ? c : '_');
    }
    return token.toString();
  }
}
