package dev.shapewright.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole service.
 *
 * @param metadata how the service names itself and speaks
 * @param documentation the service's documentation in the model's HTML, or null
 * @param operations sorted by name
 * @param shapes by name, sorted
 * @param paginators sorted by the operation's name
 * @param waiters sorted by name
 * @param endpointRules how the endpoint is found, or null when the model does not say
 * @param endpointArguments what is given to these rules besides region and the like
 * @param discovery how operations ask where they must be called, or null when none has to
 * @param overlay the changes that were made to the model's own file, in their order
 * @param leftOut the operations that nothing is generated for, sorted by the operation's name
 */
public record ServiceModel(
    Metadata metadata,
    @Nullable String documentation,
    List<Operation> operations,
    Map<String, Shape> shapes,
    List<Pagination> paginators,
    List<Waiter> waiters,
    @Nullable EndpointRuleSet endpointRules,
    EndpointArguments endpointArguments,
    @Nullable EndpointDiscovery discovery,
    List<OverlayChange> overlay,
    List<LeftOut> leftOut) {

  /**
   * Whether something is generated for an operation if it is wanted.
   *
   * @param operation the operation's name
   * @return false if it is left out
   */
  public boolean supports(String operation) {
    return leftOut.stream().noneMatch(each -> each.operation().equals(operation));
  }

  /**
   * Finds a shape that something in the model refers to.
   *
   * @param name the shape's name
   * @return the shape
   * @throws IllegalArgumentException if there is none, which linking rules out
   */
  public Shape shape(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("No shape " + name);
    }
    return shape;
  }

  /**
   * Finds a structure that something in the model refers to.
   *
   * @param name the structure's name
   * @return the structure
   */
  public Shape.Structure structure(String name) {
    return (Shape.Structure) shape(name);
  }
}
