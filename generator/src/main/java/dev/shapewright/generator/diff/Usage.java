package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which members of generated classes hold values of a shape, themselves or in collections. */
final class Usage {
  private final ServiceModel model;
  private final Map<String, Set<String>> sent = new TreeMap<>();
  private final Map<String, Set<String>> received = new TreeMap<>();

  private Usage(ServiceModel model) {
    this.model = model;
  }

  static Usage of(Version version) {
    Usage usage = new Usage(version.model());
    for (StructurePlan structure : version.plan().structures()) {
      for (MemberPlan member : structure.members()) {
        String name = JavaNames.accessor(structure.javaType(), member);
        if (structure.written()) {
          usage.reach(member.model().target(), name, usage.sent);
        }
        if (structure.read()) {
          usage.reach(member.model().target(), name, usage.received);
        }
      }
    }
    for (ErrorPlan error : version.plan().errors()) {
      for (MemberPlan member : error.members()) {
        String name = JavaNames.accessor(error.javaType(), member);
        usage.reach(member.model().target(), name, usage.received);
      }
    }
    return usage;
  }

  /** The names of all shapes that are used, sorted. */
  Set<String> shapes() {
    Set<String> shapes = new TreeSet<>(sent.keySet());
    shapes.addAll(received.keySet());
    return shapes;
  }

  boolean isUsed(String shape) {
    return isSent(shape) || isReceived(shape);
  }

  boolean isSent(String shape) {
    return sent.containsKey(shape);
  }

  boolean isReceived(String shape) {
    return received.containsKey(shape);
  }

  /** The accessors of the members that hold values of a shape, sorted. */
  Set<String> accessors(String shape) {
    Set<String> names = new TreeSet<>(sent.getOrDefault(shape, Set.of()));
    names.addAll(received.getOrDefault(shape, Set.of()));
    return names;
  }

  private void reach(String target, String name, Map<String, Set<String>> users) {
    if (!users.computeIfAbsent(target, key -> new TreeSet<>()).add(name)) {
      return;
    }
    Shape shape = model.shape(target);
    if (shape instanceof Shape.ListOf list) {
      reach(list.item(), name, users);
    } else if (shape instanceof Shape.MapOf map) {
      reach(map.key(), name, users);
      reach(map.value(), name, users);
    }
  }
}
