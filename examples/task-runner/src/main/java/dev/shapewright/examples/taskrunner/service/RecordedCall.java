package dev.shapewright.examples.taskrunner.service;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One HTTP request as the embedded service saw it, and how it answered.
 *
 * @param operation what {@code X-Amz-Target} names, or an empty string when it names none
 * @param body the decoded body; a missing node when it is no JSON object
 * @param attempt which attempt of the call this is, from {@code amz-sdk-request}; 1 when it is not
 *     said
 * @param status the HTTP status of the answer
 * @param outcome {@code OK}, or the type of the error
 * @param requestId what the answer's {@code x-amzn-RequestId} holds
 */
public record RecordedCall(
    String operation, JsonNode body, int attempt, int status, String outcome, String requestId) {

  /**
   * The task that the call is about.
   *
   * @return the body's taskId, or an empty string when it has none
   */
  public String taskId() {
    return body.path("taskId").asText();
  }
}
