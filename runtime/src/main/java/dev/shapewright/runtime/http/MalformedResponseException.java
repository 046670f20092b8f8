package dev.shapewright.runtime.http;

import java.io.IOException;

/** The server's bytes are no acceptable HTTP response. Messages hold none of those bytes. */
final class MalformedResponseException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedResponseException(String message) {
    super(message);
  }
}
