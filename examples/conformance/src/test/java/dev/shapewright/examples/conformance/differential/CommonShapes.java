package dev.shapewright.examples.conformance.differential;

import dev.shapewright.examples.conformance.ServiceShapes;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Which members both models know: they are of different ages. */
final class CommonShapes {
  private final Set<String> seen = new HashSet<>();
  private final Set<String> onlyOurs = new TreeSet<>();
  private final Set<String> onlyTheirs = new TreeSet<>();

  /** Compares all that the operations of a service take and give. */
  static CommonShapes of(ServiceShapes shapes, Peer theirs) {
    CommonShapes common = new CommonShapes();
    for (String operation : shapes.operations()) {
      Shape input = shapes.input(operation);
      if (input != null) {
        common.compare(input, theirs.request(operation));
      }
      Shape output = shapes.output(operation);
      if (output != null) {
        common.compare(output, theirs.response(operation));
      }
    }
    return common;
  }

  /** Compares a structure, and all that is in it, with the SDK's class for it. */
  private void compare(Shape shape, SdkPojo theirs) {
    if (!seen.add(shape.name())) {
      return;
    }
    Set<String> members = new TreeSet<>(shape.members());
    for (SdkField<?> field : theirs.sdkFields()) {
      String name = field.locationName();
      if (members.remove(name)) {
        compare(shape.member(name), field);
      } else {
        onlyTheirs.add(shape.name() + "." + name);
      }
    }
    members.forEach(name -> onlyOurs.add(shape.name() + "." + name));
  }

  /** Whether both know a member. */
  boolean has(Shape structure, String member) {
    return !onlyOurs.contains(structure.name() + "." + member);
  }

  /** The members that the SDK does not know. */
  Set<String> onlyOurs() {
    return onlyOurs;
  }

  /** The members that the published model does not know. */
  Set<String> onlyTheirs() {
    return onlyTheirs;
  }

  @Override
  public String toString() {
    return "%d members that only the published model knows %s, %d that only the SDK knows %s"
        .formatted(onlyOurs.size(), onlyOurs, onlyTheirs.size(), onlyTheirs);
  }

  private void compare(Shape shape, SdkField<?> field) {
    switch (shape.type()) {
      case "structure" -> compare(shape, field.constructor().get());
      case "list" -> compare(shape.item(), SdkObjects.item(field));
      case "map" -> compare(shape.value(), SdkObjects.value(field));
      default -> {}
    }
  }
}
