package dev.shapewright.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients and operations give the endpoint rules besides region and the like.
 *
 * @param client the parameters that are settings of a client, in the model's order
 * @param operations by operation, in the rules' order of parameters; operations that give nothing
 *     are absent
 */
public record EndpointArguments(
    List<ClientParameter> client, Map<String, List<EndpointArgument>> operations) {
  /** Nothing. */
  public static final EndpointArguments NONE = new EndpointArguments(List.of(), Map.of());

  /**
   * A setting of a client.
   *
   * @param name the parameter's name
   * @param type a string, a boolean or an array of strings
   * @param documentation in the model's HTML, or null
   */
  public record ClientParameter(String name, EndpointType type, @Nullable String documentation) {}
}
