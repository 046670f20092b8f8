package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Attribute;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Item;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointExpression.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables at one place of the code: what endpoint rules know by which name, and what their
 * Java block and those around it have declared. Two rules that name the same value share its
 * variable.
 */
final class EndpointVariables {
  private static final Pattern ACRONYM = Pattern.compile("(?<=[a-z][A-Z])[A-Z]+$");

  /** A method has at most 255 parameters, among them all that rules within it share. */
  private static final int MOST_SHARED = 100;

  private final Map<String, Reference> known;
  private final Map<EndpointExpression, String> shared;
  private final Set<String> taken;

  private EndpointVariables(
      Map<String, Reference> known, Map<EndpointExpression, String> shared, Set<String> taken) {
    this.known = known;
    this.shared = shared;
    this.taken = taken;
  }

  static EndpointVariables none() {
    return new EndpointVariables(new HashMap<>(), new HashMap<>(), new HashSet<>());
  }

  /** For the next rule: it knows nothing new, but shares what is declared. */
  EndpointVariables sameBlock() {
    return new EndpointVariables(new HashMap<>(known), shared, taken);
  }

  EndpointVariables innerBlock() {
    return new EndpointVariables(new HashMap<>(known), new HashMap<>(shared), new HashSet<>(taken));
  }

  /** The variable that holds a value already, or null. */
  @Nullable String declared(EndpointExpression value) {
    return shared.get(value);
  }

  /** A new variable, named after what rules call the value. */
  String declare(String name, EndpointExpression value) {
    NameSet names = NameSet.caseSensitive();
    names.reserve("parameters");
    taken.forEach(names::reserve);
    String variable = names.allocate(Identifiers.lowerCamel(withoutAcronym(name)));
    taken.add(variable);
    if (shared.size() < MOST_SHARED) {
      shared.put(value, variable);
    }
    return variable;
  }

  /** {@code UseFips} of {@code UseFIPS}. */
  private static String withoutAcronym(String name) {
    return ACRONYM.matcher(name).replaceAll(letters -> letters.group().toLowerCase(Locale.ROOT));
  }

  void know(String name, Reference variable) {
    known.put(name, variable);
  }

  void isSet(String name) {
    known.computeIfPresent(
        name, (same, variable) -> new Reference(variable.name(), variable.type(), false));
  }

  /** The same value with references to variables. */
  EndpointExpression translated(EndpointExpression value) {
    if (value instanceof Reference reference) {
      Reference variable = known.get(reference.name());
      if (variable == null) {
        throw new IllegalArgumentException("No variable for " + reference.name());
      }
      return variable;
    } else if (value instanceof Template template) {
      return new Template(translated(template.parts()));
    } else if (value instanceof Attribute attribute) {
      return new Attribute(translated(attribute.of()), attribute.name(), attribute.type());
    } else if (value instanceof Item item) {
      return new Item(translated(item.list()), item.index());
    } else if (value instanceof Call call) {
      return new Call(call.function(), translated(call.arguments()));
    }
    return value;
  }

  private List<EndpointExpression> translated(List<EndpointExpression> values) {
    List<EndpointExpression> translated = new ArrayList<>();
    values.forEach(value -> translated.add(translated(value)));
    return List.copyOf(translated);
  }
}
