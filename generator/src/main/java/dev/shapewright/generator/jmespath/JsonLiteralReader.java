package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.JsonLiteral;
import dev.shapewright.generator.jmespath.JmesPathException.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON within an expression. */
final class JsonLiteralReader {
  private static final int MOST_LEVELS = 100;

  private final String json;
  private final int offset;
  private int at;

  private JsonLiteralReader(String json, int offset) {
    this.json = json;
    this.offset = offset;
  }

  /**
   * Reads a JSON text.
   *
   * @param json the text
   * @param offset where it stands in the expression
   */
  static JsonLiteral read(String json, int offset) throws JmesPathException {
    JsonLiteralReader reader = new JsonLiteralReader(json, offset);
    JsonLiteral value = reader.value(0);
    reader.skipBlanks();
    if (reader.at < json.length()) {
      throw reader.wrong("the end of the JSON");
    }
    return value;
  }

  private JsonLiteral value(int level) throws JmesPathException {
    skipBlanks();
    char c = peek();
    if (c == '"') {
      return new JsonLiteral.Text(string());
    } else if (c == '[' && level < MOST_LEVELS) {
      return array(level);
    } else if (c == '{' && level < MOST_LEVELS) {
      return object(level);
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      return number();
    }
    return word();
  }

  private JsonLiteral word() throws JmesPathException {
    if (skip("true")) {
      return new JsonLiteral.Truth(true);
    } else if (skip("false")) {
      return new JsonLiteral.Truth(false);
    } else if (skip("null")) {
      return new JsonLiteral.Null();
    }
    throw wrong("JSON");
  }

  private JsonLiteral number() throws JmesPathException {
    int start = at;
    while (at < json.length() && "+-.eE0123456789".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
    try {
      return new JsonLiteral.Numeric(new BigDecimal(json.substring(start, at)));
    } catch (NumberFormatException e) {
      at = start;
      throw wrong("a number");
    }
  }

  private JsonLiteral array(int level) throws JmesPathException {
    List<JsonLiteral> items = new ArrayList<>();
    expect('[');
    if (!skip("]")) {
      do {
        items.add(value(level + 1));
      } while (skip(","));
      expect(']');
    }
    return new JsonLiteral.Array(List.copyOf(items));
  }

  private JsonLiteral object(int level) throws JmesPathException {
    Map<String, JsonLiteral> members = new LinkedHashMap<>();
    expect('{');
    if (!skip("}")) {
      do {
        skipBlanks();
        String name = string();
        expect(':');
        members.put(name, value(level + 1));
      } while (skip(","));
      expect('}');
    }
    return new JsonLiteral.Mapping(Map.copyOf(members));
  }

  private String string() throws JmesPathException {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (peek() != '"') {
      char c = json.charAt(at++);
      text.append(c == '\\' ? escaped() : c);
    }
    at++;
    return text.toString();
  }

  private char escaped() throws JmesPathException {
    char c = peek();
    at++;
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      case '"', '\\', '/' -> c;
      default -> {
        at--;
        throw wrong("an escape of JSON");
      }
    };
  }

  private char unicode() throws JmesPathException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw wrong("four hexadecimal digits");
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private boolean skip(String text) {
    skipBlanks();
    boolean here = json.startsWith(text, at);
    if (here) {
      at += text.length();
    }
    return here;
  }

  private void expect(char c) throws JmesPathException {
    if (!skip(String.valueOf(c))) {
      throw wrong("\"" + c + "\"");
    }
  }

  private char peek() throws JmesPathException {
    if (at >= json.length()) {
      throw wrong("more JSON");
    }
    return json.charAt(at);
  }

  private void skipBlanks() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private JmesPathException wrong(String expected) {
    String found = at < json.length() ? "\"" + json.charAt(at) + "\"" : "the end";
    return new JmesPathException(
        Reason.SYNTAX, offset + at, "expected " + expected + ", found " + found);
  }
}
