package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Attribute;
import dev.shapewright.generator.model.EndpointExpression.Item;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what names and paths such as {@code resourceId[0]} in endpoint rules stand for. */
final class EndpointPaths {
  private static final int MOST_DIGITS = 6;

  private static final Map<EndpointType, Map<String, EndpointType>> ATTRIBUTES =
      Map.of(
          EndpointType.PARTITION,
          Map.of(
              "name", EndpointType.STRING,
              "dnsSuffix", EndpointType.STRING,
              "dualStackDnsSuffix", EndpointType.STRING,
              "implicitGlobalRegion", EndpointType.STRING,
              "supportsFIPS", EndpointType.BOOLEAN,
              "supportsDualStack", EndpointType.BOOLEAN),
          EndpointType.URL,
          Map.of(
              "scheme", EndpointType.STRING,
              "authority", EndpointType.STRING,
              "path", EndpointType.STRING,
              "normalizedPath", EndpointType.STRING,
              "isIp", EndpointType.BOOLEAN),
          EndpointType.ARN,
          Map.of(
              "partition", EndpointType.STRING,
              "service", EndpointType.STRING,
              "region", EndpointType.STRING,
              "accountId", EndpointType.STRING,
              "resourceId", EndpointType.STRINGS));

  private final Problems problems;

  EndpointPaths(Problems problems) {
    this.problems = problems;
  }

  @Nullable Reference reference(String name, Place place, EndpointScope scope) {
    Reference found = scope.find(name);
    if (found == null) {
      problems.error(
          place,
          "nothing is named %s here".formatted(JsonValue.quoted(name)),
          Suggestion.hint(name, scope.names()));
    }
    return found;
  }

  /** A part of a value: an attribute, an item of a list, or an item of an attribute. */
  @Nullable EndpointExpression follow(EndpointExpression value, String path, Place place) {
    EndpointExpression part = value;
    for (String step : path.split("\\.", -1)) {
      int bracket = step.indexOf('[');
      String name = bracket < 0 ? step : step.substring(0, bracket);
      if (!name.isEmpty() || bracket < 0) {
        part = attribute(part, name, place);
      }
      if (part != null && bracket >= 0) {
        part = item(part, step.substring(bracket), place);
      }
      if (part == null) {
        return null;
      }
    }
    return part;
  }

  private @Nullable EndpointExpression attribute(
      EndpointExpression value, String name, Place place) {
    Map<String, EndpointType> attributes = ATTRIBUTES.getOrDefault(value.type(), Map.of());
    EndpointType type = attributes.get(name);
    if (type == null || value.optional()) {
      problems.error(
          place,
          "%s has no attribute %s".formatted(value.type().described(), JsonValue.quoted(name)),
          Suggestion.hint(name, attributes.keySet()));
      return null;
    }
    return new Attribute(value, name, type);
  }

  private @Nullable EndpointExpression item(EndpointExpression value, String index, Place place) {
    String digits = index.substring(1, Math.max(1, index.length() - 1));
    boolean number =
        index.endsWith("]")
            && !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || value.type() != EndpointType.STRINGS) {
      problems.error(
          place,
          "expected an index such as [0] of an array, found %s of %s"
              .formatted(JsonValue.quoted(index), value.type().described()));
      return null;
    }
    return new Item(value, Integer.parseInt(digits));
  }
}
