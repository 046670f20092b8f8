package dev.shapewright.generator.read;

import org.jspecify.annotations.Nullable;

/** A line of a file of names, while it is read from left to right. */
final class NameLine {
  private final String text;
  private int at;

  NameLine(String text) {
    this.text = text;
    if (text.startsWith("\uFEFF")) {
      at = 1; // A byte order mark.
    }
  }

  /** Something in a line that was not expected there. */
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String message;
    private final @Nullable String hint;

    Unexpected(int column, String message, @Nullable String hint) {
      super(message);
      this.column = column;
      this.message = message;
      this.hint = hint;
    }

    int column() {
      return column;
    }

    String message() {
      return message;
    }

    @Nullable String hint() {
      return hint;
    }
  }

  /** Whether nothing but a comment follows. */
  boolean isEmpty() {
    skipSpace();
    return at == text.length() || text.charAt(at) == '#';
  }

  /** The column of what comes next, from 1. */
  int column() {
    skipSpace();
    return at + 1;
  }

  String word(String what) throws Unexpected {
    skipSpace();
    int start = at;
    while (at < text.length() && " \t=.#\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw unexpected(what);
    }
    return text.substring(start, at);
  }

  void expect(String sign) throws Unexpected {
    skipSpace();
    if (!text.startsWith(sign, at)) {
      throw unexpected(JsonValue.quoted(sign));
    }
    at += sign.length();
  }

  void end() throws Unexpected {
    if (!isEmpty()) {
      throw unexpected("the end of the line");
    }
  }

  /** A text as JSON has it. */
  String quoted() throws Unexpected {
    expect("\"");
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      value.append(c == '\\' ? escaped() : c);
    }
    expect("\"");
    return value.toString();
  }

  private char escaped() throws Unexpected {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    if (c == 'u' && at + 4 <= text.length()) {
      try {
        char escaped = (char) Integer.parseInt(text.substring(at, at + 4), 16);
        at += 4;
        return escaped;
      } catch (NumberFormatException e) {
        throw unexpected("four hexadecimal digits");
      }
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) {
      at--;
      throw unexpected("an escape as in JSON");
    }
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private Unexpected unexpected(String what) {
    String found =
        at >= text.length() ? "the end of the line" : JsonValue.quoted(text.substring(at, at + 1));
    return new Unexpected(at + 1, "expected " + what + ", found " + found, null);
  }

  private void skipSpace() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
