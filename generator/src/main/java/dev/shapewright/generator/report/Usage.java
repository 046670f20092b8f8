package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which shapes the generated operations reach, and what uses each of them directly. */
final class Usage {
  /**
   * What uses a shape.
   *
   * @param operation whether it is an operation rather than a shape
   * @param owner the name of the operation or shape
   * @param how such as {@code request member key} or {@code items}
   */
  record User(boolean operation, String owner, String how) {}

  private final ServiceModel model;
  private final Map<String, List<User>> users = new TreeMap<>();
  private final Deque<String> pending = new ArrayDeque<>();

  private Usage(ServiceModel model) {
    this.model = model;
  }

  static Usage of(ServiceModel model, ServicePlan plan) {
    Usage usage = new Usage(model);
    for (OperationPlan operation : plan.operations()) {
      usage.addOperation(operation);
    }
    while (!usage.pending.isEmpty()) {
      usage.addParts(model.shape(usage.pending.remove()));
    }
    return usage;
  }

  /** The names of the shapes that are reached, inputs and outputs of operations aside; sorted. */
  Set<String> shapes() {
    return users.keySet();
  }

  /** What uses a shape, in the order of operations, then of the way to it. */
  List<User> of(String shape) {
    return users.getOrDefault(shape, List.of());
  }

  private void addOperation(OperationPlan plan) {
    String name = plan.model().name();
    addMembers(plan.model().input(), true, name, "request");
    addMembers(plan.model().output(), true, name, "response");
    for (String error : plan.model().errors()) {
      add(error, new User(true, name, "error"));
    }
  }

  private void addMembers(@Nullable String structure, boolean operation, String owner, String how) {
    if (structure == null) {
      return;
    }
    for (Member member : model.structure(structure).members()) {
      add(member.target(), new User(operation, owner, (how + " " + member.name()).strip()));
    }
  }

  private void addParts(Shape shape) {
    String name = shape.name();
    if (shape instanceof Shape.Structure) {
      addMembers(name, false, name, "");
    } else if (shape instanceof Shape.ListOf list) {
      add(list.item(), new User(false, name, "items"));
    } else if (shape instanceof Shape.MapOf map) {
      add(map.key(), new User(false, name, "keys"));
      add(map.value(), new User(false, name, "values"));
    }
  }

  private void add(String shape, User user) {
    List<User> known = users.get(shape);
    if (known == null) {
      known = new ArrayList<>();
      users.put(shape, known);
      pending.add(shape);
    }
    known.add(user);
  }
}
