package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
      reachWithin(model, operation.input(), written);
      reachWithin(model, operation.output(), read);
    }
    for (String error : errors) {
      reachWithin(model, error, read);
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

  /** Reaches what a structure has within, but not the structure itself unless that has it. */
  private static void reachWithin(
      ServiceModel model, @Nullable String structure, Set<String> reached) {
    if (structure == null) {
      return;
    }
    // Not by recursion: a model may nest its structures thousands deep.
    Deque<String> waiting = new ArrayDeque<>(within(model.shape(structure)));
    while (!waiting.isEmpty()) {
      String name = waiting.pop();
      if (reached.add(name)) {
        waiting.addAll(within(model.shape(name)));
      }
    }
  }

  private static List<String> within(Shape shape) {
    if (shape instanceof Shape.Structure structure) {
      return structure.members().stream().map(Member::target).toList();
    } else if (shape instanceof Shape.ListOf list) {
      return List.of(list.item());
    } else if (shape instanceof Shape.MapOf map) {
      return List.of(map.key(), map.value());
    }
    return List.of();
  }
}
