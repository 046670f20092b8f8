package dev.shapewright.generator.model;

import java.util.List;

/** The functions of the language of endpoint rules, but for {@code getAttr}. */
public enum EndpointFunction {
  /** Whether a value is there; takes one of any type. */
  IS_SET("isSet", EndpointType.BOOLEAN, false, EndpointType.STRING),
  /** The opposite. */
  NOT("not", EndpointType.BOOLEAN, false, EndpointType.BOOLEAN),
  /** Whether two truth values are equal. */
  BOOLEAN_EQUALS(
      "booleanEquals", EndpointType.BOOLEAN, false, EndpointType.BOOLEAN, EndpointType.BOOLEAN),
  /** Whether two texts are equal. */
  STRING_EQUALS(
      "stringEquals", EndpointType.BOOLEAN, false, EndpointType.STRING, EndpointType.STRING),
  /** A part of a text. */
  SUBSTRING(
      "substring",
      EndpointType.STRING,
      true,
      EndpointType.STRING,
      EndpointType.INTEGER,
      EndpointType.INTEGER,
      EndpointType.BOOLEAN),
  /** Percent-encodes a text. */
  URI_ENCODE("uriEncode", EndpointType.STRING, false, EndpointType.STRING),
  /** Takes a URL apart. */
  PARSE_URL("parseURL", EndpointType.URL, true, EndpointType.STRING),
  /** Whether a text can be a part of a host name. */
  IS_VALID_HOST_LABEL(
      "isValidHostLabel", EndpointType.BOOLEAN, false, EndpointType.STRING, EndpointType.BOOLEAN),
  /** The facts of a region's partition; an unknown region falls to the public one. */
  PARTITION("aws.partition", EndpointType.PARTITION, false, EndpointType.STRING),
  /** Takes an Amazon resource name apart. */
  PARSE_ARN("aws.parseArn", EndpointType.ARN, true, EndpointType.STRING),
  /** Whether a bucket's name can be a part of a host name. */
  IS_VIRTUAL_HOSTABLE_S3_BUCKET(
      "aws.isVirtualHostableS3Bucket",
      EndpointType.BOOLEAN,
      false,
      EndpointType.STRING,
      EndpointType.BOOLEAN);

  private final String id;
  private final EndpointType result;
  private final boolean optional;

  @SuppressWarnings("ImmutableEnumChecker") // It is one of List.of, which nobody can change.
  private final List<EndpointType> parameters;

  EndpointFunction(String id, EndpointType result, boolean optional, EndpointType... parameters) {
    this.id = id;
    this.result = result;
    this.optional = optional;
    this.parameters = List.of(parameters);
  }

  /**
   * The name in rules.
   *
   * @return such as {@code aws.partition}
   */
  public String id() {
    return id;
  }

  /**
   * What it gives.
   *
   * @return the type
   */
  public EndpointType result() {
    return result;
  }

  /**
   * Whether it may give nothing.
   *
   * @return true if it may
   */
  public boolean optional() {
    return optional;
  }

  /**
   * What it takes.
   *
   * @return the types, in their order
   */
  public List<EndpointType> parameters() {
    return parameters;
  }
}
