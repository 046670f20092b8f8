package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointRuleSet;
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
  static @Nullable EndpointsPlan plan(@Nullable EndpointRuleSet rules, ClassName javaType) {
    if (rules == null) {
      return null;
    }
    EndpointVariables variables = EndpointVariables.none();
    List<Parameter> parameters =
        rules.parameters().stream().map(each -> parameter(each, variables)).toList();
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
