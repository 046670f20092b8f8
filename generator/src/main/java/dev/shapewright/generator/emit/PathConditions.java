package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.emit.PathMethods.At;
import dev.shapewright.generator.jmespath.Expression.Comparator;
import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathType;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.Objects;
import java.util.TreeMap;

/** Spells whether a path is true, in the sense of JMESPath: neither false, null nor empty. */
final class PathConditions {
  private static final ClassName NUMBER = ClassName.get(Number.class);

  private final PathMethods methods;

  /** Methods that compare, by their names. */
  private final TreeMap<String, MethodSpec> helpers = new TreeMap<>();

  PathConditions(PathMethods methods) {
    this.methods = methods;
  }

  /** The names that helpers may take. */
  static String[] reserved() {
    return new String[] {
      "hasText", "sameWhole", "sameNumber", "less", "lessOrEqual", "lessWhole", "lessOrEqualWhole"
    };
  }

  void addTo(TypeSpec.Builder code) {
    helpers.values().forEach(code::addMethod);
  }

  /** Whether a path gives a truth value that Java's own operators can spell. */
  static boolean isCondition(Path path) {
    return path instanceof Path.Not
        || path instanceof Path.Comparison
        || (path.type() instanceof PathType.Truth
            && (path instanceof Path.Or || path instanceof Path.And));
  }

  /** An expression of type boolean; uses the current value again and again. */
  CodeBlock of(Path path, At at) {
    if (path instanceof Path.Not not) {
      return negated(not.operand(), at);
    } else if (path instanceof Path.And and) {
      return CodeBlock.of("$L && $L", operand(and.left(), at), operand(and.right(), at));
    } else if (path instanceof Path.Or or) {
      return CodeBlock.of("$L || $L", operand(or.left(), at), operand(or.right(), at));
    } else if (path instanceof Path.Comparison comparison) {
      return comparison(comparison, at);
    }
    return truth(path, methods.value(path, at));
  }

  private CodeBlock operand(Path path, At at) {
    boolean joined = path instanceof Path.And || path instanceof Path.Or;
    return joined ? CodeBlock.of("($L)", of(path, at)) : of(path, at);
  }

  private CodeBlock negated(Path path, At at) {
    if (path instanceof Path.Not not) {
      return of(not.operand(), at);
    }
    if (path instanceof Path.Comparison comparison && !comparison.comparator().ordersNumbers()) {
      Comparator opposite =
          comparison.comparator() == Comparator.EQUAL ? Comparator.NOT_EQUAL : Comparator.EQUAL;
      return of(new Path.Comparison(opposite, comparison.left(), comparison.right()), at);
    }
    CodeBlock inner = of(path, at);
    return CodeBlock.of(isCall(inner) ? "!$L" : "!($L)", inner);
  }

