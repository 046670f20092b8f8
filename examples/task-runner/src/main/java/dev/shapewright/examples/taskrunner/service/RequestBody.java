package dev.shapewright.examples.taskrunner.service;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request's JSON object, read with the constraints that the service documents. */
final class RequestBody {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final JsonNode root;

  RequestBody(JsonNode root) {
    this.root = root;
  }

  /** The bytes as a JSON object, or a missing node when they are anything else. */
  static JsonNode decode(byte[] bytes) throws IOException {
    try {
      JsonNode node = JSON.readTree(bytes);
      return node != null && node.isObject() ? node : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** A string that must be there; its length is counted in code points. */
  String required(String member, int min, int max) throws ServiceError {
    String value = optional(member, min, max);
    if (value == null) {
      throw ServiceError.invalidRequest("The member " + member + " is required.");
    }
    return value;
  }

  @Nullable String optional(String member, int min, int max) throws ServiceError {
    JsonNode node = root.path(member);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw new ServiceError(
          400, "SerializationException", "The member " + member + " must be a string.");
    }
    String value = node.textValue();
    int length = value.codePointCount(0, value.length());
    if (length < min || length > max) {
      throw ServiceError.invalidRequest(
          String.format(
              "The member %s has %d characters; allowed are %d to %d.", member, length, min, max));
    }
    return value;
  }

  String requiredOneOf(String member, List<String> allowed) throws ServiceError {
    String value = required(member, 0, Integer.MAX_VALUE);
    if (!allowed.contains(value)) {
      throw ServiceError.invalidRequest(
          "The member " + member + " is " + value + "; allowed are " + allowed + ".");
    }
    return value;
  }
}
