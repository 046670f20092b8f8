package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointExpression.Template;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts such as {@code https://{Region}.{Partition#dnsSuffix}}; braces that are meant as such
 * are doubled.
 */
final class EndpointTextReader {
  private final Problems problems;
  private final EndpointLimits limits;
  private final EndpointPaths paths;

  EndpointTextReader(Problems problems, EndpointLimits limits, EndpointPaths paths) {
    this.problems = problems;
    this.limits = limits;
    this.paths = paths;
  }

  @Nullable EndpointExpression read(JsonString json, EndpointScope scope) {
    String text = json.value();
    limits.text(text, json.place());
    List<EndpointExpression> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
      if ((c != '{' && c != '}') || doubled) {
        literal.append(c);
        at += c == '{' || c == '}' ? 2 : 1;
        continue;
      }
      int end = text.indexOf('}', at);
      if (c == '}' || end < 0) {
        problems.error(
            json.place(),
            "expected a brace to match the one at index " + at,
            "A brace that is meant as such is doubled.");
        return null;
      }
      limits.value(json.place());
      EndpointExpression part = part(text.substring(at + 1, end), json.place(), scope);
      if (part == null) {
        return null;
      }
      addLiteral(literal, parts);
      parts.add(part);
      at = end + 1;
    }
    if (parts.isEmpty()) {
      return new Literal(literal.toString());
    }
    addLiteral(literal, parts);
    return parts.size() == 1 ? parts.get(0) : new Template(List.copyOf(parts));
  }

  private static void addLiteral(StringBuilder literal, List<EndpointExpression> parts) {
    if (literal.length() > 0) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private @Nullable EndpointExpression part(String text, Place place, EndpointScope scope) {
    int hash = text.indexOf('#');
    EndpointExpression part =
        paths.reference(hash < 0 ? text : text.substring(0, hash), place, scope);
    if (part != null && part.optional()) {
      return absent(text, place);
    }
    if (part != null && hash >= 0) {
      part = paths.follow(part, text.substring(hash + 1), place);
    }
    if (part != null && part.optional()) {
      return absent(text, place);
    }
    if (part != null && part.type() != EndpointType.STRING) {
      problems.error(
          place, "expected {%s} to be a string, found %s".formatted(text, part.type().described()));
      return null;
    }
    return part;
  }

  private @Nullable EndpointExpression absent(String text, Place place) {
    problems.error(
        place,
        "expected a string, found {%s}, which may be absent here".formatted(text),
        "Let a condition before this ask with isSet whether it is there.");
    return null;
  }
}
