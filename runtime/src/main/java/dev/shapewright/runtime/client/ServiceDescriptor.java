package dev.shapewright.runtime.client;

import dev.shapewright.runtime.endpoint.EndpointRules;
import dev.shapewright.runtime.retry.RetryOptions;

/**
 * What a generated client tells the runtime of its service.
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
 * @param queryMode whether requests ask for the error codes that the service had before it spoke
 *     JSON
 */
public record ServiceDescriptor(
    String serviceId,
    String apiVersion,
    String endpointPrefix,
    String signingName,
    String targetPrefix,
    String jsonVersion,
    RetryOptions retry,
    ErrorTable errors,
    EndpointRules endpointRules,
    boolean queryMode) {
  /**
   * A service that speaks JSON alone.
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
    this(
        serviceId,
        apiVersion,
        endpointPrefix,
        signingName,
        targetPrefix,
        jsonVersion,
        retry,
        errors,
        endpointRules,
        false);
  }

  /**
   * A service whose model has no endpoint rules.
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
    return new ServiceDescriptor(
        serviceId,
        apiVersion,
        endpointPrefix,
        signingName,
        targetPrefix,
        jsonVersion,
        retry,
        errors,
        endpointRules,
        true);
  }
}
