package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointRule;
import dev.shapewright.generator.model.EndpointRule.Condition;
import dev.shapewright.generator.model.EndpointRule.Header;
import dev.shapewright.generator.model.EndpointRule.Target;
import dev.shapewright.generator.model.EndpointType;
import dev.shapewright.generator.read.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the endpoints of endpoint rules. */
final class EndpointTargetReader {
  private final Problems problems;
  private final EndpointExpressionReader expressions;

  EndpointTargetReader(Problems problems, EndpointExpressionReader expressions) {
    this.problems = problems;
    this.expressions = expressions;
  }

  /** The rule; one that fails where requests would have to be signed in a way we do not know. */
  @Nullable EndpointRule read(ObjectView view, List<Condition> conditions, EndpointScope scope) {
    EndpointExpression url = expressions.required(view, "url", EndpointType.STRING, scope);
    List<Header> headers = headers(view, scope);
    ObjectView properties = view.object("properties");
    List<ObjectView> schemes = properties == null ? List.of() : properties.objects("authSchemes");
    ObjectView scheme = null;
    List<String> names = new ArrayList<>();
    for (ObjectView each : schemes) {
      String name = each.string("name");
      names.add(name);
      if (scheme == null && "sigv4".equals(name)) {
        scheme = each;
      }
    }
    if (url == null) {
      return null;
    }
    if (scheme == null && !schemes.isEmpty()) {
      problems.warning(
          view.place(),
          "an endpoint cannot be used: of its auth schemes " + names + " none is supported",
          "A client for which the rules choose it is told so when it is built.");
      return new EndpointRule.Failure(
          conditions,
          new EndpointExpression.Literal(
              "The endpoint needs one of the auth schemes "
                  + names
                  + ", none of which is supported"));
    }
    return new EndpointRule.Found(
        conditions,
        new Target(
            url,
            headers,
            scheme == null ? null : optional(scheme, "signingName", scope),
            scheme == null ? null : optional(scheme, "signingRegion", scope)));
  }

  private @Nullable EndpointExpression optional(ObjectView view, String key, EndpointScope scope) {
    return view.has(key) ? expressions.required(view, key, EndpointType.STRING, scope) : null;
  }

  private List<Header> headers(ObjectView endpoint, EndpointScope scope) {
    ObjectView view = endpoint.object("headers");
    List<Header> headers = new ArrayList<>();
    if (view == null) {
      return headers;
    }
    view.members()
        .forEach(
            (name, values) -> {
              if (!isToken(name)) {
                problems.error(
                    values.place(), "%s is no name for a header".formatted(JsonValue.quoted(name)));
              }
              if (!(values instanceof JsonArray array)) {
                problems.error(values.place(), "expected an array, found " + values.described());
                return;
              }
              for (JsonValue item : array.items()) {
                EndpointExpression value = expressions.read(item, EndpointType.STRING, scope);
                if (value != null) {
                  headers.add(new Header(name, value));
                }
              }
            });
    return List.copyOf(headers);
  }

  private static boolean isToken(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                c ->
                    c == '-'
                        || c == '_'
                        || (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z'));
  }
}
