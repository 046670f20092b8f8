package dev.shapewright.generator.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sets of characters that the syntax has names for. */
final class NamedSets {
  static final CharacterSet DIGIT = CharacterSet.of('0', '9');
  static final CharacterSet SPACE = CharacterSet.of('\t', '\r').or(CharacterSet.of(' '));
  static final CharacterSet WORD =
      DIGIT.or(CharacterSet.of('A', 'Z')).or(CharacterSet.of('_')).or(CharacterSet.of('a', 'z'));

  /** A line terminator other than a line feed. */
  static final CharacterSet OTHER_TERMINATOR = CharacterSet.ofAll("\r\u0085\u2028\u2029");

  static final CharacterSet NO_TERMINATOR = CharacterSet.of('\n').or(OTHER_TERMINATOR).complement();

  private static final CharacterSet HORIZONTAL_SPACE =
      CharacterSet.ofAll(" \t\u00a0\u1680\u180e\u202f\u205f\u3000")
          .or(CharacterSet.of(0x2000, 0x200a));
  private static final CharacterSet VERTICAL_SPACE =
      CharacterSet.of('\n', '\r').or(CharacterSet.ofAll("\u0085\u2028\u2029"));

  private static final Map<String, CharacterSet> PROPERTIES = new ConcurrentHashMap<>();

  private NamedSets() {}

  /** The set of an escape such as {@code \d}, empty for a letter that names none. */
  static CharacterSet ofEscape(int letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      case 'h' -> HORIZONTAL_SPACE;
      case 'H' -> HORIZONTAL_SPACE.complement();
      case 'v' -> VERTICAL_SPACE;
      case 'V' -> VERTICAL_SPACE.complement();
      default -> CharacterSet.NONE;
    };
  }

  /**
   * The characters of {@code \p{name}}, as the JDK that generates has them: a client does not
   * change its mind with the JDK that runs it.
   */
  static CharacterSet ofProperty(String name, boolean ignoringCase) {
    return PROPERTIES.computeIfAbsent(
        (ignoringCase ? "(?i)" : "") + "\\p{" + name + "}", NamedSets::scan);
  }

  private static CharacterSet scan(String property) {
    List<CharacterSet.Range> ranges = new ArrayList<>();
    Matcher runs = Pattern.compile(property + "+").matcher(AllCharacters.TEXT);
    while (runs.find()) {
      int first = AllCharacters.TEXT.codePointAt(runs.start());
      int last = AllCharacters.TEXT.codePointBefore(runs.end());
      ranges.add(new CharacterSet.Range(first, Math.min(last, beforeSurrogates(first))));
      if (first < Character.MIN_SURROGATE && last > Character.MAX_SURROGATE) {
        ranges.add(new CharacterSet.Range(Character.MAX_SURROGATE + 1, last));
      }
    }
    Matcher single = Pattern.compile(property).matcher("");
    for (int c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
      if (single.reset(Character.toString((char) c)).matches()) {
        ranges.add(new CharacterSet.Range(c, c));
      }
    }
    return CharacterSet.of(ranges);
  }

  private static int beforeSurrogates(int first) {
    return first < Character.MIN_SURROGATE ? Character.MIN_SURROGATE - 1 : Character.MAX_CODE_POINT;
  }

  /** Every character but the surrogates, which in a row would be taken for pairs. */
  private static final class AllCharacters {
    static final String TEXT = text();

    private static String text() {
      StringBuilder text = new StringBuilder(2 * Character.MAX_CODE_POINT);
      for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
          text.appendCodePoint(c);
        }
      }
      return text.toString();
    }
  }
}
