package dev.shapewright.generator.read;

import dev.shapewright.generator.model.HostPrefix;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what operations put before the host name, such as {@code {AccountId}-data.}. */
final class HostPrefixes {
  private final Problems problems;

  HostPrefixes(Problems problems) {
    this.problems = problems;
  }

  @Nullable HostPrefix read(JsonString json) {
    String text = json.value();
    List<HostPrefix.Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean label = text.charAt(at) == '{';
      int end = label ? text.indexOf('}', at) : text.indexOf('{', at);
      if (end < 0) {
        end = text.length();
      }
      String part = text.substring(label ? at + 1 : at, end);
      boolean closed = !label || end < text.length();
      if (!closed || (label ? !Names.isName(part) : !isOfHost(part))) {
        problems.error(
            json.place(),
            "expected letters, digits, hyphens, dots and members in braces, found "
                + json.described());
        return null;
      }
      parts.add(new HostPrefix.Part(part, label));
      at = label ? end + 1 : end;
    }
    return parts.isEmpty() ? null : new HostPrefix(List.copyOf(parts), json.place().location());
  }

  /** Reports labels that are no members of the input, or none that may stand in a host name. */
  void check(ServiceModel model) {
    for (Operation operation : model.operations()) {
      HostPrefix prefix = operation.hostPrefix();
      if (prefix != null) {
        Map<String, Member> members = members(operation.input(), model);
        for (HostPrefix.Part part : prefix.parts()) {
          if (part.label()) {
            check(part.text(), members, prefix, model);
          }
        }
      }
    }
  }

  private static Map<String, Member> members(@Nullable String input, ServiceModel model) {
    Map<String, Member> members = new TreeMap<>();
    if (input != null && model.shapes().get(input) instanceof Shape.Structure structure) {
      structure.members().forEach(member -> members.put(member.name(), member));
    }
    return members;
  }

  private void check(
      String name, Map<String, Member> members, HostPrefix prefix, ServiceModel model) {
    Member member = members.get(name);
    String quoted = JsonValue.quoted(name);
    if (member == null) {
      problems.error(
          prefix.location(),
          "the input has no member " + quoted,
          Suggestion.hint(name, members.keySet()));
    } else if (!member.hostLabel()) {
      problems.error(
          prefix.location(),
          "the member %s is not marked as a part of the host name".formatted(quoted),
          "Such a member has \"hostLabel\": true.");
    } else if (!(model.shapes().get(member.target()) instanceof Shape.Text text)
        || !text.values().isEmpty()) {
      problems.error(
          prefix.location(),
          "the member %s must be a string, for it becomes a part of the host name"
              .formatted(quoted),
          null);
    }
  }

  private static boolean isOfHost(String text) {
    return text.chars()
        .allMatch(
            c ->
                c == '-'
                    || c == '.'
                    || (c >= '0' && c <= '9')
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z'));
  }
}
