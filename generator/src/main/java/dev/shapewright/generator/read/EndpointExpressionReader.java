package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Flag;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointExpression.Whole;
import dev.shapewright.generator.model.EndpointFunction;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.read.JsonValue.JsonArray;
import dev.shapewright.generator.read.JsonValue.JsonBoolean;
import dev.shapewright.generator.read.JsonValue.JsonNumber;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the values in endpoint rules and checks their types. */
final class EndpointExpressionReader {
  private static final String GET_ATTR = "getAttr";
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000);

  private final Problems problems;
  private final EndpointLimits limits;
  private final EndpointTextReader texts;
  private final EndpointPaths paths;
  private final Map<String, EndpointFunction> functions = new TreeMap<>();

  EndpointExpressionReader(Problems problems, EndpointLimits limits) {
    this.problems = problems;
    this.limits = limits;
    this.paths = new EndpointPaths(problems);
    this.texts = new EndpointTextReader(problems, limits, paths);
    for (EndpointFunction function : EndpointFunction.values()) {
      functions.put(function.id(), function);
    }
  }

  /** The value under a key; reports when it is missing. */
  @Nullable EndpointExpression required(
      ObjectView view, String key, EndpointType type, EndpointScope scope) {
    JsonValue value = view.members().get(key);
    if (value == null) {
      problems.error(
          view.place(), "the key \"%s\" is missing; expected %s".formatted(key, type.described()));
      return null;
    }
    return read(value, type, scope);
  }

  /** A value that is there and of a type; reports it when it is not, and gives null. */
  @Nullable EndpointExpression read(JsonValue json, EndpointType type, EndpointScope scope) {
    EndpointExpression value = read(json, scope);
    if (value == null) {
      return null;
    }
    if (value.type() != type) {
      problems.error(
          json.place(),
          "expected %s, found %s"
              .formatted(
                  type.described(),
                  json instanceof JsonObject ? value.type().described() : json.described()));
      return null;
    }
    if (value.optional()) {
      problems.error(
          json.place(),
          "expected %s, found one that may be absent here".formatted(type.described()),
          "Let a condition before this ask with isSet whether it is there, or assign it a name.");
      return null;
    }
    return value;
  }

  private @Nullable EndpointExpression read(JsonValue json, EndpointScope scope) {
    limits.value(json.place());
    if (json instanceof JsonString text) {
      return texts.read(text, scope);
    }
    if (json instanceof JsonBoolean flag) {
      return new Flag(flag.value());
    }
    if (json instanceof JsonNumber number) {
      return whole(number);
    }
    ObjectView view = json instanceof JsonObject ? ObjectView.of(json, problems) : null;
    if (view != null && view.has("ref")) {
      JsonString name = view.stringAt("ref");
      return name == null ? null : paths.reference(name.value(), name.place(), scope);
    }
    if (view != null && view.has("fn")) {
      return call(view, scope);
    }
    problems.error(
        json.place(),
        "expected a string, a boolean, an integer, a reference (\"ref\") or a call (\"fn\"), found "
            + json.described());
    return null;
  }

  private @Nullable Whole whole(JsonNumber number) {
    BigDecimal value = number.value();
    if (value.signum() >= 0
        && value.compareTo(GREATEST) <= 0
        && value.stripTrailingZeros().scale() <= 0) {
      return new Whole(value.intValue());
    }
    problems.error(
        number.place(), "expected an integer from 0 to 1000000, found " + number.described());
    return null;
  }

  /** A call of a function, be it a condition or a value. */
  @Nullable EndpointExpression call(ObjectView view, EndpointScope scope) {
    JsonString name = view.requiredString("fn");
    JsonValue arguments = view.members().get("argv");
    if (name == null) {
      return null;
    }
    if (!(arguments instanceof JsonArray array)) {
      problems.error(view.place(), "the key \"argv\" is missing or no array; expected an array");
      return null;
    }
    if (name.value().equals(GET_ATTR)) {
      return attribute(array, scope);
    }
    EndpointFunction function = functions.get(name.value());
    if (function == null) {
      problems.error(
          name.place(),
          "there is no function " + JsonValue.quoted(name.value()),
          Suggestion.hint(name.value(), functions.keySet()));
      return null;
    }
    if (!areAsMany(array, function.parameters().size(), name.value())) {
      return null;
    }
    if (function == EndpointFunction.IS_SET) {
      EndpointExpression value = read(array.items().get(0), scope);
      return value == null ? null : new Call(function, List.of(value));
    }
    List<EndpointExpression> values = new ArrayList<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      EndpointExpression value = read(array.items().get(i), function.parameters().get(i), scope);
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() < array.items().size() ? null : new Call(function, List.copyOf(values));
  }

  private @Nullable EndpointExpression attribute(JsonArray arguments, EndpointScope scope) {
    if (!areAsMany(arguments, 2, GET_ATTR)) {
      return null;
    }
    EndpointExpression value = read(arguments.items().get(0), scope);
    JsonValue path = arguments.items().get(1);
    if (!(path instanceof JsonString text)) {
      problems.error(path.place(), "expected a string, found " + path.described());
      return null;
    }
    if (value instanceof Reference && value.optional()) {
      problems.error(
          arguments.items().get(0).place(),
          "expected a value, found one that may be absent here",
          "Let a condition before this ask with isSet whether it is there.");
      return null;
    }
    return value == null ? null : paths.follow(value, text.value(), text.place());
  }

  private boolean areAsMany(JsonArray arguments, int expected, String function) {
    int found = arguments.items().size();
    if (found != expected) {
      problems.error(
          arguments.place(),
          "expected %d arguments of %s, found %d".formatted(expected, function, found));
    }
    return found == expected;
  }
}
