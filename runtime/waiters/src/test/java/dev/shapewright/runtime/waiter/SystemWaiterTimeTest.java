package dev.shapewright.runtime.waiter;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemWaiterTimeTest {
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
  private static final WaiterTime TIME = WaiterOptions.ofModel().time();

  @Test
  void aWaitThatNobodyLivesToSeeCanBeInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> TIME.sleep(FOREVER));
  }

  @Test
  void aTaskMayBePutOffForever() {
    assertThatNoException().isThrownBy(() -> TIME.runAfter(FOREVER, () -> {}));
  }
}
