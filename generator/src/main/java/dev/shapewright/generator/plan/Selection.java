package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is generated: the chosen operations and the shapes that they reach. The input and output
 * structures of operations are reached only if something else refers to them too: they become
 * requests and responses.
 *
 * @param operations sorted by name
 * @param errors the names of the operations' errors, sorted
 * @param written the names of the shapes that are part of requests, sorted
 * @param read the names of the shapes that are part of responses and errors, sorted
 */
record Selection(
    List<Operation> operations, Set<String> errors, Set<String> written, Set<String> read) {

  /** The chosen operations, or all, as far as they are supported. */
  static Selection of(ServiceModel model, Collection<String> operationNames) {
    Set<String> wanted = withDiscovery(model, operationNames);
    return of(
        model,
        operation -> (wanted.isEmpty() || wanted.contains(operation)) && model.supports(operation));
  }

  /** Whatever may be chosen, and may be supported one day. */
  static Selection ofEverything(ServiceModel model) {
    return of(model, operation -> true);
  }

  private static Selection of(ServiceModel model, Predicate<String> chosen) {
    List<Operation> operations = new ArrayList<>();
    Set<String> errors = new TreeSet<>();
    Set<String> written = new TreeSet<>();
    Set<String> read = new TreeSet<>();
    for (Operation operation : model.operations()) {
      if (!chosen.test(operation.name())) {
        continue;
      }
      operations.add(operation);
      errors.addAll(operation.errors());
      if (operation.input() != null) {
        reachMembers(model, model.structure(operation.input()), written);
      }
      if (operation.output() != null) {
        reachMembers(model, model.structure(operation.output()), read);
      }
    }
    for (String error : errors) {
      reachMembers(model, model.structure(error), read);
    }
    return new Selection(
        List.copyOf(operations),
        Collections.unmodifiableSet(errors),
        Collections.unmodifiableSet(written),
        Collections.unmodifiableSet(read));
  }

  /** Operations that must ask where to be called bring the operation that tells. */
  private static Set<String> withDiscovery(ServiceModel model, Collection<String> operationNames) {
    Set<String> wanted = new TreeSet<>(operationNames);
    EndpointDiscovery discovery = model.discovery();
    if (discovery != null && discovery.identifiers().keySet().stream().anyMatch(wanted::contains)) {
      wanted.add(discovery.operation());
    }
    return wanted;
  }

  private static void reachMembers(
      ServiceModel model, Shape.Structure structure, Set<String> reached) {
    for (Member member : structure.members()) {
      reach(model, member.target(), reached);
    }
  }

  private static void reach(ServiceModel model, String name, Set<String> reached) {
    if (!reached.add(name)) {
      return;
    }
    Shape shape = model.shape(name);
    if (shape instanceof Shape.Structure structure) {
      reachMembers(model, structure, reached);
    } else if (shape instanceof Shape.ListOf list) {
      reach(model, list.item(), reached);
    } else if (shape instanceof Shape.MapOf map) {
      reach(model, map.key(), reached);
      reach(model, map.value(), reached);
    }
  }
}
