package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSanitizerTest {
  /** What most services take: text without control characters but tab and line ends. */
  private static boolean isPrintable(String character) {
    int c = character.codePointAt(0);
    return (c >= ' ' && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n' || c == '\r';
  }

  private static final TextSanitizer MESSAGE =
      new TextSanitizer(0, 10, TextSanitizerTest::isPrintable, "?");

  @Test
  void legalTextStaysAsItIs() {
    assertThat(MESSAGE.sanitize("")).isEmpty();
    assertThat(MESSAGE.sanitize("tab\tline\n")).isEqualTo("tab\tline\n");
    assertThat(MESSAGE.sanitize("\ud83d\ude00".repeat(10))).isEqualTo("\ud83d\ude00".repeat(10));
  }

  @Test
  void illegalCharactersAndHalfPairsAreReplaced() {
    assertThat(MESSAGE.sanitize("a\u0000b\u001bc")).isEqualTo("a?b?c");
    assertThat(MESSAGE.sanitize("\ud83dx\ude00\ud83d")).isEqualTo("?x??");
    assertThat(new TextSanitizer(0, 10, c -> true, "?").sanitize("x\ude00\u0000"))
        .isEqualTo("x?\u0000");
  }

  @Test
  void longTextIsCutBetweenCodePointsAndMarked() {
    assertThat(MESSAGE.sanitize("0123456789a")).isEqualTo("012345678…");
    assertThat(MESSAGE.sanitize("\ud83d\ude00".repeat(11)))
        .isEqualTo("\ud83d\ude00".repeat(9) + "…");
    assertThat(MESSAGE.sanitize("01234567\ud83d\ude00ab")).isEqualTo("01234567\ud83d\ude00…");
  }

  @Test
  void replacementAndMarkAreWhatTheShapeAdmits() {
    TextSanitizer name = new TextSanitizer(1, 6, c -> "abcdefghij_-".contains(c), "_");
    assertThat(name.sanitize("a b")).isEqualTo("a_b");
    assertThat(name.sanitize("abcdefghij")).isEqualTo("abcd--");
    TextSanitizer digits = new TextSanitizer(2, 4, c -> "0123456789".contains(c), "0");
    assertThat(digits.sanitize("a1")).isEqualTo("01");
    assertThat(digits.sanitize("123456")).isEqualTo("1234");
    TextSanitizer dotted = new TextSanitizer(0, 6, c -> ".0123456789".contains(c), ".");
    assertThat(dotted.sanitize("123456789")).isEqualTo("123...");
  }

  @Test
  void whatCannotBeReplacedIsLeftOut() {
    TextSanitizer vowels = new TextSanitizer(0, 6, c -> "aeiou".contains(c), "");
    assertThat(vowels.sanitize("education")).isEqualTo("euaio");
  }

  @Test
  void shortTextIsFilledUp() {
    TextSanitizer id = new TextSanitizer(3, 8, TextSanitizerTest::isPrintable, "?");
    assertThat(id.sanitize(null)).isEqualTo("???");
    assertThat(id.sanitize("ab")).isEqualTo("ab?");
  }

  @Test
  void whereNothingFitsTheResultIsEmpty() {
    assertThat(new TextSanitizer(0, 0, c -> true, "?").sanitize("abc")).isEmpty();
    assertThat(new TextSanitizer(0, 1, c -> true, "?").sanitize("abc")).isEqualTo("a");
  }

  @Test
  void ofAHugeTextOnlyTheBeginningIsLookedAt() {
    int[] looks = {0};
    TextSanitizer counting = new TextSanitizer(0, 5, c -> ++looks[0] > 0, "?");
    looks[0] = 0;
    assertThat(counting.sanitize("x".repeat(1_000_000))).isEqualTo("xxxx…");
    assertThat(looks[0]).isLessThan(10);
  }

  @Test
  void aShapeWithoutUsualReplacementsGetsTheOneItWasGiven() {
    TextSanitizer capitals = new TextSanitizer(1, 4, c -> c.matches("[A-Z]"), "A");
    assertThat(capitals.sanitize("x1Y")).isEqualTo("AAY");
    assertThat(capitals.sanitize("")).isEqualTo("A");
  }

  @Test
  void aPrefixIsTakenOffHoweverOftenAndInWhateverOrder() {
    assertThat(MESSAGE.sanitizeWithoutPrefix("ab_ab_x", "ab_")).isEqualTo("x");
    assertThat(MESSAGE.sanitizeWithoutPrefix("xab_", "ab_")).isEqualTo("xab_");
    assertThat(MESSAGE.sanitizeWithoutPrefix("abaxab", "a", "b")).isEqualTo("xab");
    assertThat(MESSAGE.sanitizeWithoutPrefix("x", "")).isEqualTo("x");
    assertThat(MESSAGE.sanitizeWithoutPrefix("ab", "ab")).isEmpty();
    assertThat(MESSAGE.sanitizeWithoutPrefix(null, "ab")).isEmpty();
  }

  @Test
  void aPrefixThatLegalCharactersMakeIsTakenOffToo() {
    TextSanitizer name = new TextSanitizer(0, 20, c -> c.matches("[a-zA-Z_.]"), "_");
    assertThat(name.sanitizeWithoutPrefix("Office$X", "Office_")).isEqualTo("X");
    TextSanitizer vowels = new TextSanitizer(0, 20, c -> "aeiou".contains(c), "");
    assertThat(vowels.sanitizeWithoutPrefix("axebo", "ae")).isEqualTo("o");
  }

  @Test
  void whatIsTooShortWithoutItsPrefixIsFilledUpAndThenBeginsWithNone() {
    TextSanitizer three = new TextSanitizer(3, 9, TextSanitizerTest::isPrintable, "?");
    assertThat(three.sanitizeWithoutPrefix("Office_", "Office_")).isEqualTo("???");
    assertThat(three.sanitizeWithoutPrefix("Office_a", "Office_", "a?")).isEqualTo("???");
    assertThat(three.sanitizeWithoutPrefix("x", "??")).isEqualTo("x??");
  }

  /** Nothing else would be legal; the generator refuses such a model. */
  @Test
  void fillingThatIsItselfAPrefixEnds() {
    TextSanitizer three = new TextSanitizer(3, 9, TextSanitizerTest::isPrintable, "?");
    assertThat(three.sanitizeWithoutPrefix("", "??")).isEqualTo("???");
  }
}
