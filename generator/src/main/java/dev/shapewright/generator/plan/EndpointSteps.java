package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointFunction;
import dev.shapewright.generator.model.EndpointRule;
import dev.shapewright.generator.model.EndpointRule.Condition;
import dev.shapewright.generator.model.EndpointRule.Header;
import dev.shapewright.generator.model.EndpointRule.Target;
import dev.shapewright.generator.plan.EndpointsPlan.Declare;
import dev.shapewright.generator.plan.EndpointsPlan.Fail;
import dev.shapewright.generator.plan.EndpointsPlan.Found;
import dev.shapewright.generator.plan.EndpointsPlan.If;
import dev.shapewright.generator.plan.EndpointsPlan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns endpoint rules into steps, and their names into those of variables. */
final class EndpointSteps {
  private static final Step NOTHING_APPLIES =
      new Fail(new Literal("No endpoint rule applies to these settings"));

  private EndpointSteps() {}

  /** The steps of rules the first of which that applies counts; they end in one way or another. */
  static List<Step> of(List<EndpointRule> rules, EndpointVariables variables) {
    List<Step> steps = new ArrayList<>();
    for (EndpointRule rule : rules) {
      boolean ends = add(rule, steps, variables);
      if (ends) {
        return steps; // No rule after it is ever asked.
      }
    }
    steps.add(NOTHING_APPLIES);
    return steps;
  }

  /** Adds the steps of a rule; tells whether it applies whatever the settings are. */
  private static boolean add(EndpointRule rule, List<Step> outer, EndpointVariables around) {
    List<Step> steps = outer;
    EndpointVariables variables = around.sameBlock();
    List<EndpointExpression> tests = new ArrayList<>();
    boolean always = true;
    for (Condition condition : rule.conditions()) {
      EndpointExpression value = variables.translated(condition.value());
      EndpointExpression test;
      if (condition.assign() == null) {
        test = EndpointTests.of(value);
      } else {
        if (!tests.isEmpty()) {
          List<Step> inner = new ArrayList<>();
          steps.add(new If(List.copyOf(tests), inner));
          tests.clear();
          steps = inner;
          variables = variables.innerBlock();
        }
        String variable = variables.declared(value);
        if (variable == null) {
          variable = variables.declare(condition.assign(), value);
          steps.add(new Declare(variable, value));
        }
        Reference named = new Reference(variable, value.type(), value.optional());
        variables.know(condition.assign(), named);
        test = EndpointTests.of(named);
      }
      if (EndpointTests.is(test, false)) {
        return false;
      }
      if (!EndpointTests.is(test, true)) {
        always = false;
        tests.add(test);
      }
      learn(condition, variables);
    }
    if (tests.isEmpty()) {
      steps.addAll(body(rule, variables));
    } else {
      steps.add(new If(List.copyOf(tests), body(rule, variables.innerBlock())));
    }
    return always;
  }

  /** Once a condition holds, what it asked for or named is there. */
  private static void learn(Condition condition, EndpointVariables variables) {
    if (condition.assign() != null) {
      variables.isSet(condition.assign());
    }
    if (condition.value() instanceof Call call
        && call.function() == EndpointFunction.IS_SET
        && call.arguments().get(0) instanceof Reference asked) {
      variables.isSet(asked.name());
    }
  }

  private static List<Step> body(EndpointRule rule, EndpointVariables variables) {
    if (rule instanceof EndpointRule.Tree tree) {
      return of(tree.rules(), variables);
    }
    if (rule instanceof EndpointRule.Failure failure) {
      return List.of(new Fail(variables.translated(failure.message())));
    }
    Target target = ((EndpointRule.Found) rule).target();
    List<Header> headers =
        target.headers().stream()
            .map(header -> new Header(header.name(), variables.translated(header.value())))
            .toList();
    return List.of(
        new Found(
            new Target(
                variables.translated(target.url()),
                headers,
                translated(target.signingName(), variables),
                translated(target.signingRegion(), variables))));
  }

  private static @Nullable EndpointExpression translated(
      @Nullable EndpointExpression value, EndpointVariables variables) {
    return value == null ? null : variables.translated(value);
  }
}
