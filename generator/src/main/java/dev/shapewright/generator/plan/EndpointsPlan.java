package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointRuleSet;
import java.util.List;

/**
 * A service's endpoint rules as they stand in Java: references bear the names of variables.
 *
 * @param javaType the class
 * @param fileName the file that they come from, without its folder
 * @param parameters the variables that hold the parameters which the rules make use of
 * @param steps what is done with them
 * @param methods the parts that are too large to stand there
 */
public record EndpointsPlan(
    ClassName javaType,
    String fileName,
    List<Parameter> parameters,
    List<Step> steps,
    List<Method> methods) {
  /**
   * A variable for a parameter.
   *
   * @param model the parameter
   * @param variable its name in Java
   */
  public record Parameter(EndpointRuleSet.Parameter model, String variable) {}

  /**
   * A method that finds an endpoint or fails.
   *
   * @param name its name
   * @param parameters what it takes
   * @param steps what it does
   */
  public record Method(String name, List<Reference> parameters, List<Step> steps) {}

  /** What is done on the way to an endpoint. */
  public sealed interface Step {}

  /**
   * Gives a value a name.
   *
   * @param variable the name
   * @param value the value
   */
  public record Declare(String variable, EndpointExpression value) implements Step {}

  /**
   * Does more if all tests pass.
   *
   * @param tests truth values, at least one
   * @param steps what is done
   */
  public record If(List<EndpointExpression> tests, List<Step> steps) implements Step {}

  /**
   * Ends with an endpoint.
   *
   * @param target the endpoint
   */
  public record Found(dev.shapewright.generator.model.EndpointRule.Target target) implements Step {}

  /**
   * Ends without an endpoint.
   *
   * @param message why
   */
  public record Fail(EndpointExpression message) implements Step {}

  /**
   * Ends with what a method finds.
   *
   * @param method the method's name
   * @param arguments the names of variables
   */
  public record Delegate(String method, List<String> arguments) implements Step {}
}