  /** Whether an expression is a single operand: it has no blank outside its parentheses. */
  private static boolean isCall(CodeBlock code) {
    int depth = 0;
    String text = code.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == ' ') {
        return false;
      }
    }
    return !text.startsWith("!");
  }

  /** Whether a value is true. */
  CodeBlock truth(Path path, CodeBlock value) {
    PathType type = path.type();
    if (type instanceof PathType.Truth) {
      return path.isNullable() ? CodeBlock.of("$T.TRUE.equals($L)", Boolean.class, value) : value;
    } else if (type.isCollection()) {
      return CodeBlock.of("!$L.isEmpty()", value);
    } else if (type instanceof PathType.Text text) {
      boolean plain = text.enumeration() == null;
      return CodeBlock.of("$N($L)", hasText(methods.boxed(type), plain), value);
    } else if (type instanceof PathType.Struct) {
      CodeBlock present =
          CodeBlock.of("!$T.builder().build().equals($L)", methods.boxed(type), value);
      return path.isNullable() ? CodeBlock.of("$L != null && $L", value, present) : present;
    }
    return path.isNullable() ? CodeBlock.of("$L != null", value) : CodeBlock.of("true");
  }

  private CodeBlock comparison(Path.Comparison comparison, At at) {
    Path left = comparison.left();
    Path right = comparison.right();
    if (comparison.comparator().ordersNumbers()) {
      return order(comparison, at);
    }
    boolean equal = comparison.comparator() == Comparator.EQUAL;
    if (right instanceof Path.NullLiteral) {
      return absent(left, at, equal);
    }
    if (left instanceof Path.TruthLiteral || right instanceof Path.TruthLiteral) {
      return isTruth(left, right, at, equal);
    }
    boolean numbers = left.type() instanceof PathType.Numeric;
    if (numbers && isPrimitive(left) && isPrimitive(right)) {
      return CodeBlock.of(
          equal ? "$L == $L" : "$L != $L", methods.value(left, at), methods.value(right, at));
    }
    if (numbers && !left.type().equals(right.type())) {
      String helper = same(isWhole(left) && isWhole(right));
      return CodeBlock.of(
          "$L$N($L, $L)",
          equal ? "" : "!",
          helper,
          methods.value(left, at),
          methods.value(right, at));
    }
    return CodeBlock.of("$L$L", equal ? "" : "!", equals(left, right, at));
  }

  private CodeBlock equals(Path left, Path right, At at) {
    boolean literalLeft = isLiteral(left);
    Path literal = literalLeft ? left : right;
    Path other = literalLeft ? right : left;
    if (literal instanceof Path.NumberLiteral number) {
      return CodeBlock.of(
          "$T.valueOf($L).equals($L)",
          PathTypes.number(number.type()),
          PathMethods.number(number),
          methods.value(other, at));
    }
    if (literal instanceof Path.TextLiteral) {
      return CodeBlock.of("$L.equals($L)", methods.value(literal, at), methods.value(other, at));
    }
    return CodeBlock.of(
        "$T.equals($L, $L)", Objects.class, methods.value(left, at), methods.value(right, at));
  }

  private CodeBlock isTruth(Path left, Path right, At at, boolean equal) {
    boolean literalLeft = left instanceof Path.TruthLiteral;
    Path.TruthLiteral literal = (Path.TruthLiteral) (literalLeft ? left : right);
    Path other = literalLeft ? right : left;
    if (!other.isNullable()) {
      return literal.value() == equal ? of(other, at) : negated(other, at);
    }
    return CodeBlock.of(
        "$L$T.$L.equals($L)",
        equal ? "" : "!",
        Boolean.class,
        literal.value() ? "TRUE" : "FALSE",
        methods.value(other, at));
  }

  /** Whether there is no value; only here an absent list differs from an empty one. */
  private CodeBlock absent(Path path, At at, boolean absent) {
    if (path instanceof Path.Member member && member.type().isCollection()) {
      return CodeBlock.of(
          "$L$L.$N()", absent ? "!" : "", at.code(), methods.member(member).hasName());
    }
    if (path.isNullable()) {
      return CodeBlock.of(absent ? "$L == null" : "$L != null", methods.value(path, at));
    }
    return CodeBlock.of("$L", !absent);
  }

  private CodeBlock order(Path.Comparison comparison, At at) {
    CodeBlock left = methods.value(comparison.left(), at);
    CodeBlock right = methods.value(comparison.right(), at);
    if (isPrimitive(comparison.left()) && isPrimitive(comparison.right())) {
      return CodeBlock.of("$L $L $L", left, symbol(comparison.comparator()), right);
    }
    boolean whole = isWhole(comparison.left()) && isWhole(comparison.right());
    return switch (comparison.comparator()) {
      case LESS -> CodeBlock.of("$N($L, $L)", less(whole, false), left, right);
      case LESS_OR_EQUAL -> CodeBlock.of("$N($L, $L)", less(whole, true), left, right);
      case GREATER -> CodeBlock.of("$N($L, $L)", less(whole, false), right, left);
      default -> CodeBlock.of("$N($L, $L)", less(whole, true), right, left);
    };
  }

  private static String symbol(Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> "==";
      case NOT_EQUAL -> "!=";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
    };
  }

  // private static boolean hasText(@Nullable String value) {
  //   return value != null && !value.isEmpty();
  // }
  private String hasText(TypeName type, boolean plain) {
    helpers.computeIfAbsent(
        "hasText " + type,
        key ->
            MethodSpec.methodBuilder("hasText")
                .addModifiers(PRIVATE, STATIC)
                .returns(boolean.class)
                .addParameter(RuntimeTypes.nullable(type), "value")
                .addStatement("return value != null && !value$L.isEmpty()", plain ? "" : ".value()")
                .build());
    return "hasText";
  }

  // private static boolean sameWhole(@Nullable Number left, @Nullable Number right) {
  //   if (left == null || right == null) {
  //     return left == right;
  //   }
  //   return left.longValue() == right.longValue();
  // }
  private String same(boolean whole) {
    String name = whole ? "sameWhole" : "sameNumber";
    String read = whole ? "longValue" : "doubleValue";
    helpers.computeIfAbsent(
        name,
        key ->
            helper(name)
                .beginControlFlow("if (left == null || right == null)")
                .addStatement("return left == right")
                .endControlFlow()
                .addStatement("return left.$N() == right.$N()", read, read)
                .build());
    return name;
  }

  // private static boolean less(@Nullable Number left, @Nullable Number right) {
  //   return left != null && right != null && left.doubleValue() < right.doubleValue();
  // }
  private String less(boolean whole, boolean orEqual) {
    String name = (orEqual ? "lessOrEqual" : "less") + (whole ? "Whole" : "");
    String read = whole ? "longValue" : "doubleValue";
    helpers.computeIfAbsent(
        name,
        key ->
            helper(name)
                .addStatement(
                    "return left != null && right != null && left.$N() $L right.$N()",
                    read,
                    orEqual ? "<=" : "<",
                    read)
                .build());
    return name;
  }

  private static MethodSpec.Builder helper(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(boolean.class)
        .addParameter(RuntimeTypes.nullable(NUMBER), "left")
        .addParameter(RuntimeTypes.nullable(NUMBER), "right");
  }

  private static boolean isPrimitive(Path path) {
    return !path.isNullable();
  }

  private static boolean isLiteral(Path path) {
    return path instanceof Path.TextLiteral || path instanceof Path.NumberLiteral;
  }

  private static boolean isWhole(Path path) {
    PathType.Numeric type = (PathType.Numeric) path.type();
    return switch (type.kind()) {
      case INTEGER, LONG -> true;
      default -> false;
    };
  }
}
