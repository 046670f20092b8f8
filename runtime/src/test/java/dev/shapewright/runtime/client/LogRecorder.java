package dev.shapewright.runtime.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Alone hears what any logger of the process says at any level, until it is closed. */
final class LogRecorder extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final @Nullable Level before = root.getLevel();
  private final Handler[] others = root.getHandlers();
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

  LogRecorder() {
    setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    for (Handler other : others) {
      root.removeHandler(other);
    }
    root.addHandler(this);
  }

  /** What was said, with parameters and stack traces. */
  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(formatter.format(line)));
    return text.toString();
  }

  List<String> messages() {
    return messages(Level.ALL);
  }

  List<String> warnings() {
    return messages(Level.WARNING);
  }

  private List<String> messages(Level least) {
    List<String> messages = new ArrayList<>();
    for (LogRecord line : lines) {
      if (line.getLevel().intValue() >= least.intValue()) {
        messages.add(formatter.formatMessage(line));
      }
    }
    return messages;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    for (Handler other : others) {
      root.addHandler(other);
    }
    root.setLevel(before);
  }
}
