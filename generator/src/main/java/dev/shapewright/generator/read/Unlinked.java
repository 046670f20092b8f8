package dev.shapewright.generator.read;

import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the readers come across and only the linker can judge, with the places that the model's
 * values lack.
 */
final class Unlinked {
  /** What a reference may lead to. */
  enum Target {
    ANY("a shape"),
    STRUCTURE("a structure"),
    STRING("a string"),
    FREE_STRING("a string");

    final String described;

    Target(String described) {
      this.described = described;
    }
  }

  /**
   * A reference to a shape.
   *
   * @param place where it stands
   * @param shape the name that it gives
   * @param target what it may lead to
   * @param role what it is for, such as {@code the input of an operation}
   */
  record Reference(Place place, String shape, Target target, String role) {}

  /**
   * A feature of the format that the generator does not support.
   *
   * @param place where it stands
   * @param what the feature
   */
  record Unsupported(Place place, String what) {}

  private final Problems problems;
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, List<Unsupported>> inShapes = new HashMap<>();
  private final Map<String, List<Unsupported>> inOperations = new HashMap<>();

  Unlinked(Problems problems) {
    this.problems = problems;
  }

  /** Reads the reference under a key and notes it; gives null when there is none. */
  @Nullable String reference(ObjectView holder, String key, Target target, String role) {
    ObjectView reference = holder.object(key);
    return reference == null ? null : reference(reference, target, role);
  }

  /** Reads a reference and notes it; gives null, and reports it, when it names no shape. */
  @Nullable String reference(ObjectView reference, Target target, String role) {
    JsonString shape = reference.requiredString("shape");
    if (shape == null) {
      return null;
    }
    refer(shape, target, role);
    return shape.value();
  }

  void refer(JsonString shape, Target target, String role) {
    references.add(new Reference(shape.place(), shape.value(), target, role));
  }

  void unsupportedInShape(String shape, Place place, String what) {
    inShapes.computeIfAbsent(shape, s -> new ArrayList<>()).add(new Unsupported(place, what));
  }

  void unsupportedInOperation(String operation, Place place, String what) {
    inOperations
        .computeIfAbsent(operation, o -> new ArrayList<>())
        .add(new Unsupported(place, what));
  }

  List<Reference> references() {
    return references;
  }

  List<Unsupported> inShape(String shape) {
    return inShapes.getOrDefault(shape, List.of());
  }

  boolean anyInShapes() {
    return !inShapes.isEmpty();
  }

  List<Unsupported> inOperation(String operation) {
    return inOperations.getOrDefault(operation, List.of());
  }

  Problems problems() {
    return problems;
  }
}
