package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names the distinct patterns of the shapes that are part of requests: each after the first of the
 * shapes that have it, or after the one that it was named after before.
 */
final class PatternNames {
  private final NameLock lock;
  private final Names.Making names;
  private final Map<String, List<Shape>> users = new TreeMap<>();

  PatternNames(ServiceModel model, Set<String> written, NameLock lock, Names.Making names) {
    this.lock = lock;
    this.names = names;
    for (String name : written) {
      if (model.shape(name) instanceof Shape.Text text && text.pattern() != null) {
        users.computeIfAbsent(text.pattern(), pattern -> new ArrayList<>()).add(text);
      }
    }
  }

  void settle() {
    Map<String, Shape> named = new TreeMap<>();
    users.forEach(
        (pattern, shapes) -> {
          Shape shape = namesake(shapes);
          named.put(shape.name(), shape);
          names.namesake(pattern, shape.name());
        });
    NameScope methods = NameScope.caseSensitive();
    NameScope constants = NameScope.caseSensitive();
    named.forEach(
        (name, shape) -> {
          NameKey key = new NameKey(NameKind.PATTERN, name);
          String pointer = shape.common().location().pointer();
          List<String> method = List.of("matches" + Identifiers.capitalized(name));
          List<String> constant = List.of(Identifiers.constant(name) + "_PATTERN");
          methods.add(new NameScope.Wish(key, key, pointer, List.of(), () -> method));
          constants.add(
              new NameScope.Wish(
                  new NameKey(NameKind.PATTERN_CONSTANT, name),
                  key,
                  pointer,
                  List.of(),
                  () -> constant));
        });
    methods.settle(lock, lock.keys(EnumSet.of(NameKind.PATTERN)), names);
    constants.settle(lock, lock.keys(EnumSet.of(NameKind.PATTERN_CONSTANT)), names);
  }

  private Shape namesake(List<Shape> shapes) {
    for (Shape shape : shapes) {
      if (lock.of(new NameKey(NameKind.PATTERN, shape.name())) != null) {
        return shape;
      }
    }
    return shapes.get(0);
  }
}
