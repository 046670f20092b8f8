package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointRule.Target;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of endpoint rules as the model's files spell them. */
final class EndpointTexts {
  private EndpointTexts() {}

  // https://things.{Region}.{PartitionResult#dnsSuffix}
  static String text(EndpointExpression expression) {
    if (expression instanceof EndpointExpression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof EndpointExpression.Template template) {
      return template.parts().stream().map(EndpointTexts::text).collect(Collectors.joining());
    }
    return "{" + name(expression) + "}";
  }

  /** A value that a file states, or that there is none. */
  static String constant(@Nullable EndpointExpression value) {
    if (value == null) {
      return "none";
    }
    if (value instanceof EndpointExpression.Literal literal) {
      return "\"" + literal.value() + "\"";
    }
    return value instanceof EndpointExpression.Strings strings
        ? strings.values().toString()
        : name(value);
  }

  // x-amz-region: {Region}, x-amz-mode: fast
  static String headers(Target target) {
    return target.headers().isEmpty()
        ? "none"
        : target.headers().stream()
            .map(header -> header.name() + ": " + text(header.value()))
            .collect(Collectors.joining(", "));
  }

  static String signing(@Nullable EndpointExpression value) {
    return value == null ? "the usual one" : text(value);
  }

  private static String name(EndpointExpression expression) {
    if (expression instanceof EndpointExpression.Reference reference) {
      return reference.name();
    } else if (expression instanceof EndpointExpression.Attribute attribute) {
      return name(attribute.of()) + "#" + attribute.name();
    } else if (expression instanceof EndpointExpression.Item item) {
      return name(item.list()) + "[" + item.index() + "]";
    } else if (expression instanceof EndpointExpression.Flag flag) {
      return String.valueOf(flag.value());
    }
    return "…";
  }
}
