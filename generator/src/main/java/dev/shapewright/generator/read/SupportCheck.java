package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.model.LeftOut;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.Unlinked.Unsupported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations that make use of features that are not supported. One that was asked for by
 * its name is an error; where all are wanted, it is left out with a warning.
 */
final class SupportCheck {
  private final ServiceModel model;
  private final Unlinked unlinked;

  SupportCheck(ServiceModel model, Unlinked unlinked) {
    this.model = model;
    this.unlinked = unlinked;
  }

  /** Reports each feature once, with the first of the operations that make use of it. */
  void refuse(Predicate<String> named) {
    Set<Unsupported> reported = new HashSet<>();
    for (Operation operation : model.operations()) {
      if (!named.test(operation.name())) {
        continue;
      }
      for (Unsupported feature : features(operation)) {
        if (reported.add(feature)) {
          unlinked
              .problems()
              .error(
                  feature.place(),
                  feature.what() + " is not supported yet",
                  "The operation %s makes use of it; generate without that operation."
                      .formatted(operation.name()));
        }
      }
    }
  }

  /** The operations to do without, in the order of the model, each with a warning. */
  List<LeftOut> leaveOut() {
    List<LeftOut> leftOut = new ArrayList<>();
    for (Operation operation : model.operations()) {
      List<Unsupported> features = features(operation);
      if (features.isEmpty()) {
        continue;
      }
      Set<String> named = new LinkedHashSet<>();
      features.forEach(feature -> named.add(feature.what()));
      Place place = features.get(0).place();
      unlinked
          .problems()
          .warning(
              place,
              "the operation %s is left out: %s %s not supported yet"
                  .formatted(
                      operation.name(),
                      String.join(" and ", named),
                      named.size() == 1 ? "is" : "are"),
              "So are the shapes that only it makes use of.");
      leftOut.add(new LeftOut(operation.name(), List.copyOf(named), place.location()));
    }
    return List.copyOf(leftOut);
  }

  private List<Unsupported> features(Operation operation) {
    List<Unsupported> features = new ArrayList<>(unlinked.inOperation(operation.name()));
    EndpointDiscovery discovery = model.discovery();
    if (discovery != null && discovery.identifiers().containsKey(operation.name())) {
      model.operations().stream()
          .filter(each -> each.name().equals(discovery.operation()))
          .forEach(each -> addShapes(each, features)); // It is called first.
    }
    addShapes(operation, features);
    return features;
  }

  private void addShapes(Operation operation, List<Unsupported> features) {
    if (!unlinked.anyInShapes()) {
      return; // As in most models: no need to follow its shapes.
    }
    Deque<Shape> waiting = new ArrayDeque<>();
    Set<String> reached = new HashSet<>();
    reach(operation.input(), waiting, reached);
    reach(operation.output(), waiting, reached);
    operation.errors().forEach(error -> reach(error, waiting, reached));
    while (!waiting.isEmpty()) {
      Shape shape = waiting.remove();
      features.addAll(unlinked.inShape(shape.name()));
      targets(shape).forEach(target -> reach(target, waiting, reached));
    }
  }

  private void reach(@Nullable String name, Deque<Shape> waiting, Set<String> reached) {
    Shape shape = name == null ? null : model.shapes().get(name);
    if (shape != null && reached.add(shape.name())) {
      waiting.add(shape);
    }
  }

  private static List<String> targets(Shape shape) {
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
