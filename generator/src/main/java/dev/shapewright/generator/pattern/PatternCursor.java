package dev.shapewright.generator.pattern;

/** A place in the text of a pattern, which goes forward by code points. */
final class PatternCursor {
  /** What is found behind the last character. */
  static final int END = -1;

  private final int[] text;
  private int at;

  PatternCursor(String pattern) {
    this.text = pattern.codePoints().toArray();
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return at + ahead < text.length ? text[at + ahead] : END;
  }

  int next() {
    int c = peek();
    at++;
    return c;
  }

  boolean take(String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (peek(i) != expected.charAt(i)) {
        return false;
      }
    }
    at += expected.length();
    return true;
  }

  void expect(char expected) {
    if (next() != expected) {
      throw new NotRegularException("an unexpected character at index " + (at - 1));
    }
  }

  /** Everything before the next occurrence of a character, which is taken, too. */
  String until(char end) {
    StringBuilder taken = new StringBuilder();
    while (peek() != end) {
      if (peek() == END) {
        throw new NotRegularException("an unclosed construct");
      }
      taken.appendCodePoint(next());
    }
    at++;
    return taken.toString();
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }
}
