package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the structures that may contain themselves, directly or within others. */
final class Recursion {
  private final ServiceModel model;
  private final Map<String, Set<String>> structuresWithin = new HashMap<>();

  private Recursion(ServiceModel model) {
    this.model = model;
  }

  static Set<String> structures(ServiceModel model) {
    Recursion recursion = new Recursion(model);
    Set<String> recursive = new TreeSet<>();
    for (Shape shape : model.shapes().values()) {
      if (shape instanceof Shape.Structure && recursion.reachesItself(shape.name())) {
        recursive.add(shape.name());
      }
    }
    return recursive;
  }

  private boolean reachesItself(String name) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(within(name));
    while (!next.isEmpty()) {
      String each = next.pop();
      if (each.equals(name)) {
        return true;
      }
      if (seen.add(each)) {
        next.addAll(within(each));
      }
    }
    return false;
  }

  /** The structures that a structure's members are, or are collections of. */
  private Set<String> within(String name) {
    Set<String> known = structuresWithin.get(name);
    if (known == null) {
      known = new TreeSet<>();
      for (Member member : model.structure(name).members()) {
        addStructures(member.target(), known);
      }
      structuresWithin.put(name, known);
    }
    return known;
  }

  /** Collections that contain themselves without a structure between are refused when read. */
  private void addStructures(String name, Set<String> structures) {
    Shape shape = model.shape(name);
    if (shape instanceof Shape.Structure) {
      structures.add(name);
    } else if (shape instanceof Shape.ListOf list) {
      addStructures(list.item(), structures);
    } else if (shape instanceof Shape.MapOf map) {
      addStructures(map.value(), structures);
    }
  }
}
