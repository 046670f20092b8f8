package dev.shapewright.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule by which an endpoint is found. It applies where all of its conditions hold. */
public sealed interface EndpointRule {
  /**
   * A condition, which holds unless its value is absent or false.
   *
   * @param value the value
   * @param assign the name by which later conditions and the rule itself know the value, or null
   */
  record Condition(EndpointExpression value, @Nullable String assign) {}

  /**
   * When it applies.
   *
   * @return the conditions, in their order
   */
  List<Condition> conditions();

  /**
   * Further rules; where it applies, no rule after it does.
   *
   * @param conditions when it applies
   * @param rules of which the first that applies counts
   */
  record Tree(List<Condition> conditions, List<EndpointRule> rules) implements EndpointRule {}

  /**
   * There is no endpoint.
   *
   * @param conditions when it applies
   * @param message why
   */
  record Failure(List<Condition> conditions, EndpointExpression message) implements EndpointRule {}

  /**
   * An endpoint.
   *
   * @param conditions when it applies
   * @param target the endpoint
   */
  record Found(List<Condition> conditions, Target target) implements EndpointRule {}

  /**
   * An endpoint.
   *
   * @param url its URL
   * @param headers what requests to it carry, in their order
   * @param signingName the service's name in signatures, or null for the usual one
   * @param signingRegion the region in signatures, or null for the usual one
   */
  record Target(
      EndpointExpression url,
      List<Header> headers,
      @Nullable EndpointExpression signingName,
      @Nullable EndpointExpression signingRegion) {}

  /**
   * A header field.
   *
   * @param name its name
   * @param value its value
   */
  record Header(String name, EndpointExpression value) {}
}
