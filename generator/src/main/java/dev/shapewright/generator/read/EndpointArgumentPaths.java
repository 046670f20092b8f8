package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointArgument;
import dev.shapewright.generator.model.EndpointRuleSet.Parameter;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the paths by which parameters of endpoint rules are found in a request. They are JMESPath
 * expressions of four forms: {@code Members.Between.Dots}, {@code keys(Map)}, {@code
 * List[*].Member} and {@code List[*].[One.Member, Another][]}.
 */
final class EndpointArgumentPaths {
  private static final String KEYS = "keys(";
  private static final String EACH = "[*]";
  private static final String SELECTED = "][]";

  private final Map<String, Shape> shapes;

  EndpointArgumentPaths(Map<String, Shape> shapes) {
    this.shapes = shapes;
  }

  /** The argument, or null if the path is of no such form or leads to another type. */
  @Nullable EndpointArgument read(Parameter parameter, String path, @Nullable String input) {
    Shape start = input == null ? null : shapes.get(input);
    int each = path.indexOf(EACH);
    if (path.startsWith(KEYS) && path.endsWith(")")) {
      List<String> steps = steps(path.substring(KEYS.length(), path.length() - 1));
      return parameter.type() == EndpointType.STRINGS && follow(start, steps) instanceof Shape.MapOf
          ? new EndpointArgument.Keys(parameter.name(), steps)
          : null;
    } else if (each > 0) {
      return parameter.type() == EndpointType.STRINGS
          ? each(parameter, start, steps(path.substring(0, each)), path.substring(each + 3))
          : null;
    }
    List<String> steps = steps(path);
    boolean fits = start != null && fits(parameter.type(), follow(start, steps));
    return fits ? new EndpointArgument.Value(parameter.name(), steps) : null;
  }

  private @Nullable EndpointArgument each(
      Parameter parameter, @Nullable Shape start, List<String> path, String rest) {
    if (!(follow(start, path) instanceof Shape.ListOf list) || list.sparse()) {
      return null;
    }
    List<List<String>> inItem = new ArrayList<>();
    if (rest.isEmpty()) {
      inItem.add(List.of());
    } else if (rest.startsWith(".[") && rest.endsWith(SELECTED)) {
      String selected = rest.substring(2, rest.length() - SELECTED.length());
      for (String one : selected.split(",", -1)) {
        inItem.add(steps(one.strip()));
      }
    } else if (rest.startsWith(".")) {
      inItem.add(steps(rest.substring(1)));
    }
    for (List<String> steps : inItem) {
      if (!fits(EndpointType.STRING, follow(shapes.get(list.item()), steps))) {
        return null;
      }
    }
    return inItem.isEmpty()
        ? null
        : new EndpointArgument.Each(parameter.name(), path, List.copyOf(inItem));
  }

  private static List<String> steps(String path) {
    return List.of(path.split("\\.", -1));
  }

  private @Nullable Shape follow(@Nullable Shape start, List<String> steps) {
    Shape shape = start;
    for (String step : steps) {
      String target = null;
      if (shape instanceof Shape.Structure structure) {
        for (Member member : structure.members()) {
          target = member.name().equals(step) ? member.target() : target;
        }
      }
      shape = target == null ? null : shapes.get(target);
    }
    return shape;
  }

  private boolean fits(EndpointType type, @Nullable Shape shape) {
    return switch (type) {
      case STRING -> shape instanceof Shape.Text text && text.values().isEmpty();
      case BOOLEAN -> shape instanceof Shape.Bool;
      case STRINGS ->
          shape instanceof Shape.ListOf list
              && !list.sparse()
              && fits(EndpointType.STRING, shapes.get(list.item()));
      default -> false;
    };
  }
}
