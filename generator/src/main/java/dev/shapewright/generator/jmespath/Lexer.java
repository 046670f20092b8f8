package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.JsonLiteral;
import dev.shapewright.generator.jmespath.JmesPathException.Reason;
import dev.shapewright.generator.jmespath.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the text of an expression into tokens. */
final class Lexer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws JmesPathException {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.tokens.add(new Token(Kind.END, text.length(), "", null));
    return List.copyOf(lexer.tokens);
  }

  private void next() throws JmesPathException {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
    } else if (isNameStart(c)) {
      word(Kind.IDENTIFIER);
    } else if (isDigit(c) || c == '-') {
      word(Kind.NUMBER);
    } else if (c == '"') {
      quoted();
    } else if (c == '\'') {
      rawString();
    } else if (c == '`') {
      literal();
    } else {
      symbol();
    }
  }

  private void word(Kind kind) throws JmesPathException {
    int end = at + 1;
    while (end < text.length()
        && (isDigit(text.charAt(end))
            || (kind == Kind.IDENTIFIER && isNameStart(text.charAt(end))))) {
      end++;
    }
    if (text.substring(at, end).equals("-")) {
      throw new JmesPathException(Reason.SYNTAX, at, "expected digits behind \"-\"");
    }
    add(kind, end);
  }

  /** An identifier in quotes, written as a string of JSON. */
  private void quoted() throws JmesPathException {
    int end = closing('"');
    String json = text.substring(at, end + 1);
    if (!(JsonLiteralReader.read(json, at) instanceof JsonLiteral.Text name)) {
      throw new JmesPathException(Reason.SYNTAX, at, "expected a name in quotes");
    }
    tokens.add(new Token(Kind.QUOTED, at, name.value(), null));
    at = end + 1;
  }

  private void rawString() throws JmesPathException {
    int end = closing('\'');
    String value = text.substring(at + 1, end).replace("\\'", "'").replace("\\\\", "\\");
    tokens.add(new Token(Kind.LITERAL, at, "'" + value + "'", new JsonLiteral.Text(value)));
    at = end + 1;
  }

  /** JSON in backticks. */
  private void literal() throws JmesPathException {
    int end = closing('`');
    String json = text.substring(at + 1, end).replace("\\`", "`");
    tokens.add(new Token(Kind.LITERAL, at, json, JsonLiteralReader.read(json, at + 1)));
    at = end + 1;
  }

  /** Where the delimiter that stands here stands again, without a backslash before it. */
  private int closing(char delimiter) throws JmesPathException {
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == delimiter) {
        return i;
      }
    }
    throw new JmesPathException(Reason.SYNTAX, at, "nothing closes the " + delimiter);
  }

  private void symbol() throws JmesPathException {
    Kind two = at + 1 < text.length() ? ofTwo(text.substring(at, at + 2)) : null;
    if (two != null) {
      add(two, at + 2);
      return;
    }
    Kind one = ofOne(text.charAt(at));
    if (one == null) {
      throw new JmesPathException(
          Reason.SYNTAX, at, "\"" + text.charAt(at) + "\" has no meaning here");
    }
    add(one, at + 1);
  }

  private static @Nullable Kind ofTwo(String symbol) {
    return switch (symbol) {
      case "||" -> Kind.OR;
      case "&&" -> Kind.AND;
      case "[?" -> Kind.FILTER;
      case "[]" -> Kind.FLATTEN;
      case "==", "!=", "<=", ">=" -> Kind.COMPARATOR;
      default -> null;
    };
  }

  private static @Nullable Kind ofOne(char symbol) {
    return switch (symbol) {
      case '.' -> Kind.DOT;
      case '*' -> Kind.STAR;
      case '@' -> Kind.CURRENT;
      case '&' -> Kind.REFERENCE;
      case '|' -> Kind.PIPE;
      case '!' -> Kind.NOT;
      case '<', '>' -> Kind.COMPARATOR;
      case '[' -> Kind.LEFT_BRACKET;
      case ']' -> Kind.RIGHT_BRACKET;
      case '{' -> Kind.LEFT_BRACE;
      case '}' -> Kind.RIGHT_BRACE;
      case '(' -> Kind.LEFT_PARENTHESIS;
      case ')' -> Kind.RIGHT_PARENTHESIS;
      case ',' -> Kind.COMMA;
      case ':' -> Kind.COLON;
      default -> null;
    };
  }

  private void add(Kind kind, int end) {
    tokens.add(new Token(kind, at, text.substring(at, end), null));
    at = end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
