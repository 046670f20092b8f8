package dev.shapewright.generator.model;

/** The types of the language of endpoint rules. */
public enum EndpointType {
  /** A text. */
  STRING("a string"),
  /** A truth value. */
  BOOLEAN("a boolean"),
  /** A whole number. */
  INTEGER("an integer"),
  /** A list of texts. */
  STRINGS("an array of strings"),
  /** A partition's facts. */
  PARTITION("a partition"),
  /** The parts of a URL. */
  URL("a parsed URL"),
  /** The parts of an Amazon resource name. */
  ARN("a parsed ARN");

  private final String described;

  EndpointType(String described) {
    this.described = described;
  }

  /**
   * The type as messages name it.
   *
   * @return its name, with its article
   */
  public String described() {
    return described;
  }
}
