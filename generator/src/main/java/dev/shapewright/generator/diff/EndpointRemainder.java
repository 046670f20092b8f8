package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointRule;
import dev.shapewright.generator.model.EndpointRule.Condition;
import dev.shapewright.generator.model.EndpointRule.Header;
import dev.shapewright.generator.model.EndpointRule.Target;
import dev.shapewright.generator.model.EndpointType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules without what has been told of them in words: where the rest is the same on both sides, no
 * more need be said.
 */
final class EndpointRemainder {
  /** Stands for what has been told; no text is equal to it. */
  private static final EndpointExpression TOLD = new EndpointExpression.Flag(true);

  private final Set<String> urls = new HashSet<>();
  private final Set<String> refusals = new HashSet<>();
  private final Map<String, Set<EndpointAspect>> aspects = new TreeMap<>();

  void toldUrl(String url) {
    urls.add(url);
  }

  void toldRefusal(String message) {
    refusals.add(message);
  }

  void told(String url, EndpointAspect aspect) {
    aspects.computeIfAbsent(url, none -> EnumSet.noneOf(EndpointAspect.class)).add(aspect);
  }

  List<EndpointRule> of(List<EndpointRule> rules) {
    List<EndpointRule> rest = new ArrayList<>();
    for (EndpointRule rule : rules) {
      List<Condition> conditions =
          rule.conditions().stream()
              .map(each -> new Condition(plain(each.value()), each.assign()))
              .toList();
      if (rule instanceof EndpointRule.Tree tree) {
        List<EndpointRule> inner = of(tree.rules());
        if (!inner.isEmpty() || tree.rules().isEmpty()) {
          rest.add(new EndpointRule.Tree(conditions, inner));
        }
      } else if (rule instanceof EndpointRule.Found found) {
        rest.add(new EndpointRule.Found(conditions, target(found.target())));
      } else if (rule instanceof EndpointRule.Failure failure
          && !refusals.contains(EndpointTexts.text(failure.message()))) {
        rest.add(new EndpointRule.Failure(conditions, plain(failure.message())));
      }
    }
    return rest;
  }

  private Target target(Target target) {
    String url = EndpointTexts.text(target.url());
    Set<EndpointAspect> told = aspects.getOrDefault(url, Set.of());
    List<Header> headers =
        target.headers().stream()
            .map(header -> new Header(header.name(), plain(header.value())))
            .toList();
    return new Target(
        urls.contains(url) ? TOLD : plain(target.url()),
        told.contains(EndpointAspect.HEADERS) ? List.of() : headers,
        told.contains(EndpointAspect.SIGNING_NAME) ? TOLD : orNull(target.signingName()),
        told.contains(EndpointAspect.SIGNING_REGION) ? TOLD : orNull(target.signingRegion()));
  }

  private static @Nullable EndpointExpression orNull(@Nullable EndpointExpression value) {
    return value == null ? null : plain(value);
  }

  /** Without what follows from the parameters, which are compared for themselves. */
  private static EndpointExpression plain(EndpointExpression value) {
    if (value instanceof EndpointExpression.Reference reference) {
      return new EndpointExpression.Reference(reference.name(), EndpointType.STRING, false);
    } else if (value instanceof EndpointExpression.Template template) {
      return new EndpointExpression.Template(plain(template.parts()));
    } else if (value instanceof EndpointExpression.Attribute attribute) {
      return new EndpointExpression.Attribute(
          plain(attribute.of()), attribute.name(), attribute.type());
    } else if (value instanceof EndpointExpression.Item item) {
      return new EndpointExpression.Item(plain(item.list()), item.index());
    } else if (value instanceof EndpointExpression.Call call) {
      return new EndpointExpression.Call(call.function(), plain(call.arguments()));
    }
    return value;
  }

  private static List<EndpointExpression> plain(List<EndpointExpression> values) {
    return values.stream().map(EndpointRemainder::plain).toList();
  }
}
