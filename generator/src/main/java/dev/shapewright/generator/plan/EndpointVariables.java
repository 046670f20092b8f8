package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Attribute;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Item;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointExpression.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables at one place of the code: what endpoint rules know by which name, and what their
 * Java block and those around it have declared. Two rules that name the same value share its
 * variable.
 */
final class EndpointVariables {
  private static final Pattern ACRONYM = Pattern.compile("(?<=[a-z][A-Z])[A-Z]+$");

  private final Map<String, Reference> known;
  private final Map<EndpointExpression, String> declared;

  private EndpointVariables(
      Map<String, Reference> known, Map<EndpointExpression, String> declared) {
    this.known = known;
    this.declared = declared;
  }

  static EndpointVariables none() {
    return new EndpointVariables(new HashMap<>(), new HashMap<>());
  }

  /** For the next rule: it knows nothing new, but shares what is declared. */
  EndpointVariables sameBlock() {
    return new EndpointVariables(new HashMap<>(known), declared);
  }

  EndpointVariables innerBlock() {
    return new EndpointVariables(new HashMap<>(known), new HashMap<>(declared));
  }

  /** The variable that holds a value already, or null. */
  @Nullable String declared(EndpointExpression value) {
    return declared.get(value);
  }

  /** A new variable, named after what rules call the value. */
  String declare(String name, EndpointExpression value) {
    NameSet taken = NameSet.caseSensitive();
    taken.reserve("parameters");
    declared.values().forEach(taken::reserve);
    String variable = taken.allocate(Identifiers.lowerCamel(withoutAcronym(name)));
    declared.put(value, variable);
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
