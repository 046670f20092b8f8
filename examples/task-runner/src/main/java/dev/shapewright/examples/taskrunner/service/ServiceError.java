package dev.shapewright.examples.taskrunner.service;

/** An answer other than success. */
final class ServiceError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String text;

  ServiceError(int status, String type, String text) {
    super(text);
    this.status = status;
    this.type = type;
    this.text = text;
  }

  static ServiceError invalidRequest(String text) {
    return new ServiceError(400, "InvalidRequestException", text);
  }

  int status() {
    return status;
  }

  /** The type without a namespace, as the model names it. */
  String type() {
    return type;
  }

  String text() {
    return text;
  }
}
