package dev.shapewright.generator.read;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.Unlinked.Reference;
import dev.shapewright.generator.read.Unlinked.Target;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what only the whole model can tell: that references hold, and that Java can express it.
 */
final class Linker {
  /** Published models nest lists and maps four deep at most. */
  private static final int MOST_NESTED = 32;

  private final ServiceModel model;
  private final Unlinked unlinked;
  private final Problems problems;

  Linker(ServiceModel model, Unlinked unlinked) {
    this.model = model;
    this.unlinked = unlinked;
    this.problems = unlinked.problems();
  }

  /**
   * Checks every reference.
   *
   * @param names the names of all shapes of the file, of those too that could not be read
   */
  void checkReferences(Collection<String> names) {
    for (Reference reference : unlinked.references()) {
      if (!names.contains(reference.shape())) {
        problems.error(
            reference.place(),
            "no shape is named " + JsonValue.quoted(reference.shape()),
            Suggestion.hint(reference.shape(), names));
        continue;
      }
      Shape shape = model.shapes().get(reference.shape());
      if (shape != null && !allows(reference.target(), shape)) {
        problems.error(
            reference.place(),
            "%s must be %s, but %s is %s"
                .formatted(
                    reference.role(),
                    reference.target().described,
                    JsonValue.quoted(reference.shape()),
                    ShapeKind.described(shape)));
      }
    }
  }

  private static boolean allows(Target target, Shape shape) {
    return switch (target) {
      case ANY -> true;
      case STRUCTURE -> shape instanceof Shape.Structure;
      case STRING -> shape instanceof Shape.Text;
      case FREE_STRING -> shape instanceof Shape.Text text && text.values().isEmpty();
    };
  }

  /**
   * Reports lists and maps that contain each other without end: Java has no name for such a type.
   */
  void checkContainers() {
    Set<String> finite = new HashSet<>();
    for (Shape start : model.shapes().values()) {
      Set<String> path = new LinkedHashSet<>();
      Shape shape = start;
      String inner = contained(shape);
      while (shape != null && inner != null && finite.add(shape.name())) {
        path.add(shape.name());
        shape = model.shapes().get(inner);
        inner = shape == null ? null : contained(shape);
      }
      if (shape != null && inner != null && path.contains(shape.name())) {
        reportEndless(shape, path);
      }
    }
  }

  /**
   * Reports lists and maps that are nested deeper than any use of them is: a type of that length.
   */
  void checkNesting() {
    Map<String, Integer> depths = new HashMap<>();
    for (Shape start : model.shapes().values()) {
      Deque<Shape> path = new ArrayDeque<>();
      Set<String> seen = new HashSet<>();
      Shape shape = start;
      while (shape != null && !depths.containsKey(shape.name()) && seen.add(shape.name())) {
        path.push(shape);
        String inner = contained(shape);
        shape = inner == null ? null : model.shapes().get(inner);
      }
      int depth = shape == null ? -1 : depths.getOrDefault(shape.name(), 0);
      while (!path.isEmpty()) {
        Shape outer = path.pop();
        depths.put(outer.name(), ++depth);
        if (depth == MOST_NESTED + 1) {
          problems.error(
              outer.common().location(),
              "%s has lists and maps nested more than %d deep"
                  .formatted(ShapeKind.described(outer), MOST_NESTED),
              null);
        }
      }
    }
  }

  private void reportEndless(Shape shape, Set<String> path) {
    StringBuilder cycle = new StringBuilder();
    boolean within = false;
    for (String name : path) {
      within |= name.equals(shape.name());
      if (within) {
        cycle.append(name).append(" -> ");
      }
    }
    problems.error(
        shape.common().location(),
        "%s contains only itself: %s".formatted(ShapeKind.described(shape), cycle) + shape.name(),
        "Lists and maps may be recursive only through a structure.");
  }

  private static @Nullable String contained(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return list.item();
    }
    return shape instanceof Shape.MapOf map ? map.value() : null;
  }
}
