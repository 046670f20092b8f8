package dev.shapewright.runtime.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears all that is logged, of any level. */
final class LogRecorder extends Handler {
  final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger("dev.shapewright");

  LogRecorder() {
    setLevel(Level.ALL);
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  @Override
  public void publish(@Nullable LogRecord record) {
    if (record != null) {
      lines.add(record.getLevel() + " " + record.getMessage() + " " + record.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
