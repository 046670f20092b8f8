package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Flag;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointExpression.Strings;
import dev.shapewright.generator.model.EndpointFunction;
import dev.shapewright.generator.model.EndpointRule;
import dev.shapewright.generator.model.EndpointRule.Condition;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.EndpointRuleSet.Parameter;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.read.JsonValue.JsonArray;
import dev.shapewright.generator.read.JsonValue.JsonBoolean;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and checks a file of endpoint rules. */
final class EndpointRulesReader {
  private final Problems problems;
  private final EndpointLimits limits;
  private final EndpointExpressionReader expressions;
  private final EndpointTargetReader targets;

  EndpointRulesReader(Problems problems) {
    this.problems = problems;
    this.limits = new EndpointLimits(problems);
    this.expressions = new EndpointExpressionReader(problems, limits);
    this.targets = new EndpointTargetReader(problems, expressions);
  }

  @Nullable EndpointRuleSet read(JsonValue file) {
    ObjectView root = ObjectView.of(file, problems);
    ObjectView parameterSection = root == null ? null : root.requiredObject("parameters");
    if (root == null || parameterSection == null) {
      return null;
    }
    Names.checkCase(parameterSection.members(), problems);
    limits.report(
        parameterSection.members().size() > EndpointLimits.MOST_PARAMETERS,
        parameterSection.place(),
        EndpointLimits.MOST_PARAMETERS,
        "parameters");
    List<Parameter> parameters = new ArrayList<>();
    EndpointScope scope = EndpointScope.empty();
    for (Map.Entry<String, JsonValue> entry : parameterSection.members().entrySet()) {
      Parameter parameter = parameter(entry.getKey(), entry.getValue());
      if (parameter != null) {
        parameters.add(parameter);
        scope = scope.with(parameter.name(), parameter.type(), parameter.optional());
      }
    }
    List<EndpointRule> rules = rules(root, scope);
    return new EndpointRuleSet(List.copyOf(parameters), rules, root.place().location());
  }

  private @Nullable Parameter parameter(String name, JsonValue value) {
    ObjectView view = ObjectView.of(value, problems);
    JsonString typeName = view == null ? null : view.requiredString("type");
    if (view == null
        || typeName == null
        || !Names.check(name, "a parameter", view.place(), problems)) {
      return null;
    }
    EndpointType type =
        switch (typeName.value().toLowerCase(Locale.ROOT)) {
          case "string" -> EndpointType.STRING;
          case "boolean" -> EndpointType.BOOLEAN;
          case "stringarray" -> EndpointType.STRINGS;
          default -> null;
        };
    if (type == null) {
      problems.error(
          typeName.place(),
          "expected \"string\", \"boolean\" or \"stringArray\", found " + typeName.described());
      return null;
    }
    JsonValue fallback = view.members().get("default");
    return new Parameter(
        name,
        type,
        view.string("builtIn"),
        view.flag("required"),
        fallback == null ? null : constant(fallback, type));
  }

  /** A value that the model states; gives null, and reports it, when it is of another type. */
  @Nullable EndpointExpression constant(JsonValue value, EndpointType type) {
    if (type == EndpointType.STRING && value instanceof JsonString text) {
      return new Literal(text.value());
    }
    if (type == EndpointType.BOOLEAN && value instanceof JsonBoolean flag) {
      return new Flag(flag.value());
    }
    if (type == EndpointType.STRINGS && value instanceof JsonArray array) {
      limits.report(
          array.items().size() > EndpointLimits.MOST_ITEMS,
          array.place(),
          EndpointLimits.MOST_ITEMS,
          "items");
      List<String> texts = new ArrayList<>();
      for (JsonValue item : array.items()) {
        if (item instanceof JsonString text) {
          texts.add(text.value());
        }
      }
      if (texts.size() == array.items().size()) {
        return new Strings(List.copyOf(texts));
      }
    }
    problems.error(
        value.place(), "expected %s, found %s".formatted(type.described(), value.described()));
    return null;
  }

  private List<EndpointRule> rules(ObjectView holder, EndpointScope scope) {
    if (!holder.has("rules")) {
      problems.error(holder.place(), "the key \"rules\" is missing; expected an array");
    }
    List<EndpointRule> rules = new ArrayList<>();
    for (ObjectView view : holder.objects("rules")) {
      EndpointRule rule = rule(view, scope);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private @Nullable EndpointRule rule(ObjectView view, EndpointScope outer) {
    JsonString type = view.requiredString("type");
    limits.beginRule(view.place());
    EndpointScope scope = outer;
    List<Condition> conditions = new ArrayList<>();
    for (ObjectView each : view.objects("conditions")) {
      Condition condition = condition(each, scope);
      if (condition == null) {
        return null; // What follows may refer to what it would have assigned.
      }
      conditions.add(condition);
      scope = after(condition, scope);
    }
    return type == null ? null : rule(type, view, List.copyOf(conditions), scope);
  }

  private @Nullable EndpointRule rule(
      JsonString type, ObjectView view, List<Condition> conditions, EndpointScope scope) {
    return switch (type.value()) {
      case "tree" -> new EndpointRule.Tree(conditions, rules(view, scope));
      case "error" -> {
        EndpointExpression message =
            expressions.required(view, "error", EndpointType.STRING, scope);
        yield message == null ? null : new EndpointRule.Failure(conditions, message);
      }
      case "endpoint" -> {
        ObjectView endpoint = view.requiredObject("endpoint");
        yield endpoint == null ? null : targets.read(endpoint, conditions, scope);
      }
      default -> {
        problems.error(
            type.place(),
            "expected \"tree\", \"endpoint\" or \"error\", found " + type.described());
        yield null;
      }
    };
  }

  private @Nullable Condition condition(ObjectView view, EndpointScope scope) {
    EndpointExpression value = expressions.call(view, scope);
    JsonString assign = view.stringAt("assign");
    if (assign != null) {
      if (!Names.check(assign.value(), "a value", assign.place(), problems)) {
        return null;
      }
      if (scope.find(assign.value()) != null) {
        problems.error(
            assign.place(),
            "the name %s is taken already".formatted(JsonValue.quoted(assign.value())));
        return null;
      }
      int names = scope.names().size();
      limits.report(
          names == EndpointLimits.MOST_NAMES,
          assign.place(),
          EndpointLimits.MOST_NAMES,
          "names known at one place");
    }
    return value == null ? null : new Condition(value, assign == null ? null : assign.value());
  }

  /** What is known once a condition holds. */
  private static EndpointScope after(Condition condition, EndpointScope scope) {
    EndpointExpression value = condition.value();
    EndpointScope known = scope;
    if (value instanceof EndpointExpression.Call call
        && call.function() == EndpointFunction.IS_SET
        && call.arguments().get(0) instanceof EndpointExpression.Reference set) {
      known = known.with(set.name(), set.type(), false);
    }
    return condition.assign() == null ? known : known.with(condition.assign(), value.type(), false);
  }
}
