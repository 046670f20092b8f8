package dev.shapewright.runtime.http;

/** Which of the time limits passed. */
enum Limit {
  CONNECT(" took longer than the connect limit of "),
  NO_PROGRESS(" made no progress for "),
  TOTAL(" took longer than the total limit of ");

  private final String passed;

  Limit(String passed) {
    this.passed = passed;
  }

  /** What an exchange did that outlasted the limit; its length follows. */
  String passed() {
    return passed;
  }
}
