package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Attempt;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call cost.
 *
 * @param serviceId the model's service id, such as {@code Data Pipeline}
 * @param operation the operation's name on the wire
 * @param invocationId the id of the call
 * @param failure what the call ended in, or null when it succeeded
 * @param total from the beginning to the end of the call, waits between attempts included
 * @param validation the check of the request
 * @param serialization the request's body
 * @param signing credentials and signatures of all attempts together
 * @param deserialization of all attempts together, errors included
 * @param requestBytes the length of the request's body
 * @param responseBytes the lengths of the bodies of all answers together
 * @param attempts every try of the call, each with its duration; one more than there were retries
 */
public record CallMetrics(
    String serviceId,
    String operation,
    String invocationId,
    @Nullable Throwable failure,
    Duration total,
    Duration validation,
    Duration serialization,
    Duration signing,
    Duration deserialization,
    long requestBytes,
    long responseBytes,
    List<Attempt> attempts) {}
