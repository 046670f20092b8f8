package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.EndpointArgument;
import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.EndpointsPlan.Parameter;
import dev.shapewright.generator.plan.EndpointsPlan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the class of a service's endpoint rules. */
final class EndpointPlanner {
  private EndpointPlanner() {}

  /** The plan, or null when the model has no rules. */
  static @Nullable EndpointsPlan plan(ServiceModel model, ClassName javaType) {
    EndpointRuleSet rules = model.endpointRules();
    if (rules == null) {
      return null;
    }
    EndpointVariables variables = EndpointVariables.none();
    List<Parameter> parameters =
        rules.parameters().stream()
            .map(each -> parameter(withFallback(each, model), variables))
            .toList();
    EndpointMethods methods = new EndpointMethods();
    List<Step> steps = methods.divided(EndpointSteps.of(rules.rules(), variables));
    Map<String, List<Reference>> ofMethods =
        methods.methods().stream()
            .collect(
                Collectors.toMap(EndpointsPlan.Method::name, EndpointsPlan.Method::parameters));
    Set<String> used = new HashSet<>();
    EndpointReferences.free(steps, ofMethods).forEach(variable -> used.add(variable.name()));
    return new EndpointsPlan(
        javaType,
        simpleName(rules.location().file()),
        parameters.stream().filter(parameter -> used.contains(parameter.variable())).toList(),
        steps,
        methods.methods());
  }

  /**
   * Rules may demand what nothing but operations give. A client finds its endpoint before any of
   * them is called: with what the first one gives, if all of them give something.
   */
  private static EndpointRuleSet.Parameter withFallback(
      EndpointRuleSet.Parameter parameter, ServiceModel model) {
    if (!parameter.required() || parameter.fallback() != null) {
      return parameter;
    }
    EndpointExpression first = null;
    for (Operation operation : model.operations()) {
      EndpointExpression given = constant(parameter, operation, model);
      if (given == null) {
        return parameter;
      }
      first = first == null ? given : first;
    }
    return new EndpointRuleSet.Parameter(
        parameter.name(), parameter.type(), parameter.builtIn(), true, first);
  }

  private static @Nullable EndpointExpression constant(
      EndpointRuleSet.Parameter parameter, Operation operation, ServiceModel model) {
    for (EndpointArgument argument :
        model.endpointArguments().operations().getOrDefault(operation.name(), List.of())) {
      if (argument instanceof EndpointArgument.Constant constant
          && constant.parameter().equals(parameter.name())) {
        return constant.value();
      }
    }
    return null;
  }

  private static Parameter parameter(
      EndpointRuleSet.Parameter parameter, EndpointVariables variables) {
    Reference model = new Reference(parameter.name(), parameter.type(), parameter.optional());
    String variable = variables.declare(parameter.name(), model);
    variables.know(
        parameter.name(), new Reference(variable, parameter.type(), parameter.optional()));
    return new Parameter(parameter, variable);
  }

  /** Where a model lies must not change the output. */
  private static String simpleName(String file) {
    String name = file.replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
