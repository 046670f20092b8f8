package dev.shapewright.generator.read;

import dev.shapewright.generator.jmespath.JmesPathException;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathLinker;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what companion files of a model name in it; what is not there becomes a warning. */
final class CompanionPaths {
  private final ServiceModel model;
  private final PathLinker linker;
  private final Problems problems;
  private final String consequence;
  private final String advice;

  /**
   * @param consequence what becomes of an entry that does not fit
   * @param advice what can be done without it
   */
  CompanionPaths(ServiceModel model, Problems problems, String consequence, String advice) {
    this.model = model;
    this.linker = new PathLinker(model);
    this.problems = problems;
    this.consequence = consequence;
    this.advice = advice;
  }

  PathLinker linker() {
    return linker;
  }

  /** The type of a member of an operation's input, or null. */
  @Nullable PathType inputMember(JsonString name, Operation operation) {
    if (operation.input() == null) {
      ignored(
          name.place(),
          "the operation %s has no input, so no member %s in it"
              .formatted(JsonValue.quoted(operation.name()), JsonValue.quoted(name.value())),
          advice);
      return null;
    }
    List<Member> members = model.structure(operation.input()).members();
    for (Member member : members) {
      if (member.name().equals(name.value())) {
        return PathType.of(model, member.target());
      }
    }
    String hint = Suggestion.hint(name.value(), members.stream().map(Member::name).toList());
    ignored(
        name.place(),
        "the structure %s has no member %s"
            .formatted(JsonValue.quoted(operation.input()), JsonValue.quoted(name.value())),
        hint == null ? advice : hint);
    return null;
  }

  /** An expression about an operation's output, or null. */
  @Nullable Path output(JsonString expression, Operation operation) {
    if (operation.output() == null) {
      ignored(
          expression.place(),
          "the operation %s has no output, so no %s in it"
              .formatted(JsonValue.quoted(operation.name()), JsonValue.quoted(expression.value())),
          advice);
      return null;
    }
    try {
      return linker.link(expression.value(), operation.output());
    } catch (JmesPathException e) {
      ignored(expression, e);
      return null;
    }
  }

  void ignored(JsonString expression, JmesPathException e) {
    String hint = e.missing() == null ? null : Suggestion.hint(e.missing(), e.known());
    ignored(
        expression.place(),
        e.getMessage() + " of " + JsonValue.quoted(expression.value()),
        hint == null ? advice : hint);
  }

  void ignored(Place place, String reason) {
    ignored(place, reason, advice);
  }

  private void ignored(Place place, String reason, String hint) {
    problems.warning(place, consequence + ": " + reason, hint);
  }
}
