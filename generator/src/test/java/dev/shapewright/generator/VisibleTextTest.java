package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.SourceLocation;
import dev.shapewright.generator.model.VisibleText;
import org.junit.jupiter.api.Test;

/** What a model says is shown so that it can be seen. */
final class VisibleTextTest {
  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(VisibleText.of("Größe: \"[a-z]\\d+\" \ud83d\ude00", 80))
        .isEqualTo("Größe: \"[a-z]\\d+\" \ud83d\ude00");
  }

  @Test
  void whatCannotBeSeenIsEscaped() {
    assertThat(VisibleText.of("a\r\n\tb\0\u202e\u2028\ud800\udb40\udc01", 80))
        .isEqualTo("a\\r\\n\\tb\\u0000\\u202e\\u2028\\ud800\\udb40\\udc01");
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(VisibleText.of("abc", 3)).isEqualTo("abc");
    assertThat(VisibleText.of("abcd", 3)).isEqualTo("abc…");
    assertThat(VisibleText.of("ab\ud83d\ude00d", 3)).isEqualTo("ab\ud83d\ude00…");
  }

  @Test
  void aLocationStaysOnItsLine() {
    assertThat(new SourceLocation("m.json", 1, 2, "/a\nb")).hasToString("m.json:1:2 (/a\\nb)");
    assertThat(new SourceLocation("m.json", 1, 2, "/" + "x".repeat(500)).toString())
        .endsWith("xxx…)")
        .hasSizeLessThan(500);
  }
}
