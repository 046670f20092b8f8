package dev.shapewright.runtime.jdkhttp;

import java.io.IOException;

/** The server's answer is one that must not pass for a response. Holds none of its bytes. */
final class RefusedResponse extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedResponse(String message) {
    super(message);
  }
}
