package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that endpoint rules know at one place. Immutable. */
final class EndpointScope {
  private final Map<String, Reference> names;

  private EndpointScope(Map<String, Reference> names) {
    this.names = names;
  }

  static EndpointScope empty() {
    return new EndpointScope(Map.of());
  }

  @Nullable Reference find(String name) {
    return names.get(name);
  }

  Set<String> names() {
    return names.keySet();
  }

  /** The same names and another one. */
  EndpointScope with(String name, EndpointType type, boolean optional) {
    Map<String, Reference> more = new HashMap<>(names);
    more.put(name, new Reference(name, type, optional));
    return new EndpointScope(more);
  }
}
