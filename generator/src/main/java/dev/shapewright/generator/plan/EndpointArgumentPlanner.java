package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointArgument;
import dev.shapewright.generator.model.EndpointArguments;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.Argument;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.OfOperation;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans what clients and operations give the endpoint rules. */
final class EndpointArgumentPlanner {
  /** The methods of a client's builder. */
  static final Set<String> TAKEN =
      Set.of(
          "region",
          "endpoint",
          "endpointParameter",
          "fips",
          "dualStack",
          "hostPrefixes",
          "requestCompression",
          "requestCompressionFrom",
          "credentials",
          "bearerToken",
          "interceptor",
          "metrics",
          "applicationId",
          "transport",
          "executor",
          "retry",
          "options",
          "self",
          "build",
          "buildEngine",
          "buildAsyncEngine");

  /** The names by which rules ask for parameters. */
  private final Map<String, String> keys = new HashMap<>();

  private final Map<String, StructurePlan> nested = new HashMap<>();
  private final NameSet methods = NameSet.caseSensitive();
  private boolean deprecated;

  private EndpointArgumentPlanner(
      EndpointRuleSet rules, EndpointsPlan endpoints, List<StructurePlan> structures) {
    for (EndpointRuleSet.Parameter parameter : rules.parameters()) {
      String builtIn = parameter.builtIn();
      keys.put(parameter.name(), builtIn == null ? parameter.name() : builtIn);
    }
    for (StructurePlan structure : structures) {
      if (structure.kind() == StructurePlan.Kind.NESTED && structure.shape() != null) {
        nested.put(structure.shape(), structure);
      }
    }
    methods.reserve("resolve");
    methods.reserve("parametersOf");
    endpoints.methods().forEach(method -> methods.reserve(method.name()));
  }

  static EndpointArgumentsPlan plan(
      EndpointRuleSet rules,
      EndpointsPlan endpoints,
      EndpointArguments arguments,
      List<OperationPlan> operations,
      List<StructurePlan> structures,
      Names names) {
    EndpointArgumentPlanner planner = new EndpointArgumentPlanner(rules, endpoints, structures);
    List<OfOperation> planned = new ArrayList<>();
    for (OperationPlan operation : operations) {
      List<EndpointArgument> given =
          arguments.operations().getOrDefault(operation.model().name(), List.of());
      if (!given.isEmpty()) {
        planned.add(planner.ofOperation(operation, given));
      }
    }
    return new EndpointArgumentsPlan(
        planner.settings(arguments, names), List.copyOf(planned), planner.deprecated);
  }

  private List<Setting> settings(EndpointArguments arguments, Names names) {
    List<Setting> settings = new ArrayList<>();
    for (EndpointArguments.ClientParameter parameter : arguments.client()) {
      String name = parameter.name();
      settings.add(
          new Setting(parameter, keys.getOrDefault(name, name), names.of(NameKind.SETTING, name)));
    }
    return List.copyOf(settings);
  }

  private OfOperation ofOperation(OperationPlan operation, List<EndpointArgument> given) {
    List<Argument> planned = new ArrayList<>();
    for (EndpointArgument argument : given) {
      planned.add(argument(argument, operation.request().members()));
    }
    deprecated |= operation.model().deprecation() != null;
    return new OfOperation(
        operation.model().name(), operation.request().javaType(), List.copyOf(planned));
  }

  private Argument argument(EndpointArgument argument, List<MemberPlan> members) {
    String key = keys.getOrDefault(argument.parameter(), argument.parameter());
    if (argument instanceof EndpointArgument.Constant constant) {
      return new EndpointArgumentsPlan.Constant(key, constant.value());
    } else if (argument instanceof EndpointArgument.Value value) {
      return new EndpointArgumentsPlan.Value(key, names(follow(value.path(), members)));
    } else if (argument instanceof EndpointArgument.Keys map) {
      return new EndpointArgumentsPlan.Keys(key, names(follow(map.path(), members)));
    }
    EndpointArgument.Each each = (EndpointArgument.Each) argument;
    List<MemberPlan> toList = follow(each.path(), members);
    TypePlan item = ((TypePlan.ListOf) toList.get(toList.size() - 1).type()).item();
    List<List<String>> inItem =
        each.inItem().stream().map(path -> names(follow(path, members(item)))).toList();
    String method = methods.allocate(Identifiers.member(each.parameter()));
    return new EndpointArgumentsPlan.Each(key, method, names(toList), item.javaType(), inItem);
  }

  private List<MemberPlan> members(TypePlan type) {
    StructurePlan structure = nested.get(type.shape());
    deprecated |= structure != null && structure.deprecation() != null;
    return structure == null ? List.of() : structure.members();
  }

  private List<MemberPlan> follow(List<String> path, List<MemberPlan> start) {
    List<MemberPlan> followed = new ArrayList<>();
    List<MemberPlan> members = start;
    for (String step : path) {
      MemberPlan member =
          members.stream()
              .filter(each -> each.model().name().equals(step))
              .findFirst()
              .orElseThrow();
      followed.add(member);
      deprecated |= member.model().deprecation() != null;
      members = members(member.type());
    }
    return followed;
  }

  private static List<String> names(List<MemberPlan> members) {
    return members.stream().map(MemberPlan::name).toList();
  }
}
