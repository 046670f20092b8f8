package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which shapes have anything to check: a constraint of their own, or something within that
 * has one. Every string has: its surrogates must come in pairs.
 */
final class Checks {
  private Checks() {}

  /** The names of those of the given shapes that have anything to check. */
  static Set<String> among(Set<String> shapes, ServiceModel model) {
    Set<String> checked = new TreeSet<>();
    boolean grown = true;
    while (grown) { // A fixed point, because structures may be recursive.
      grown = false;
      for (String name : shapes) {
        grown |= isNeeded(model.shape(name), checked) && checked.add(name);
      }
    }
    return checked;
  }

  /**
   * Whether a shape has anything to check, given the names of those within that are known to have.
   */
  static boolean isNeeded(Shape shape, Set<String> checked) {
    if (shape instanceof Shape.Structure structure) {
      return structure.union()
          || structure.members().stream()
              .anyMatch(member -> member.required() || checked.contains(member.target()));
    }
    if (shape instanceof Shape.ListOf list) {
      return list.length().isPresent() || checked.contains(list.item());
    }
    if (shape instanceof Shape.Blob blob) {
      return blob.length().isPresent();
    }
    if (shape instanceof Shape.Numeric number) {
      return number.range().isPresent();
    }
    return shape instanceof Shape.MapOf || shape instanceof Shape.Text;
  }
}
