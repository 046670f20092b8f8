package dev.shapewright.generator.pattern;

/** Reads what follows a backslash: a character, or the name of a set of characters. */
final class EscapeReader {
  private static final String SET_LETTERS = "dDwWsShHvV";

  private final PatternCursor cursor;

  EscapeReader(PatternCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the letter behind the backslash, which comes next, names a set. */
  boolean isSet() {
    int letter = cursor.peek();
    return letter == 'p' || letter == 'P' || SET_LETTERS.indexOf(letter) >= 0;
  }

  CharacterSet set(Flags flags) {
    int letter = cursor.next();
    if (letter != 'p' && letter != 'P') {
      return NamedSets.ofEscape(letter);
    }
    String name = cursor.take("{") ? cursor.until('}') : Character.toString(cursor.next());
    boolean negated = letter == 'P';
    if (name.startsWith("^")) {
      throw new NotRegularException("\\p{" + name + "}");
    }
    CharacterSet set = NamedSets.ofProperty(name, flags.ignoringCase());
    return negated ? set.complement() : set;
  }

  int character() {
    int letter = cursor.next();
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 0x07;
      case 'e' -> 0x1b;
      case 'c' -> cursor.next() ^ 64;
      case '0' -> octal();
      case 'x' -> cursor.take("{") ? Integer.parseInt(cursor.until('}'), 16) : hexadecimal(2);
      case 'u' -> utf16();
      default -> {
        if (letter < 0x80 && Character.isLetterOrDigit(letter)) {
          throw new NotRegularException("\\" + Character.toString(letter));
        }
        yield letter;
      }
    };
  }

  /** A high surrogate that a low one follows stands, with it, for one code point. */
  private int utf16() {
    int first = hexadecimal(4);
    int mark = cursor.mark();
    if (Character.isHighSurrogate((char) first) && cursor.take("\\u")) {
      int second = hexadecimal(4);
      if (Character.isLowSurrogate((char) second)) {
        return Character.toCodePoint((char) first, (char) second);
      }
      cursor.reset(mark);
    }
    return first;
  }

  private int hexadecimal(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      value = 16 * value + Character.digit(cursor.next(), 16);
    }
    return value;
  }

  /** Up to three digits, the value of which fits a byte. */
  private int octal() {
    int value = 0;
    int digits = 0;
    while (digits < 3 && isOctal(cursor.peek()) && 8 * value + cursor.peek() - '0' < 256) {
      value = 8 * value + cursor.next() - '0';
      digits++;
    }
    return value;
  }

  private static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }
}
