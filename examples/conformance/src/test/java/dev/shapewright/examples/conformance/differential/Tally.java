package dev.shapewright.examples.conformance.differential;

/** How much was compared. */
final class Tally {
  private int requests;
  private int responses;
  private int errors;

  void request() {
    requests++;
  }

  void response() {
    responses++;
  }

  void error() {
    errors++;
  }

  int requests() {
    return requests;
  }

  int responses() {
    return responses;
  }

  int errors() {
    return errors;
  }

  @Override
  public String toString() {
    return "Compared with the SDK: %d requests, %d responses, %d errors"
        .formatted(requests, responses, errors);
  }
}
