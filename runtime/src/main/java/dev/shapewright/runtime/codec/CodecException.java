package dev.shapewright.runtime.codec;

import dev.shapewright.runtime.AwsClientException;
import org.jspecify.annotations.Nullable;

/** Bytes that are no value of the shape that is due. */
public class CodecException extends AwsClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what was expected and what was found, with its place; never holds the value
   * @param cause what brought it about, or null
   */
  public CodecException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
