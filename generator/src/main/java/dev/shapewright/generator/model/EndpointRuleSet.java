package dev.shapewright.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a service's endpoint follows from region and settings.
 *
 * @param parameters what they decide by
 * @param rules of which the first that applies counts
 * @param location the file's root
 */
public record EndpointRuleSet(
    List<Parameter> parameters, List<EndpointRule> rules, SourceLocation location) {
  /**
   * What rules decide by.
   *
   * @param name its name in the rules
   * @param type a string, a boolean or an array of strings
   * @param builtIn the setting of the client that gives its value, such as {@code AWS::Region}, or
   *     null
   * @param required whether there must be a value
   * @param fallback the value when none is given, or null
   */
  public record Parameter(
      String name,
      EndpointType type,
      @Nullable String builtIn,
      boolean required,
      @Nullable EndpointExpression fallback) {
    /**
     * Whether rules may find it absent.
     *
     * @return true if it may be
     */
    public boolean optional() {
      return !required && fallback == null;
    }
  }
}
