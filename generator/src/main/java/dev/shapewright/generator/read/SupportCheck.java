package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.Unlinked.Unsupported;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reports features that are not supported, where an operation that is wanted makes use of them. */
final class SupportCheck {
  private final ServiceModel model;
  private final Unlinked unlinked;
  private final Set<String> reached = new HashSet<>();

  SupportCheck(ServiceModel model, Unlinked unlinked) {
    this.model = model;
    this.unlinked = unlinked;
  }

  void check(Predicate<String> wanted) {
    for (Operation operation : model.operations()) {
      if (wanted.test(operation.name())) {
        check(operation);
      }
    }
  }

  private void check(Operation operation) {
    Deque<Shape> waiting = new ArrayDeque<>();
    reach(operation.input(), waiting);
    reach(operation.output(), waiting);
    operation.errors().forEach(error -> reach(error, waiting));
    while (!waiting.isEmpty()) {
      Shape shape = waiting.remove();
      report(unlinked.inShape(shape.name()), operation);
      for (String target : targets(shape)) {
        reach(target, waiting);
      }
    }
  }

  private void reach(@Nullable String name, Deque<Shape> waiting) {
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

  private void report(List<Unsupported> features, Operation user) {
    for (Unsupported feature : features) {
      unlinked
          .problems()
          .error(
              feature.place(),
              feature.what() + " is not supported yet",
              "The operation %s makes use of it; generate without that operation."
                  .formatted(user.name()));
    }
  }
}
