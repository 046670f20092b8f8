package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.shapewright.generator.model.EndpointArguments.ClientParameter;
import dev.shapewright.generator.model.EndpointExpression;
import java.util.List;

/**
 * What clients and operations give the endpoint rules, as it stands in Java.
 *
 * @param settings the setters of a client's builder, in the model's order
 * @param operations sorted by operation
 * @param deprecated whether deprecated members or classes are among what is named
 */
public record EndpointArgumentsPlan(
    List<Setting> settings, List<OfOperation> operations, boolean deprecated) {
  /**
   * A setter.
   *
   * @param model the parameter
   * @param key the name by which rules ask for it
   * @param method the setter's name
   */
  public record Setting(ClientParameter model, String key, String method) {}

  /**
   * What an operation gives.
   *
   * @param operation the operation's name on the wire
   * @param request its request
   * @param arguments at least one
   */
  public record OfOperation(String operation, ClassName request, List<Argument> arguments) {}

  /** What stands for one parameter. */
  public sealed interface Argument {
    /**
     * The parameter.
     *
     * @return the name by which rules ask for it
     */
    String key();
  }

  /**
   * The same for every request.
   *
   * @param key the parameter
   * @param value what it is
   */
  public record Constant(String key, EndpointExpression value) implements Argument {}

  /**
   * A member of the request.
   *
   * @param key the parameter
   * @param accessors one after the other
   */
  public record Value(String key, List<String> accessors) implements Argument {}

  /**
   * The keys of a map of the request.
   *
   * @param key the parameter
   * @param accessors those that lead to the map
   */
  public record Keys(String key, List<String> accessors) implements Argument {}

  /**
   * Strings in the items of a list of the request.
   *
   * @param key the parameter
   * @param method the name of the method that collects them
   * @param accessors those that lead to the list
   * @param item the type of its items
   * @param inItem those that lead to each string of an item
   */
  public record Each(
      String key, String method, List<String> accessors, TypeName item, List<List<String>> inItem)
      implements Argument {}
}
