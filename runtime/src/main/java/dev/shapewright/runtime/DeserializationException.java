package dev.shapewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The service reported success, but its answer could not be read. The request was most likely
 * carried out.
 */
public class DeserializationException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /** Null in an exception that was serialized. */
  private final transient @Nullable ResponseMetadata metadata;

  /**
   * Creates the exception.
   *
   * @param message what was expected and what was found; the request id is added to it
   * @param metadata status, headers and attempts of the answer
   * @param cause what brought it about, or null
   */
  public DeserializationException(
      String message, ResponseMetadata metadata, @Nullable Throwable cause) {
    super(describe(message, metadata), cause, metadata.attempts());
    this.metadata = metadata;
  }

  /**
   * The id under which the service knows the request.
   *
   * @return the id, or null when the answer names none
   */
  public @Nullable String requestId() {
    return responseMetadata().requestId();
  }

  /**
   * Status, headers and attempts of the answer.
   *
   * @return the metadata
   */
  public ResponseMetadata responseMetadata() {
    return metadata == null ? ResponseMetadata.none() : metadata;
  }

  private static String describe(String message, ResponseMetadata metadata) {
    String id = metadata.requestId();
    return id == null ? message : message + " (request id " + AwsServiceException.shown(id) + ")";
  }
}
