package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointArgument;
import dev.shapewright.generator.model.EndpointArguments;
import dev.shapewright.generator.model.EndpointArguments.ClientParameter;
import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.EndpointRuleSet.Parameter;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a model gives the endpoint rules: {@code clientContextParams} of the service, {@code
 * staticContextParams} of operations, {@code contextParam} of the members of their inputs, {@code
 * operationContextParams}. Of an operation's the first counts. Without rules they mean nothing.
 */
final class EndpointArgumentsReader {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final EndpointRulesReader values;
  private final EndpointArgumentPaths paths;
  private final Problems problems;

  EndpointArgumentsReader(EndpointRuleSet rules, Map<String, Shape> shapes, Problems problems) {
    rules.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    this.values = new EndpointRulesReader(problems);
    this.paths = new EndpointArgumentPaths(shapes);
    this.problems = problems;
  }

  EndpointArguments read(ObjectView root, List<Operation> operations) {
    Map<String, ObjectView> views = byName(root.object("operations"));
    ObjectView shapes = root.object("shapes");
    Map<String, List<EndpointArgument>> given = new TreeMap<>();
    for (Operation operation : operations) {
      ObjectView view = views.get(operation.name());
      ObjectView input =
          operation.input() == null || shapes == null ? null : shapes.object(operation.input());
      List<EndpointArgument> arguments =
          view == null ? List.of() : arguments(operation, view, input);
      if (!arguments.isEmpty()) {
        given.put(operation.name(), arguments);
      }
    }
    return new EndpointArguments(client(root.object("clientContextParams")), given);
  }

  private Map<String, ObjectView> byName(@Nullable ObjectView section) {
    Map<String, ObjectView> views = new TreeMap<>();
    entries(section)
        .forEach(
            (key, view) -> {
              String name = view.string("name");
              views.put(name == null ? key : name, view);
            });
    return views;
  }

  private Map<String, ObjectView> entries(@Nullable ObjectView section) {
    Map<String, ObjectView> entries = new LinkedHashMap<>();
    if (section != null) {
      section
          .members()
          .forEach(
              (name, value) -> {
                ObjectView view = ObjectView.of(value, problems);
                if (view != null) {
                  entries.put(name, view);
                }
              });
    }
    return entries;
  }

  private List<ClientParameter> client(@Nullable ObjectView section) {
    List<ClientParameter> client = new ArrayList<>();
    entries(section)
        .forEach(
            (name, view) -> {
              Parameter parameter = parameter(name, view);
              JsonString type = view.requiredString("type");
              if (parameter == null || type == null) {
                return;
              }
              String expected =
                  parameter.type() == EndpointType.STRINGS
                      ? "stringarray"
                      : parameter.type().name().toLowerCase(Locale.ROOT);
              if (!type.value().toLowerCase(Locale.ROOT).equals(expected)) {
                problems.error(
                    type.place(),
                    "to the endpoint rules %s is %s, found %s"
                        .formatted(name, parameter.type().described(), type.described()));
                return;
              }
              client.add(new ClientParameter(name, parameter.type(), view.string("documentation")));
            });
    return List.copyOf(client);
  }

  private List<EndpointArgument> arguments(
      Operation operation, ObjectView view, @Nullable ObjectView input) {
    Map<String, EndpointArgument> found = new LinkedHashMap<>();
    entries(view.object("staticContextParams"))
        .forEach((name, each) -> add(found, parameter(name, each), each, this::constant));
    entries(input == null ? null : input.object("members"))
        .forEach(
            (member, each) -> {
              ObjectView context = each.object("contextParam");
              JsonString name = context == null ? null : context.requiredString("name");
              if (context != null && name != null) {
                add(
                    found,
                    parameter(name.value(), context),
                    context,
                    (p, v) -> argument(p, v, member, operation));
              }
            });
    entries(view.object("operationContextParams"))
        .forEach(
            (name, each) ->
                add(found, parameter(name, each), each, (p, v) -> path(p, v, operation)));
    List<EndpointArgument> inOrder = new ArrayList<>();
    for (String parameter : parameters.keySet()) {
      EndpointArgument argument = found.get(parameter);
      if (argument != null) {
        inOrder.add(argument);
      }
    }
    return List.copyOf(inOrder);
  }

  /** Makes an argument of what stands in the model; gives null if that cannot be. */
  private interface Reading {
    @Nullable EndpointArgument read(Parameter parameter, ObjectView view);
  }

  private static void add(
      Map<String, EndpointArgument> found,
      @Nullable Parameter parameter,
      ObjectView view,
      Reading reading) {
    EndpointArgument argument =
        parameter == null || found.containsKey(parameter.name())
            ? null
            : reading.read(parameter, view);
    if (argument != null) {
      found.put(argument.parameter(), argument);
    }
  }

  private @Nullable EndpointArgument constant(Parameter parameter, ObjectView view) {
    JsonValue value = view.members().get("value");
    if (value == null) {
      problems.error(view.place(), "the key \"value\" is missing");
      return null;
    }
    EndpointExpression read = values.constant(value, parameter.type());
    return read == null ? null : new EndpointArgument.Constant(parameter.name(), read);
  }

  private @Nullable EndpointArgument path(
      Parameter parameter, ObjectView view, Operation operation) {
    JsonString path = view.requiredString("path");
    return path == null ? null : argument(parameter, view, path.value(), operation);
  }

  private @Nullable EndpointArgument argument(
      Parameter parameter, ObjectView view, String path, Operation operation) {
    EndpointArgument argument = paths.read(parameter, path, operation.input());
    if (argument == null) {
      problems.warning(
          view.place(),
          "the endpoint parameter %s stays unset in calls of %s: no way is known to make %s of %s"
              .formatted(
                  parameter.name(),
                  operation.name(),
                  parameter.type().described(),
                  JsonValue.quoted(path)),
          "The endpoint of these calls may be another than the service means.");
    }
    return argument;
  }

  private @Nullable Parameter parameter(String name, ObjectView view) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      problems.warning(
          view.place(),
          "the endpoint rules have no parameter " + JsonValue.quoted(name),
          Suggestion.hint(name, parameters.keySet()));
    }
    return parameter;
  }
}
