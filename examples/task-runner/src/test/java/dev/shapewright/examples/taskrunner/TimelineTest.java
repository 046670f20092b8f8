package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Timeline timeline =
      new Timeline(
          new PrintStream(printed, true, StandardCharsets.UTF_8),
          Clock.fixed(Instant.parse("2026-11-20T12:00:01.234Z"), ZoneOffset.ofHours(1)));

  @Test
  void aLineTellsWhenWhoAndWhatInTheClocksTimeZone() {
    timeline.worker("PollForTask", "T-1");
    timeline.service("SetTaskStatus", "T-1 FINISHED");

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "13:00:01.234  worker   PollForTask                T-1",
            "13:00:01.234  service  SetTaskStatus              T-1 FINISHED");
  }

  @Test
  void foreignTextStaysOnItsLineAndCannotSteerTheTerminal() {
    timeline.worker("run", "one\ntwo\r\u001b[2J\u009bx\ud800");

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("13:00:01.234  worker   run                        one two?[2J?x?");
  }
}
