package dev.shapewright.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads those patterns that are a sequence of characters and character classes, each with a
 * quantifier, and that a loop for each can match without ever going back. Of others it says that it
 * cannot.
 */
final class PatternParser {
  private final String pattern;
  private int at;

  private PatternParser(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The terms of a pattern that the whole value must match, or nothing when loops cannot match it.
   */
  static Optional<List<PatternPlan.Term>> parse(String pattern) {
    try {
      List<PatternPlan.Term> terms = new PatternParser(pattern).sequence();
      return isDecided(terms) ? Optional.of(List.copyOf(terms)) : Optional.empty();
    } catch (NotALoop e) {
      return Optional.empty();
    }
  }

  /**
   * Whether taking as many characters as possible is always right: no term of variable length
   * shares a character with what may follow it.
   */
  private static boolean isDecided(List<PatternPlan.Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).min() == terms.get(i).max()) {
        continue;
      }
      for (int next = i + 1; next < terms.size(); next++) {
        if (terms.get(i).characters().intersects(terms.get(next).characters())) {
          return false;
        }
        if (terms.get(next).min() > 0) {
          break;
        }
      }
    }
    return true;
  }

  private List<PatternPlan.Term> sequence() {
    List<PatternPlan.Term> terms = new ArrayList<>();
    if (peek() == '^') {
      at++;
    }
    while (at < pattern.length()) {
      if (pattern.charAt(at) == '$' && at == pattern.length() - 1) {
        at++;
      } else {
        terms.add(quantified(atom()));
      }
    }
    return terms;
  }

  private CharacterSet atom() {
    char c = pattern.charAt(at);
    if (c == '[') {
      return characterClass();
    }
    if (c == '\\') {
      return escape();
    }
    if ("^$.|?*+(){".indexOf(c) >= 0) {
      throw new NotALoop();
    }
    int codePoint = pattern.codePointAt(at);
    at += Character.charCount(codePoint);
    return CharacterSet.of(codePoint, codePoint);
  }

  private PatternPlan.Term quantified(CharacterSet set) {
    PatternPlan.Term term =
        switch (peek()) {
          case '*' -> new PatternPlan.Term(set, 0, Integer.MAX_VALUE);
          case '+' -> new PatternPlan.Term(set, 1, Integer.MAX_VALUE);
          case '?' -> new PatternPlan.Term(set, 0, 1);
          case '{' -> counted(set);
          default -> null;
        };
    if (term == null) {
      return new PatternPlan.Term(set, 1, 1);
    }
    at++;
    if (peek() == '+' || peek() == '?' || peek() == '*') {
      throw new NotALoop();
    }
    return term;
  }

  /** Stops at the closing brace. */
  private PatternPlan.Term counted(CharacterSet set) {
    at++;
    int min = number();
    int max = min;
    if (peek() == ',') {
      at++;
      max = peek() == '}' ? Integer.MAX_VALUE : number();
    }
    if (peek() != '}' || max < min) {
      throw new NotALoop();
    }
    return new PatternPlan.Term(set, min, max);
  }

  private int number() {
    int start = at;
    while (Character.digit(peek(), 10) >= 0 && at - start < 9) {
      at++;
    }
    if (start == at) {
      throw new NotALoop();
    }
    return Integer.parseInt(pattern.substring(start, at));
  }

  private CharacterSet characterClass() {
    at++;
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    CharacterSet set = CharacterSet.NONE;
    if (peek() == ']') {
      throw new NotALoop(); // A literal to some, the end of an empty class to others.
    }
    while (peek() != ']') {
      set = set.or(classItem());
    }
    at++;
    return negated ? set.complement() : set;
  }

  /** A character, a range, or a class named by an escape. */
  private CharacterSet classItem() {
    CharacterSet first = classAtom();
    boolean range = peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
    if (!range) {
      return first;
    }
    at++;
    CharacterSet last = classAtom();
    int from = single(first);
    int to = single(last);
    if (from > to) {
      throw new NotALoop();
    }
    return CharacterSet.of(from, to);
  }

  private CharacterSet classAtom() {
    if (at >= pattern.length()) {
      throw new NotALoop();
    }
    char c = pattern.charAt(at);
    if (c == '\\') {
      return escape();
    }
    if (c == '[' || pattern.startsWith("&&", at)) {
      throw new NotALoop();
    }
    int codePoint = pattern.codePointAt(at);
    at += Character.charCount(codePoint);
    return CharacterSet.of(codePoint, codePoint);
  }

  private static int single(CharacterSet set) {
    if (set.ranges().size() != 1 || set.ranges().get(0).first() != set.ranges().get(0).last()) {
      throw new NotALoop();
    }
    return set.ranges().get(0).first();
  }

  private CharacterSet escape() {
    at++;
    char c = peek();
    at++;
    return switch (c) {
      case 'd' -> CharacterSet.of('0', '9');
      case 'D' -> CharacterSet.of('0', '9').complement();
      case 'w' -> wordCharacters();
      case 'W' -> wordCharacters().complement();
      case 's' -> whiteSpace();
      case 'S' -> whiteSpace().complement();
      case 't' -> CharacterSet.of('\t', '\t');
      case 'n' -> CharacterSet.of('\n', '\n');
      case 'r' -> CharacterSet.of('\r', '\r');
      case 'f' -> CharacterSet.of('\f', '\f');
      case 'u' -> unicodeEscape();
      default -> {
        if (c == 0 || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          throw new NotALoop();
        }
        yield CharacterSet.of(c, c);
      }
    };
  }

  /** A high surrogate that a low one follows stands, with it, for one code point. */
  private CharacterSet unicodeEscape() {
    int first = fourHexDigits();
    if (Character.isHighSurrogate((char) first) && pattern.startsWith("\\u", at)) {
      int before = at;
      at += 2;
      int second = fourHexDigits();
      if (Character.isLowSurrogate((char) second)) {
        int codePoint = Character.toCodePoint((char) first, (char) second);
        return CharacterSet.of(codePoint, codePoint);
      }
      at = before;
    }
    return CharacterSet.of(first, first);
  }

  private int fourHexDigits() {
    if (at + 4 > pattern.length()) {
      throw new NotALoop();
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(pattern.charAt(at++), 16);
      if (digit < 0) {
        throw new NotALoop();
      }
      value = 16 * value + digit;
    }
    return value;
  }

  private static CharacterSet wordCharacters() {
    return CharacterSet.of('0', '9')
        .or(CharacterSet.of('A', 'Z'))
        .or(CharacterSet.of('_', '_'))
        .or(CharacterSet.of('a', 'z'));
  }

  private static CharacterSet whiteSpace() {
    return CharacterSet.of('\t', '\r').or(CharacterSet.of(' ', ' '));
  }

  /** The next character, or NUL at the end. */
  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  /** The pattern needs more than loops. */
  private static final class NotALoop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
