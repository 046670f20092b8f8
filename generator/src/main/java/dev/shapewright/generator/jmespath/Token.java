package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.JsonLiteral;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression's text that belongs together.
 *
 * @param kind what it is
 * @param offset where it begins
 * @param text the name of an identifier, the digits of a number, or the token as it stands
 * @param literal the value of a literal, or null for other tokens
 */
record Token(Kind kind, int offset, String text, @Nullable JsonLiteral literal) {
  /** What a token is, and how strongly it binds what stands before it. */
  enum Kind {
    END(0),
    IDENTIFIER(0),
    QUOTED(0),
    NUMBER(0),
    LITERAL(0),
    CURRENT(0),
    RIGHT_BRACKET(0),
    RIGHT_BRACE(0),
    RIGHT_PARENTHESIS(0),
    COMMA(0),
    COLON(0),
    REFERENCE(0),
    PIPE(1),
    OR(2),
    AND(3),
    COMPARATOR(5),
    FLATTEN(9),
    STAR(20),
    FILTER(21),
    DOT(40),
    NOT(45),
    LEFT_BRACE(50),
    LEFT_BRACKET(55),
    LEFT_PARENTHESIS(60);

    private final int power;

    Kind(int power) {
      this.power = power;
    }

    int power() {
      return power;
    }
  }

  /** As messages name it. */
  String described() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
