package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads which operations must be called at an endpoint that the service names: {@code
 * endpointdiscovery} with {@code "required": true}. Where it is optional, calls go to the usual
 * endpoint, which serves them as well.
 */
final class EndpointDiscoveryReader {
  private static final List<String> ASKED_WITH = List.of("Operation", "Identifiers");

  private final Map<String, Shape> shapes;
  private final Unlinked unlinked;
  private final Problems problems;

  EndpointDiscoveryReader(Map<String, Shape> shapes, Unlinked unlinked) {
    this.shapes = shapes;
    this.unlinked = unlinked;
    this.problems = unlinked.problems();
  }

  /** The operations that must ask; null if there are none, or they can ask nobody. */
  @Nullable EndpointDiscovery read(
      ObjectView operationSection, ObjectView shapeSection, List<Operation> operations) {
    Map<String, ObjectView> views = new LinkedHashMap<>();
    operationSection
        .members()
        .forEach(
            (key, value) -> {
              ObjectView view = ObjectView.of(value, problems);
              String name = view == null ? null : view.string("name");
              if (view != null) {
                views.put(name == null ? key : name, view);
              }
            });
    Operation asked = null;
    Map<String, List<String>> asking = new TreeMap<>();
    for (Operation operation : operations) {
      ObjectView view = views.get(operation.name());
      ObjectView discovery = view == null ? null : view.object("endpointdiscovery");
      if (view != null && view.flag("endpointoperation")) {
        asked = operation;
      }
      if (discovery != null && discovery.flag("required")) {
        asking.put(operation.name(), identifiers(operation, shapeSection));
      }
    }
    if (asking.isEmpty()) {
      return null;
    }
    if (asked != null && canBeAsked(asked)) {
      return new EndpointDiscovery(asked.name(), asking);
    }
    for (String operation : asking.keySet()) {
      ObjectView view = views.get(operation);
      if (view != null) {
        unlinked.unsupportedInOperation(
            operation,
            view.place(),
            "endpoint discovery without an operation that tells the endpoint");
      }
    }
    return null;
  }

  private List<String> identifiers(Operation operation, ObjectView shapeSection) {
    ObjectView input = operation.input() == null ? null : shapeSection.object(operation.input());
    ObjectView members = input == null ? null : input.object("members");
    List<String> identifiers = new ArrayList<>();
    if (members != null) {
      for (String name : members.members().keySet()) {
        ObjectView member = members.object(name);
        if (member != null
            && member.flag("endpointdiscoveryid")
            && target(operation.input(), name) instanceof Shape.Text) {
          identifiers.add(name);
        }
      }
    }
    return List.copyOf(identifiers);
  }

  /** Whether it takes nothing else than is known and gives addresses with their periods. */
  private boolean canBeAsked(Operation operation) {
    if (operation.input() != null
        && shapes.get(operation.input()) instanceof Shape.Structure input) {
      for (Member member : input.members()) {
        if (member.required() && !ASKED_WITH.contains(member.name())) {
          return false;
        }
      }
    }
    return target(operation.output(), "Endpoints") instanceof Shape.ListOf list
        && !list.sparse()
        && target(list.item(), "Address") instanceof Shape.Text text
        && text.values().isEmpty()
        && target(list.item(), "CachePeriodInMinutes") instanceof Shape.Numeric number
        && number.kind() == Shape.NumberKind.LONG;
  }

  private @Nullable Shape target(@Nullable String structure, String name) {
    if (structure != null && shapes.get(structure) instanceof Shape.Structure holder) {
      for (Member member : holder.members()) {
        if (member.name().equals(name)) {
          return shapes.get(member.target());
        }
      }
    }
    return null;
  }
}
