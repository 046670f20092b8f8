package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.EndpointArgument;
import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.plan.EndpointArgumentsPlan.Setting;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares how endpoints are found: by rules, settings of clients and what operations give. */
final class EndpointChanges {
  private final Version before;
  private final Version after;
  private final Changes changes;
  private final String service;

  EndpointChanges(Version before, Version after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.service = after.model().metadata().serviceId();
  }

  void compare() {
    rules(before.model().endpointRules(), after.model().endpointRules());
    Pair<Setting> settings =
        Pair.of(
            before.plan().endpointArguments().settings(),
            after.plan().endpointArguments().settings(),
            setting -> setting.model().name());
    settings.forAdded(
        each -> setting(Impact.COMPATIBLE, after.plan(), each, "setting of clients added"));
    settings.forRemoved(
        each -> setting(Impact.SOURCE_BREAKING, before.plan(), each, "setting of clients removed"));
    settings.forBoth(
        (old, now) -> {
          if (old.model().type() != now.model().type()) {
            String text =
                "setting of clients is "
                    + now.model().type().described()
                    + ", no longer "
                    + old.model().type().described();
            setting(Impact.SOURCE_BREAKING, after.plan(), now, text);
          }
        });
    for (OperationPlan operation : after.plan().operations()) {
      operation(operation);
    }
  }

  private void setting(Impact impact, ServicePlan plan, Setting setting, String text) {
    changes.add(
        ChangeKind.ENDPOINT,
        impact,
        setting.model().name(),
        text,
        List.of(JavaNames.simple(plan.types().client()) + ".Builder." + setting.method() + "()"));
  }

  private void rules(@Nullable EndpointRuleSet old, @Nullable EndpointRuleSet now) {
    if (old == null && now == null) {
      return;
    }
    if (old == null || now == null) {
      add(
          Impact.BEHAVIOUR_BREAKING,
          service,
          old == null ? "endpoints now follow from rules" : "endpoints no longer follow from rules",
          List.of());
      return;
    }
    new EndpointRuleChanges(old, now, service, changes).compare();
  }

  private void operation(OperationPlan operation) {
    String name = operation.model().name();
    boolean both =
        before.plan().operations().stream().anyMatch(each -> each.model().name().equals(name));
    if (!both) {
      return;
    }
    List<String> methods = JavaNames.clientMethods(after.plan(), operation.method());
    if (!arguments(before, name).equals(arguments(after, name))) {
      add(Impact.BEHAVIOUR_BREAKING, name, "gives the rules for endpoints something else", methods);
    }
    List<String> old = asks(before.model().discovery(), name);
    List<String> now = asks(after.model().discovery(), name);
    if (old == null ? now != null : !old.equals(now)) {
      String text =
          now == null
              ? "no longer asks where it must be called"
              : old == null
                  ? "now asks where it must be called"
                  : "asks for something else where it must be called";
      add(Impact.COMPATIBLE, name, text, methods);
    }
  }

  private static Map<String, EndpointArgument> arguments(Version version, String operation) {
    Map<String, EndpointArgument> arguments = new TreeMap<>();
    version
        .model()
        .endpointArguments()
        .operations()
        .getOrDefault(operation, List.of())
        .forEach(argument -> arguments.put(argument.parameter(), argument));
    return arguments;
  }

  private static @Nullable List<String> asks(
      @Nullable EndpointDiscovery discovery, String operation) {
    List<String> identifiers = discovery == null ? null : discovery.identifiers().get(operation);
    return identifiers == null ? null : new ArrayList<>(identifiers);
  }

  private void add(Impact impact, String subject, String text, Collection<String> names) {
    changes.add(ChangeKind.ENDPOINT, impact, subject, text, names);
  }
}
