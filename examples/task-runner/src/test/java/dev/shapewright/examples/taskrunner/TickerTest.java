package dev.shapewright.examples.taskrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TickerTest {
  private final List<Long> starts = new CopyOnWriteArrayList<>();

  @Test
  void theTimeThatAnActionTakesDoesNotDelayTheNext() throws Exception {
    tick(Duration.ofMillis(300), 250, 250);

    long four = starts.get(4) - starts.get(0);
    assertThat(Duration.ofNanos(four)).isLessThan(Duration.ofMillis(1_800));
  }

  @Test
  void ticksThatALongActionMissedAreLeftOut() throws Exception {
    tick(Duration.ofMillis(200), 1_000, 0);

    for (int i = 1; i < starts.size(); i++) {
      assertThat(starts.get(i) - starts.get(i - 1)).isGreaterThan(Duration.ofMillis(90).toNanos());
    }
  }

  /** Five ticks, of which the first and the others take the given milliseconds. */
  private void tick(Duration interval, long first, long others) throws InterruptedException {
    Ticker ticker =
        Ticker.start(
            "test",
            Duration.ZERO,
            interval,
            () -> {
              starts.add(System.nanoTime());
              sleep(starts.size() == 1 ? first : others);
            });
    while (starts.size() < 5) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    ticker.close(Duration.ofSeconds(5));
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
