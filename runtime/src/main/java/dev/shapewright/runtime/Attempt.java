package dev.shapewright.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One try of a call, as the history of the call keeps it.
 *
 * @param number from 1
 * @param outcome what it ended in: {@code 200}, {@code 400 ThrottlingException}, {@code
 *     interrupted}, or what the transport said of its failure
 * @param requestId the service's id of the request, or null when no answer came
 * @param duration from the signed request, connecting included, to the end of the answer or the
 *     failure
 * @param mayHaveTakenEffect whether the service may have carried out the request: false when not a
 *     byte was sent, or the service refused it (a status of 3xx or 4xx, throttling, a modelled
 *     error in an answer of 2xx); true of an interrupted attempt however far it got
 */
public record Attempt(
    int number,
    String outcome,
    @Nullable String requestId,
    Duration duration,
    boolean mayHaveTakenEffect) {
  /**
   * Takes the parts as they are, but for outcome and request id, which get into logs: a space
   * stands in place of each control character.
   *
   * @param number as above
   * @param outcome as above
   * @param requestId as above
   * @param duration as above
   * @param mayHaveTakenEffect as above
   */
  public Attempt {
    outcome = AwsServiceException.shown(outcome);
    requestId = requestId == null ? null : AwsServiceException.shown(requestId);
  }
}
