package dev.shapewright.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * How a service names itself and speaks.
 *
 * @param apiVersion such as {@code 2012-10-29}
 * @param serviceId such as {@code Data Pipeline}
 * @param serviceFullName such as {@code AWS Data Pipeline}
 * @param endpointPrefix the first label of the service's host names
 * @param signingName the service's name in the credential scope
 * @param targetPrefix what stands before the operation's name in {@code X-Amz-Target}
 * @param jsonVersion {@code 1.0} or {@code 1.1}
 * @param uid the model's own id, or null
 * @param queryCompatible whether the service spoke the query protocol before it spoke JSON
 * @param retries how failed attempts are repeated, or null when that is left to the standard
 */
public record Metadata(
    String apiVersion,
    String serviceId,
    String serviceFullName,
    String endpointPrefix,
    String signingName,
    String targetPrefix,
    String jsonVersion,
    @Nullable String uid,
    boolean queryCompatible,
    @Nullable Retries retries) {}
