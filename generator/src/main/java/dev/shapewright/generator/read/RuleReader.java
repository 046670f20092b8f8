package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules that the format itself cannot express: {@code "shapewright:rules": [{"notPrefix":
 * "Service_", "severity": "warning"}]} at a member. Published models have none; overlays add them.
 */
final class RuleReader {
  static final String KEY = "shapewright:rules";
  private static final Set<String> KEYS = Set.of("notPrefix", "severity");

  private final Problems problems;

  RuleReader(Problems problems) {
    this.problems = problems;
  }

  List<Rule> read(ObjectView member) {
    List<Rule> rules = new ArrayList<>();
    for (ObjectView view : member.objects(KEY)) {
      Rule rule = rule(view);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private @Nullable Rule rule(ObjectView view) {
    for (String key : view.members().keySet()) {
      if (!KEYS.contains(key)) {
        problems.error(
            view.place(), "a rule has no key " + JsonValue.quoted(key), Suggestion.hint(key, KEYS));
        return null;
      }
    }
    JsonString prefix = view.requiredString("notPrefix");
    Rule.Severity severity = severity(view);
    if (prefix == null || severity == null) {
      return null;
    }
    if (prefix.value().isEmpty()) {
      problems.error(prefix.place(), "every string begins with the empty prefix");
      return null;
    }
    return new Rule(Rule.Kind.NOT_PREFIX, prefix.value(), severity);
  }

  private Rule.@Nullable Severity severity(ObjectView view) {
    JsonString severity = view.requiredString("severity");
    if (severity == null) {
      return null;
    }
    return switch (severity.value()) {
      case "error" -> Rule.Severity.ERROR;
      case "warning" -> Rule.Severity.WARNING;
      default -> {
        problems.error(
            severity.place(), "expected \"error\" or \"warning\", found " + severity.described());
        yield null;
      }
    };
  }
}
