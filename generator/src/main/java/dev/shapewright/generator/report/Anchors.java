package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where on the page things are told of. */
final class Anchors {
  private final Set<String> operations;
  private final Map<String, String> operationsOfInputs;
  private final Set<String> shapes;

  /**
   * @param plan whose operations have entries
   * @param shapes the names of the shapes that have entries
   */
  Anchors(ServicePlan plan, Set<String> shapes) {
    this.operations =
        plan.operations().stream()
            .map(OperationPlan::model)
            .map(Operation::name)
            .collect(Collectors.toUnmodifiableSet());
    this.operationsOfInputs = inputsAndOutputs(plan);
    this.shapes = shapes;
  }

  private static Map<String, String> inputsAndOutputs(ServicePlan plan) {
    Map<String, String> operations = new HashMap<>();
    for (OperationPlan each : plan.operations()) {
      Operation operation = each.model();
      if (operation.input() != null) {
        operations.putIfAbsent(operation.input(), operation.name());
      }
      if (operation.output() != null) {
        operations.putIfAbsent(operation.output(), operation.name());
      }
    }
    return Map.copyOf(operations);
  }

  static String idOfOperation(String name) {
    return "operation-" + name;
  }

  static String idOfShape(String name) {
    return "shape-" + name;
  }

  /** The link to an operation's entry, or null if it has none. */
  @Nullable String operation(String name) {
    return operations.contains(name) ? "#" + idOfOperation(name) : null;
  }

  /**
   * The link to a shape's entry, or to that of an operation which takes or gives it; null if there
   * is none.
   */
  @Nullable String shape(String name) {
    if (shapes.contains(name)) {
      return "#" + idOfShape(name);
    }
    String operation = operationsOfInputs.get(name);
    return operation == null ? null : operation(operation);
  }

  /** The link to what a JSON pointer of the model points into, or null. */
  @Nullable String pointer(String pointer) {
    String[] steps = pointer.split("/", 4);
    if (steps.length < 3) {
      return null;
    }
    return switch (steps[1]) {
      case "shapes" -> shape(steps[2]);
      case "operations" -> operation(steps[2]);
      default -> null;
    };
  }

  /** The link to what documentation calls by a name, or null. */
  @Nullable String named(String name) {
    String operation = operation(name);
    return operation == null ? shape(name) : operation;
  }

  /** A name, linked if there is an entry. */
  static void write(Html html, @Nullable String href, String name) {
    if (href == null) {
      html.code(name);
    } else {
      html.open("a", "href", href).code(name).close();
    }
  }
}
