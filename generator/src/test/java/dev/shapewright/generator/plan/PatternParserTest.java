package dev.shapewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patterns loops can match, and that they match what {@code java.util.regex} matches. */
final class PatternParserTest {
  private static final String ALPHABET =
      "abcdefxyzABCXYZ0159-_.:/@+= \t\n\r[]{}\\^$*#,'\"\0\u0085\u00e9\ud7ff\ue000\ufffd\ufffe";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
        "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*",
        "[A-Za-z_][A-Za-z0-9_.-]*",
        "^[0-9]{12}$",
        "\\d{12}",
        "\\w+",
        "[\\w-]+",
        "\\S+",
        "\\s*\\S?",
        "[^:]*",
        "[^:]*:[^:]*",
        "[\\s\\S]*",
        "[^\\x]?",
        "a?b?c?",
        "[a-z]{2}-[a-z]+-[0-9]+",
        "[A-Z]{3}",
        "[a-z]{2,4}",
        "x{0,3}y{2}",
        "[0-9]+[a-z]",
        "\\D\\W",
        "[-a-z]+",
        "[a-z-]+",
        "[.]+",
        "\\.",
        "[\\]\\[]+",
        "[\\\\/]+",
        "^",
        "$",
        "",
        "abc",
        "[a\\-z]+",
        "[+*?{}]+",
        "[\\t\\n\\f\\r ]*",
        "[^\\s]+",
        "[^a-zA-Z0-9]{1,2}",
        "\\/[a-z]*",
        "[\\u00e9]+",
        "\\@a",
        "[\\uD83D\\uDE00]+",
        "[!-~]*"
      })
  void agreesWithRegexOnWholeValues(String pattern) {
    var terms = PatternParser.parse(pattern);
    if (pattern.contains("\\x")) {
      assertThat(terms).isEmpty();
      return;
    }
    assertThat(terms).isPresent();
    Pattern regex = Pattern.compile(pattern);
    Random random = new Random(pattern.hashCode());
    for (int i = 0; i < 4_000; i++) {
      String value = value(terms.get(), random, i % 3);
      assertThat(matches(terms.get(), value))
          .as("%s on %s", pattern, value)
          .isEqualTo(regex.matcher(value).matches());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|b)",
        "a|b",
        "(?i)a",
        "a.b",
        ".*",
        "[a-z&&[^b]]",
        "[[a]b]",
        "a*a",
        "a{1,3}a",
        "[a-z]*x",
        "a?b?a",
        "a*?",
        "a++",
        "\\bword",
        "\\p{L}",
        "(a)\\1",
        "a^b",
        "a$b",
        "[",
        "[a",
        "a{",
        "a{2,1}",
        "*",
        "\\",
        "[z-a]",
        "[]a]",
        "[^]",
        "a{1234567890}",
        "\\u12",
        "\\A\\z",
        "[\\d-z]"
      })
  void leavesOthersAlone(String pattern) {
    assertThat(PatternParser.parse(pattern)).isEmpty();
  }

  /** As the emitted loops do it. */
  private static boolean matches(List<PatternPlan.Term> terms, String value) {
    int at = 0;
    for (PatternPlan.Term term : terms) {
      int count = 0;
      while (count < term.max()
          && at < value.length()
          && has(term.characters(), value.codePointAt(at))) {
        at += Character.charCount(value.codePointAt(at));
        count++;
      }
      if (count < term.min()) {
        return false;
      }
    }
    return at == value.length();
  }

  private static boolean has(CharacterSet set, int c) {
    return set.ranges().stream().anyMatch(range -> range.first() <= c && c <= range.last());
  }

  /** Random characters, a value that matches, or one that almost does. */
  private static String value(List<PatternPlan.Term> terms, Random random, int kind) {
    StringBuilder value = new StringBuilder();
    if (kind == 0) {
      for (int n = random.nextInt(6); n > 0; n--) {
        value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      return value.toString();
    }
    for (PatternPlan.Term term : terms) {
      int extra = Math.min(3, term.max() - term.min());
      for (int n = term.min() + random.nextInt(extra + 1); n > 0; n--) {
        var ranges = term.characters().ranges();
        var range = ranges.get(random.nextInt(ranges.size()));
        value.appendCodePoint(range.first() + random.nextInt(range.last() - range.first() + 1));
      }
    }
    if (kind == 2) {
      int at = random.nextInt(value.length() + 1);
      value.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return value.toString();
  }
}
