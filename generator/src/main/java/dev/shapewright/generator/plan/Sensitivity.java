package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which values must not be shown. In a text a structure looks after its own members; what
 * is left are the elements of collections, and shapes that only a member calls sensitive.
 */
final class Sensitivity {
  private Sensitivity() {}

  /** Whether a value of the shape, shown whole, would show something sensitive. */
  static boolean isWithin(Shape shape, ServiceModel model) {
    if (shape.common().sensitive()) {
      return true;
    }
    if (shape instanceof Shape.ListOf list) {
      return isWithin(model.shape(list.item()), model);
    }
    return shape instanceof Shape.MapOf map
        && (isWithin(model.shape(map.key()), model) || isWithin(model.shape(map.value()), model));
  }

  /**
   * The names of the shapes whose values no message about a broken rule may show: those that are
   * sensitive, and all that is within one. A rule is checked without regard to where its value
   * stands, so such a shape is hidden everywhere.
   */
  static Set<String> hiddenShapes(ServiceModel model) {
    Set<String> hidden = new TreeSet<>();
    for (Shape shape : model.shapes().values()) {
      if (shape.common().sensitive()) {
        hide(shape, model, hidden);
      }
      if (shape instanceof Shape.Structure structure) {
        structure.members().stream()
            .filter(Member::sensitive)
            .forEach(member -> hide(model.shape(member.target()), model, hidden));
      }
    }
    return hidden;
  }

  private static void hide(Shape shape, ServiceModel model, Set<String> hidden) {
    if (!hidden.add(shape.name())) {
      return;
    }
    if (shape instanceof Shape.ListOf list) {
      hide(model.shape(list.item()), model, hidden);
    } else if (shape instanceof Shape.MapOf map) {
      hide(model.shape(map.key()), model, hidden);
      hide(model.shape(map.value()), model, hidden);
    } else if (shape instanceof Shape.Structure structure) {
      structure.members().forEach(member -> hide(model.shape(member.target()), model, hidden));
    }
  }
}
