package dev.shapewright.generator.plan;

import dev.shapewright.generator.jmespath.PathLinker;
import dev.shapewright.generator.model.EndpointArguments;
import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Waiter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gives the names of what clients have: operations, pages, waiters and settings. */
final class ClientNamePass {
  /** Where it is called by this name alone, Java reads a statement. */
  private static final List<String> UNCALLABLE = List.of("yield");

  private final ServiceModel model;
  private final NameLock lock;
  private final Names.Making names;

  ClientNamePass(ServiceModel model, NameLock lock, Names.Making names) {
    this.model = model;
    this.lock = lock;
    this.names = names;
  }

  void run() {
    methods();
    waiters();
    settings();
    internals();
  }

  /** The methods of the client. What waits or pages is named after what it is about. */
  private void methods() {
    NameScope scope =
        Identifiers.scopeOfMethods()
            .reserve(List.of("close", "withOptions"), NameReason.OWN_METHOD)
            .reserve(UNCALLABLE, NameReason.KEYWORD);
    for (Operation operation : model.operations()) {
      String method = Identifiers.member(operation.name());
      scope.add(
          NameScope.Wish.of(
              new NameKey(NameKind.METHOD, operation.name()),
              operation.location().pointer(),
              NameReasons.ofMember(operation.name(), method),
              method));
    }
    for (Pagination pagination : model.paginators()) {
      addPaginators(pagination, scope);
    }
    settle(scope, EnumSet.of(NameKind.METHOD, NameKind.PAGINATOR, NameKind.FURTHER_PAGINATOR));
  }

  /** Of {@code ListThings} {@code listThingsPaginator}, then {@code listThingsTagsPaginator}. */
  private void addPaginators(Pagination pagination, NameScope scope) {
    String name = pagination.operation();
    Operation operation =
        model.operations().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<String> results = Paginations.resultNames(new PathLinker(model), operation, pagination);
    for (int i = 0; i < results.size(); i++) {
      NameKey key =
          i == 0
              ? new NameKey(NameKind.PAGINATOR, name)
              : new NameKey(NameKind.FURTHER_PAGINATOR, name, pagination.resultKeys().get(i));
      String further = i == 0 ? "" : Identifiers.capitalized(results.get(i));
      scope.add(
          new NameScope.Wish(
              key,
              key,
              "/operations/" + name,
              List.of(),
              () -> List.of(names.of(NameKind.METHOD, name, "") + further + "Paginator")));
    }
  }

  private void waiters() {
    NameScope methods = Identifiers.scopeOfMethods().reserve(UNCALLABLE, NameReason.KEYWORD);
    NameScope classes = NameScope.ofClasses();
    NameScope constants = NameScope.caseSensitive();
    for (Waiter waiter : model.waiters()) {
      String pointer = "/waiters/" + waiter.name();
      NameKey key = new NameKey(NameKind.WAITER, waiter.name());
      String method = Identifiers.member(waiter.name());
      methods.add(
          NameScope.Wish.of(key, pointer, NameReasons.ofMember(waiter.name(), method), method));
      List<String> type = List.of(Identifiers.capitalized(waiter.name()) + "Conditions");
      List<String> constant = List.of(Identifiers.constant(waiter.name()));
      NameKey classKey = new NameKey(NameKind.WAITER_CLASS, waiter.name());
      NameKey constantKey = new NameKey(NameKind.WAITER_CONSTANT, waiter.name());
      classes.add(new NameScope.Wish(classKey, key, pointer, List.of(), () -> type));
      constants.add(new NameScope.Wish(constantKey, key, pointer, List.of(), () -> constant));
    }
    settle(methods, EnumSet.of(NameKind.WAITER));
    settle(classes, EnumSet.of(NameKind.WAITER_CLASS));
    settle(constants, EnumSet.of(NameKind.WAITER_CONSTANT));
  }

  private void settings() {
    NameScope scope =
        Identifiers.scopeOfMethods().reserve(EndpointArgumentPlanner.TAKEN, NameReason.OWN_METHOD);
    for (EndpointArguments.ClientParameter parameter : model.endpointArguments().client()) {
      String name = Identifiers.member(parameter.name());
      scope.add(
          NameScope.Wish.of(
              new NameKey(NameKind.SETTING, parameter.name()),
              "/clientContextParams/" + parameter.name(),
              NameReasons.ofMember(parameter.name(), name),
              name,
              name + "Parameter"));
    }
    settle(scope, EnumSet.of(NameKind.SETTING));
  }

  /** What is named after operations within generated code. */
  private void internals() {
    NameScope constants =
        NameScope.caseSensitive().reserve(List.of("SERVICE"), NameReason.OWN_METHOD);
    NameScope pagings = NameScope.ofClasses();
    for (Operation operation : model.operations()) {
      String constant = Identifiers.constant(operation.name());
      constants.add(internal(NameKind.OPERATION_CONSTANT, operation.name(), constant));
    }
    for (Pagination pagination : model.paginators()) {
      String type = Identifiers.capitalized(pagination.operation()) + "Paging";
      pagings.add(internal(NameKind.PAGINATOR_CLASS, pagination.operation(), type));
    }
    settle(constants, EnumSet.of(NameKind.OPERATION_CONSTANT));
    settle(pagings, EnumSet.of(NameKind.PAGINATOR_CLASS));
  }

  private static NameScope.Wish internal(NameKind kind, String operation, String name) {
    return new NameScope.Wish(
        new NameKey(kind, operation),
        new NameKey(NameKind.METHOD, operation),
        "/operations/" + operation,
        List.of(),
        () -> List.of(name));
  }

  private void settle(NameScope scope, Set<NameKind> kinds) {
    scope.settle(lock, lock.keys(kinds), names);
  }
}
