package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTailTest {
  @Test
  void shortOutputIsKeptWhole() {
    assertThat(tailOf("a\u00e9\n")).isEqualTo("a\u00e9\n");
  }

  @Test
  void longOutputKeepsItsLast8KiB() {
    assertThat(tailOf("x".repeat(20_000) + "end")).isEqualTo("\u2026" + "x".repeat(8189) + "end");
  }

  @Test
  void aCharacterThatIsCutInTwoIsLeftOut() {
    assertThat(tailOf("\uD83D\uDD25".repeat(3000) + "y"))
        .isEqualTo("\u2026" + "\uD83D\uDD25".repeat(2047) + "y");
  }

  private static String tailOf(String output) {
    OutputTail tail =
        new OutputTail(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)));
    tail.run();
    return tail.text();
  }
}
