package dev.shapewright.generator.emit;

import dev.shapewright.generator.pattern.CharacterSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names a set of characters after what is in it, so that it has the same name in every model: few
 * characters of ASCII by their own names, {@code LetterDigitDash}, or those that are missing,
 * {@code NotSlash}; any other set by a hash.
 */
final class SetNames {
  private static final int MOST_PARTS = 4;

  private static final CharacterSet UPPER = CharacterSet.of('A', 'Z');
  private static final CharacterSet LOWER = CharacterSet.of('a', 'z');
  private static final CharacterSet DIGIT = CharacterSet.of('0', '9');

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('\t', "Tab"),
          Map.entry('\n', "LineFeed"),
          Map.entry('\r', "Return"),
          Map.entry(' ', "Space"),
          Map.entry('!', "Bang"),
          Map.entry('"', "Quote"),
          Map.entry('#', "Hash"),
          Map.entry('$', "Dollar"),
          Map.entry('%', "Percent"),
          Map.entry('&', "Ampersand"),
          Map.entry('\'', "Apostrophe"),
          Map.entry('(', "OpenParenthesis"),
          Map.entry(')', "CloseParenthesis"),
          Map.entry('*', "Star"),
          Map.entry('+', "Plus"),
          Map.entry(',', "Comma"),
          Map.entry('-', "Dash"),
          Map.entry('.', "Dot"),
          Map.entry('/', "Slash"),
          Map.entry(':', "Colon"),
          Map.entry(';', "Semicolon"),
          Map.entry('<', "Less"),
          Map.entry('=', "Equal"),
          Map.entry('>', "Greater"),
          Map.entry('?', "QuestionMark"),
          Map.entry('@', "At"),
          Map.entry('[', "OpenBracket"),
          Map.entry('\\', "Backslash"),
          Map.entry(']', "CloseBracket"),
          Map.entry('^', "Caret"),
          Map.entry('_', "Underscore"),
          Map.entry('`', "Backtick"),
          Map.entry('{', "OpenBrace"),
          Map.entry('|', "Bar"),
          Map.entry('}', "CloseBrace"),
          Map.entry('~', "Tilde"));

  private SetNames() {}

  static String of(CharacterSet set) {
    String named = parts(set);
    if (named == null) {
      String missing = parts(set.complement());
      named = missing == null ? null : "Not" + missing;
    }
    return named == null ? "Set" + hash(set) : named;
  }

  private static @Nullable String parts(CharacterSet set) {
    List<String> parts = new ArrayList<>();
    CharacterSet rest = set;
    if (holds(set, UPPER) && holds(set, LOWER)) {
      parts.add("Letter");
    } else if (holds(set, UPPER)) {
      parts.add("Upper");
    } else if (holds(set, LOWER)) {
      parts.add("Lower");
    }
    if (holds(set, DIGIT)) {
      parts.add("Digit");
    }
    for (CharacterSet named : List.of(UPPER, LOWER, DIGIT)) {
      rest = holds(set, named) ? rest.and(named.complement()) : rest;
    }
    for (CharacterSet.Range range : rest.ranges()) {
      String part = part(range);
      if (part == null || parts.size() == MOST_PARTS) {
        return null;
      }
      parts.add(part);
    }
    return parts.isEmpty() ? null : String.join("", parts);
  }

  private static boolean holds(CharacterSet set, CharacterSet part) {
    return set.and(part).equals(part);
  }

  private static @Nullable String part(CharacterSet.Range range) {
    String first = character(range.first());
    String last = character(range.last());
    if (first == null || last == null) {
      return null;
    }
    if (range.first() == range.last()) {
      return first;
    }
    return first + (range.first() + 1 == range.last() ? "" : "To") + last;
  }

  private static @Nullable String character(int c) {
    if (c >= 'a' && c <= 'z') {
      return "Small" + Character.toString(c - 'a' + 'A');
    }
    if (c >= 'A' && c <= 'Z') {
      return "Capital" + Character.toString(c);
    }
    return c >= '0' && c <= '9' ? Character.toString(c) : SIGNS.get((char) Math.min(c, 0xffff));
  }

  private static String hash(CharacterSet set) {
    int hash = 1;
    for (CharacterSet.Range range : set.ranges()) {
      hash = 31 * (31 * hash + range.first()) + range.last();
    }
    String digits = Integer.toHexString(hash);
    return "0".repeat(8 - digits.length()) + digits;
  }
}
