package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.CallInterruptedException;
import java.util.List;

/** Ends a call whose thread was interrupted while it waited for credentials. */
final class Interrupts {
  private Interrupts() {}

  /** The exception to throw; the thread's interrupt flag is set again. */
  static CallInterruptedException ending(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException("Interrupted while getting credentials", e, List.of());
  }
}
