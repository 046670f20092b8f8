package dev.shapewright.runtime.client;

import dev.shapewright.runtime.Attempt;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * What a client logs by itself. A call that succeeds at once asks for no logger, since the first
 * one costs a process some 30 ms; {@link WireLog} is for those who want to see every call.
 */
final class Log {
  private static final System.Logger CALLS = System.getLogger("dev.shapewright.runtime.calls");

  private Log() {}

  /** A request is sent although it breaks rules. */
  static void warns(String warning) {
    System.getLogger("dev.shapewright.runtime.validation").log(Level.WARNING, warning);
  }

  /** An attempt failed, and another one follows. */
  static void retries(CallLog call, Duration pause) {
    if (CALLS.isLoggable(Level.DEBUG)) {
      CALLS.log(Level.DEBUG, last(call) + "; the next one follows in " + pause.toMillis() + " ms");
    }
  }

  /** Requests are dated by the service's clock from now on. */
  static void correctsClock(CallLog call, Duration offset) {
    CALLS.log(
        Level.WARNING,
        call.operation()
            + " was refused because this machine's clock differs from the service's by "
            + offset.toSeconds()
            + " s; the client's requests are dated accordingly from now on");
  }

  static void watcherFailed(CallLog call, Object watcher, RuntimeException failure) {
    CALLS.log(
        Level.WARNING, watcher.getClass().getName() + " failed after " + call.operation(), failure);
  }

  private static String last(CallLog call) {
    List<Attempt> attempts = call.attempts();
    Attempt attempt = attempts.get(attempts.size() - 1);
    return call.operation()
        + " "
        + call.invocationId()
        + ": attempt "
        + attempt.number()
        + " ended after "
        + attempt.duration().toMillis()
        + " ms with: "
        + attempt.outcome()
        + (attempt.requestId() == null ? "" : ", request id " + attempt.requestId());
  }
}
