package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves what paginators name: a member, or with dots between them a member of a member. */
final class MemberPath {
  private final ServiceModel model;
  private final Problems problems;

  MemberPath(ServiceModel model, Problems problems) {
    this.model = model;
    this.problems = problems;
  }

  /** Whether a text is a path at all; the format has larger expressions too. */
  static boolean isPath(String text) {
    for (String step : steps(text)) {
      if (!Names.isName(step)) {
        return false;
      }
    }
    return true;
  }

  /** Finds the shape of the member at the end; gives null, and reports it, when there is none. */
  @Nullable Shape resolve(JsonString path, String structure) {
    Shape shape = model.shapes().get(structure);
    for (String step : steps(path.value())) {
      if (shape == null) {
        return null; // It could not be read, which has been reported.
      }
      if (!(shape instanceof Shape.Structure holder)) {
        problems.error(
            path.place(), "%s leads beyond members of structures".formatted(path.described()));
        return null;
      }
      Member member = member(holder, step);
      if (member == null) {
        problems.error(
            path.place(),
            "the structure %s has no member %s"
                .formatted(JsonValue.quoted(holder.name()), JsonValue.quoted(step)),
            Suggestion.hint(step, holder.members().stream().map(Member::name).toList()));
        return null;
      }
      shape = model.shapes().get(member.target());
    }
    return shape;
  }

  private static @Nullable Member member(Shape.Structure structure, String name) {
    for (Member member : structure.members()) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    return null;
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
      steps.add(path.substring(start, dot));
      start = dot + 1;
    }
    steps.add(path.substring(start));
    return steps;
  }
}
