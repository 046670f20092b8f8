package dev.shapewright.examples.taskrunner;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints what happens, a line each: when, who, which operation, what came of it. Thread-safe. */
final class Timeline {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private final PrintStream out;
  private final Clock clock;

  Timeline(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Something the worker did or was told. */
  void worker(String operation, String text) {
    line("worker", operation, text);
  }

  /** Something that only the embedded service knows. */
  void service(String operation, String text) {
    line("service", operation, text);
  }

  private void line(String who, String operation, String text) {
    String time = TIME.format(ZonedDateTime.now(clock));
    String start = String.format(Locale.ROOT, "%s  %-7s  %-25s  ", time, who, operation);
    // Commands and answers come from others: their control characters must not steer a terminal.
    out.println(start + ReportText.oneLine(text));
  }
}
