package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.Comparator;
import dev.shapewright.generator.jmespath.Expression.Projection;
import dev.shapewright.generator.jmespath.JmesPathException.Reason;
import dev.shapewright.generator.jmespath.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Parses the tokens of an expression by the power with which each binds. */
final class ExpressionParser {
  /** What binds less strongly than this ends a projection. */
  private static final int ENDS_PROJECTION = 10;

  /** Deeper than anyone would write, and than a stack would bear much further. */
  private static final int MOST_LEVELS = 200;

  /** In a row. Those of real companion files have a handful. */
  private static final int MOST_STEPS = 200;

  private final List<Token> tokens;
  private int at;
  private int level;

  ExpressionParser(String text) throws JmesPathException {
    this.tokens = Lexer.tokens(text);
  }

  Expression parse() throws JmesPathException {
    Expression expression = expression(0);
    expect(Kind.END, "the end");
    return expression;
  }

  private Expression expression(int power) throws JmesPathException {
    if (++level > MOST_LEVELS) {
      throw new JmesPathException(
          Reason.SYNTAX, token().offset(), "expected at most " + MOST_LEVELS + " levels");
    }
    Expression left = prefix();
    for (int steps = 1; power < token().kind().power(); steps++) {
      if (steps > MOST_STEPS) { // What comes later has the earlier within it, as deep as that.
        throw new JmesPathException(
            Reason.SYNTAX, token().offset(), "expected at most " + MOST_STEPS + " steps");
      }
      left = infix(left);
    }
    level--;
    return left;
  }

  /** What may begin an expression. */
  private Expression prefix() throws JmesPathException {
    Token token = take();
    int offset = token.offset();
    return switch (token.kind()) {
      case LITERAL -> new Expression.Literal(offset, Objects.requireNonNull(token.literal()));
      case IDENTIFIER ->
          token().kind() == Kind.LEFT_PARENTHESIS
              ? call(token)
              : new Expression.Field(offset, token.text());
      case QUOTED -> new Expression.Field(offset, token.text());
      case CURRENT -> new Expression.Current(offset);
      case REFERENCE -> new Expression.Reference(offset, expression(0));
      case NOT -> new Expression.Not(offset, expression(Kind.NOT.power()));
      case STAR -> each(offset, Projection.VALUES, new Expression.Current(offset), Kind.STAR);
      case FLATTEN ->
          each(offset, Projection.FLATTENED, new Expression.Current(offset), Kind.FLATTEN);
      case FILTER -> filter(offset, new Expression.Current(offset));
      case LEFT_BRACKET -> bracketOrItems(offset);
      case LEFT_BRACE -> members(offset);
      case LEFT_PARENTHESIS -> {
        Expression inner = expression(0);
        expect(Kind.RIGHT_PARENTHESIS, "\")\"");
        yield inner;
      }
      default -> throw unexpected(token, "an expression");
    };
  }

  /** What may follow an expression. */
  private Expression infix(Expression left) throws JmesPathException {
    Token token = take();
    int offset = token.offset();
    return switch (token.kind()) {
      case DOT -> dot(offset, left);
      case PIPE -> new Expression.Chain(offset, left, expression(token.kind().power()), true);
      case OR -> new Expression.Or(offset, left, expression(token.kind().power()));
      case AND -> new Expression.And(offset, left, expression(token.kind().power()));
      case COMPARATOR ->
          new Expression.Comparison(
              offset, comparator(token.text()), left, expression(token.kind().power()));
      case FLATTEN -> each(offset, Projection.FLATTENED, left, Kind.FLATTEN);
      case FILTER -> filter(offset, left);
      case LEFT_BRACKET -> bracket(offset, left);
      default -> throw unexpected(token, "an operator");
    };
  }

  private Expression dot(int offset, Expression left) throws JmesPathException {
    if (token().kind() == Kind.STAR) {
      take();
      return each(offset, Projection.VALUES, left, Kind.STAR);
    }
    return new Expression.Chain(offset, left, behindDot(Kind.DOT.power()), false);
  }

  private Expression behindDot(int power) throws JmesPathException {
    Token token = token();
    return switch (token.kind()) {
      case IDENTIFIER, QUOTED, STAR -> expression(power);
      case LEFT_BRACKET -> {
        take();
        yield items(token.offset());
      }
      case LEFT_BRACE -> {
        take();
        yield members(token.offset());
      }
      default -> throw unexpected(token, "a name");
    };
  }

  private Expression each(int offset, Projection kind, Expression left, Kind operator)
      throws JmesPathException {
    return new Expression.Each(offset, kind, left, projected(operator.power()));
  }

