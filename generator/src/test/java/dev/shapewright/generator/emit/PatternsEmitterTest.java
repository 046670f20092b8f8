package dev.shapewright.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.pattern.CompiledPattern;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of a pattern in the emitted code. */
final class PatternsEmitterTest {
  private static String source(String... patterns) {
    return EmittedPatterns.file(
            List.of(patterns).stream()
                .map(each -> CompiledPattern.of(each, CompiledPattern.MOST_TABLE_BYTES))
                .toList())
        .content();
  }

  @Test
  void loopsShowThePatternStepByStep() {
    assertThat(source("arn:aws(-cn|-us-gov)?:s3:([0-9]{12})?:[^/]{1,63}(/[^/]+)*"))
        .contains(
            """
              static boolean pattern1(String value) {
                int at = text(value, 0, "arn:aws");
                // (-(cn|us-gov))?
                if (next(value, at) == '-') {
                  at = text(value, at, "-");
                  if (next(value, at) == 'c') {
                    at = text(value, at, "cn");
                  } else if (next(value, at) == 'u') {
                    at = text(value, at, "us-gov");
                  } else {
                    return false;
                  }
                }
                at = text(value, at, ":s3:");
                if (isDigit(next(value, at))) {
                  at = skipDigit(value, at, 12, 12); // [0-9]{12}
                }
                at = text(value, at, ":");
                at = skipNotSlash(value, at, 1, 63); // [^/]{1,63}
                // (/[^/]+)*
                while (next(value, at) == '/') {
                  at = text(value, at, "/");
                  at = skipNotSlash(value, at, 1, MANY); // [^/]+
                }
                return at == value.length();
              }
            """);
  }

  @Test
  void setsShowTheCharactersTheyAdmit() {
    assertThat(source("[a-z0-9_.-]+"))
        .contains(
            """
                return (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || (c >= '-' && c <= '.')
                    || c == '_';
            """)
        .contains("return !value.isEmpty() && isOfLowerDigitDashDotUnderscore(value);");
  }

  @Test
  void countsRepeatedGroups() {
    assertThat(source("([0-9]{1,3}\\.){3}x", "(:[a-z]+){2,8}"))
        .contains("for (int count1 = 0; at >= 0 && count1 < 3; count1++) {")
        .contains("while (count1 < 8 && next(value, at) == ':') {")
        .contains("if (count1 < 2) {\n      return false;");
  }

  @Test
  void joinsLoops() {
    assertThat(source("(?!aws:)[a-z:]+"))
        .contains(
            "return !value.startsWith(\"aws:\")\n"
                + "        && !value.isEmpty() && isOfLowerColon(value);");
  }

  @Test
  void holdsTablesAsTextOfPrintableAscii() {
    assertThat(source("[a-z]([a-z-]*[a-z])?"))
        .containsPattern(
            "private static final PatternTable PATTERN1_TABLE =\\s+new PatternTable\\(\\s+\"[ -~]+\"\\);")
        .contains("return PATTERN1_TABLE.matches(value);");
  }

  @Test
  void emitsOnlyTheMethodsThatAreUsed() {
    assertThat(source("[a-z]*"))
        .doesNotContain("next(", "text(", "import dev.shapewright.runtime.v");
  }
}
