package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.model.EndpointExpression;
import dev.shapewright.generator.model.EndpointExpression.Attribute;
import dev.shapewright.generator.model.EndpointExpression.Call;
import dev.shapewright.generator.model.EndpointExpression.Flag;
import dev.shapewright.generator.model.EndpointExpression.Item;
import dev.shapewright.generator.model.EndpointExpression.Literal;
import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.model.EndpointExpression.Strings;
import dev.shapewright.generator.model.EndpointExpression.Template;
import dev.shapewright.generator.model.EndpointExpression.Whole;
import dev.shapewright.generator.model.EndpointFunction;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.List;

/** Spells the values of endpoint rules. */
final class EndpointExpressions {
  /** What fits on a line behind the deepest indentation. */
  private static final int LINE = 76;

  private static final String ENDPOINT_PACKAGE = RuntimeTypes.ENDPOINT_RULES.packageName() + ".";

  private EndpointExpressions() {}

  static CodeBlock of(EndpointExpression value) {
    if (value instanceof Literal literal) {
      return Literals.of(literal.value());
    } else if (value instanceof Template template) {
      // "https://sqs." + region + "." + partition.dnsSuffix()
      return joined(template.parts().stream().map(EndpointExpressions::of).toList(), " + ", "\n+ ");
    } else if (value instanceof Flag flag) {
      return CodeBlock.of("$L", flag.value());
    } else if (value instanceof Whole whole) {
      return CodeBlock.of("$L", whole.value());
    } else if (value instanceof Strings strings) {
      CodeBlock texts =
          strings.values().stream().map(Literals::of).collect(CodeBlock.joining(", "));
      return CodeBlock.of("$T.of($L)", List.class, texts);
    } else if (value instanceof Reference reference) {
      return CodeBlock.of("$N", reference.name());
    } else if (value instanceof Attribute attribute) {
      return CodeBlock.of("$L.$N()", of(attribute.of()), accessor(attribute.name()));
    } else if (value instanceof Item item) {
      return CodeBlock.of(
          "$T.item($L, $L)", RuntimeTypes.RULE_FUNCTIONS, of(item.list()), item.index());
    }
    return call((Call) value);
  }

  /** Short ones on one line, long ones each on a line of its own. */
  static CodeBlock joined(List<CodeBlock> parts, String onOneLine, String onSeveral) {
    CodeBlock line = CodeBlock.join(parts, onOneLine);
    boolean fits = line.toString().replace(ENDPOINT_PACKAGE, "").length() <= LINE;
    return fits ? line : CodeBlock.of("$L$>$>$L$<$<", parts.get(0), rest(parts, onSeveral));
  }

  /** Whether code fits on a line. */
  static boolean fits(CodeBlock code) {
    String text = code.toString();
    return text.indexOf('\n') < 0 && text.replace(ENDPOINT_PACKAGE, "").length() <= LINE;
  }

  private static CodeBlock rest(List<CodeBlock> parts, String separator) {
    CodeBlock.Builder rest = CodeBlock.builder();
    parts.subList(1, parts.size()).forEach(part -> rest.add(separator).add(part));
    return rest.build();
  }

  /** The runtime's name of what rules call otherwise. */
  private static String accessor(String attribute) {
    return switch (attribute) {
      case "name" -> "id";
      case "supportsFIPS" -> "supportsFips";
      default -> attribute;
    };
  }

  private static CodeBlock call(Call call) {
    CodeBlock first = of(call.arguments().get(0));
    return switch (call.function()) {
      case IS_SET -> isSet(call.arguments().get(0), "$L != null", true);
      case NOT -> not(call.arguments().get(0));
      case BOOLEAN_EQUALS ->
          CodeBlock.of(
              "$L == $L", operand(call.arguments().get(0)), operand(call.arguments().get(1)));
      case STRING_EQUALS -> equal(call.arguments().get(0), call.arguments().get(1));
      case PARTITION -> CodeBlock.of("$T.of($L)", RuntimeTypes.PARTITION, first);
      case PARSE_URL -> CodeBlock.of("$T.parse($L)", RuntimeTypes.ENDPOINT_URL, first);
      case PARSE_ARN -> CodeBlock.of("$T.parse($L)", RuntimeTypes.ARN, first);
      case URI_ENCODE -> function("uriEncode", call);
      case SUBSTRING -> function("substring", call);
      case IS_VALID_HOST_LABEL -> function("isValidHostLabel", call);
      case IS_VIRTUAL_HOSTABLE_S3_BUCKET -> function("isVirtualHostableS3Bucket", call);
    };
  }

  private static CodeBlock function(String name, Call call) {
    CodeBlock arguments =
        call.arguments().stream().map(EndpointExpressions::of).collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.$N($L)", RuntimeTypes.RULE_FUNCTIONS, name, arguments);
  }

  /** What cannot be absent may be of a type that has no null. */
  private static CodeBlock isSet(EndpointExpression value, String test, boolean otherwise) {
    return value.optional() ? CodeBlock.of(test, of(value)) : CodeBlock.of("$L", otherwise);
  }

  // endpoint == null
  // !useFips
  // !partition.id().equals("aws")
  private static CodeBlock not(EndpointExpression value) {
    if (value instanceof Call call && call.function() == EndpointFunction.IS_SET) {
      return isSet(call.arguments().get(0), "$L == null", false);
    }
    return CodeBlock.of("!$L", operand(value));
  }

  private static CodeBlock operand(EndpointExpression value) {
    boolean operation =
        value instanceof Template
            || (value instanceof Call call
                && (call.function() == EndpointFunction.IS_SET
                    || call.function() == EndpointFunction.BOOLEAN_EQUALS));
    return CodeBlock.of(operation ? "($L)" : "$L", of(value));
  }

  // region.equals("us-east-1")
  private static CodeBlock equal(EndpointExpression one, EndpointExpression other) {
    boolean turned = one instanceof Literal;
    CodeBlock owner = operand(turned ? other : one);
    CodeBlock value = of(turned ? one : other);
    CodeBlock line = CodeBlock.of("$L.equals($L)", owner, value);
    return fits(line) ? line : CodeBlock.of("$L.equals(\n$>$>$L$<$<)", owner, value);
  }
}