  /** What a projection applies to each element; nothing when the next token ends it. */
  private Expression projected(int power) throws JmesPathException {
    Token token = token();
    if (token.kind().power() < ENDS_PROJECTION) {
      return new Expression.Current(token.offset());
    }
    return switch (token.kind()) {
      case LEFT_BRACKET, FILTER -> expression(power);
      case DOT -> {
        take();
        yield behindDot(power);
      }
      default -> throw unexpected(token, "what is projected");
    };
  }

  private Expression filter(int offset, Expression list) throws JmesPathException {
    Expression condition = expression(0);
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    return new Expression.Filter(offset, list, condition, projected(Kind.FILTER.power()));
  }

  private Expression bracketOrItems(int offset) throws JmesPathException {
    Kind next = token().kind();
    boolean star = next == Kind.STAR && tokens.get(at + 1).kind() == Kind.RIGHT_BRACKET;
    return star || next == Kind.NUMBER || next == Kind.COLON
        ? bracket(offset, new Expression.Current(offset))
        : items(offset);
  }

  /** An index, a slice or a star behind a bracket. */
  private Expression bracket(int offset, Expression list) throws JmesPathException {
    Token token = take();
    if (token.kind() == Kind.STAR) {
      expect(Kind.RIGHT_BRACKET, "\"]\"");
      return each(offset, Projection.ITEMS, list, Kind.STAR);
    }
    if (token.kind() != Kind.NUMBER && token.kind() != Kind.COLON) {
      throw unexpected(token, "an index or \"*\"");
    }
    if (token.kind() == Kind.NUMBER && token().kind() == Kind.RIGHT_BRACKET) {
      take();
      return new Expression.Index(offset, list, number(token));
    }
    boolean number = token.kind() == Kind.NUMBER;
    int colons = number ? 0 : 1;
    while (token().kind() == Kind.COLON || (token().kind() == Kind.NUMBER && !number)) {
      Token part = take();
      number = part.kind() == Kind.NUMBER;
      colons += number ? 0 : 1;
    }
    if (colons < 1 || colons > 2) {
      throw unexpected(token(), "\"]\"");
    }
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    return new Expression.Slice(offset, list, projected(Kind.STAR.power()));
  }

  private static int number(Token token) throws JmesPathException {
    try {
      return Integer.parseInt(token.text());
    } catch (NumberFormatException e) {
      throw new JmesPathException(
          Reason.SYNTAX, token.offset(), token.text() + " is too large for an index");
    }
  }

  private Expression items(int offset) throws JmesPathException {
    List<Expression> items = new ArrayList<>();
    do {
      items.add(expression(0));
    } while (skip(Kind.COMMA));
    expect(Kind.RIGHT_BRACKET, "\"]\"");
    return new Expression.Items(offset, List.copyOf(items));
  }

  private Expression members(int offset) throws JmesPathException {
    Map<String, Expression> members = new LinkedHashMap<>();
    do {
      Token name = take();
      if (name.kind() != Kind.IDENTIFIER && name.kind() != Kind.QUOTED) {
        throw unexpected(name, "a key");
      }
      expect(Kind.COLON, "\":\"");
      members.put(name.text(), expression(0));
    } while (skip(Kind.COMMA));
    expect(Kind.RIGHT_BRACE, "\"}\"");
    return new Expression.Members(offset, Map.copyOf(members));
  }

  private Expression call(Token name) throws JmesPathException {
    expect(Kind.LEFT_PARENTHESIS, "\"(\"");
    List<Expression> arguments = new ArrayList<>();
    if (!skip(Kind.RIGHT_PARENTHESIS)) {
      do {
        arguments.add(expression(0));
      } while (skip(Kind.COMMA));
      expect(Kind.RIGHT_PARENTHESIS, "\")\"");
    }
    return new Expression.Call(name.offset(), name.text(), List.copyOf(arguments));
  }

  private static Comparator comparator(String symbol) {
    return switch (symbol) {
      case "==" -> Comparator.EQUAL;
      case "!=" -> Comparator.NOT_EQUAL;
      case "<" -> Comparator.LESS;
      case "<=" -> Comparator.LESS_OR_EQUAL;
      case ">" -> Comparator.GREATER;
      default -> Comparator.GREATER_OR_EQUAL;
    };
  }

  private Token token() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private boolean skip(Kind kind) {
    boolean here = token().kind() == kind;
    if (here) {
      at++;
    }
    return here;
  }

  private void expect(Kind kind, String expected) throws JmesPathException {
    Token token = take();
    if (token.kind() != kind) {
      throw unexpected(token, expected);
    }
  }

  private static JmesPathException unexpected(Token token, String expected) {
    return new JmesPathException(
        Reason.SYNTAX, token.offset(), "expected " + expected + ", found " + token.described());
  }
}
