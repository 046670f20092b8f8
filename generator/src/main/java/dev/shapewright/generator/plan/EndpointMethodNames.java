package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Attribute;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointFunction;
import java.util.List;

/** Names methods after the tests that lead to them. */
final class EndpointMethodNames {
  private static final int MOST_WORDS = 2;
  private static final int LONGEST_WORD = 40;

  private EndpointMethodNames() {}

  /** Such as {@code withFips}, {@code withoutEndpoint} or {@code withFipsAndDualStack}. */
  static String of(List<EndpointExpression> tests) {
    // Of many tests the last tells most: those before it are often common to several blocks.
    List<EndpointExpression> telling =
        tests.size() > MOST_WORDS ? tests.subList(tests.size() - 1, tests.size()) : tests;
    StringBuilder name = new StringBuilder();
    boolean deniedBefore = false;
    for (EndpointExpression test : telling) {
      boolean denied = test instanceof Call call && call.function() == EndpointFunction.NOT;
      String word = denied ? "Without" : "With";
      name.append(name.length() > 0 && denied == deniedBefore ? "And" : word)
          .append(topic(denied ? ((Call) test).arguments().get(0) : test));
      deniedBefore = denied;
    }
    return "w" + name.substring(1);
  }

  private static String topic(EndpointExpression value) {
    String topic = "";
    if (value instanceof Reference reference) {
      topic = bare(reference.name());
    } else if (value instanceof Attribute attribute) {
      topic = bare(attribute.name());
    } else if (value instanceof Literal literal) {
      topic = camel(literal.value());
    } else if (value instanceof Call call) {
      // Of an equation the literal says most.
      int last = call.function() == EndpointFunction.STRING_EQUALS ? 1 : 0;
      EndpointExpression told = call.arguments().get(last);
      topic = topic(told instanceof Literal ? told : call.arguments().get(0));
    }
    return topic.isEmpty() || topic.length() > LONGEST_WORD
        ? "More"
        : Identifiers.capitalized(topic);
  }

  /** {@code fips} of {@code useFips}. */
  private static String bare(String name) {
    for (String prefix : List.of("use", "is", "supports")) {
      int length = prefix.length();
      if (name.startsWith(prefix)
          && name.length() > length
          && Character.isUpperCase(name.charAt(length))) {
        return name.substring(length);
      }
    }
    return name;
  }

  private static String camel(String text) {
    StringBuilder camel = new StringBuilder();
    boolean starts = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter) {
        camel.append(starts ? Character.toUpperCase(c) : c);
      }
      starts = !letter;
    }
    return camel.toString();
  }
}
