package dev.shapewright.runtime.retry;

import static dev.shapewright.runtime.retry.FailureKind.FATAL;
import static dev.shapewright.runtime.retry.FailureKind.THROTTLING;
import static dev.shapewright.runtime.retry.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrySessionTest {
  private final RetryQuota quota = new RetryQuota();

  private RetrySession session(RetryOptions options, double random) {
    return RetryStrategy.of(options, quota, () -> random).begin(false);
  }

  private static List<Long> delays(RetrySession session, FailureKind kind) {
    List<Long> millis = new ArrayList<>();
    Duration delay = session.delayBeforeRetry(kind, null);
    while (delay != null) {
      millis.add(delay.toMillis());
      delay = session.delayBeforeRetry(kind, null);
    }
    return millis;
  }

  @Test
  void theTransientDelayDoublesUpToTwentySeconds() {
    RetryOptions options = RetryOptions.standard().withMaxAttempts(12);
    assertThat(delays(session(options, 1), TRANSIENT))
        .containsExactly(50L, 100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 12800L, 20000L, 20000L);
  }

  @Test
  void theThrottlingDelayStartsAtOneSecond() {
    RetryOptions options = RetryOptions.standard().withMaxAttempts(8);
    assertThat(delays(session(options, 1), THROTTLING))
        .containsExactly(1000L, 2000L, 4000L, 8000L, 16000L, 20000L, 20000L);
  }

  @Test
  void theRandomFactorScalesTheDelay() {
    assertThat(delays(session(RetryOptions.standard(), 0.5), TRANSIENT)).containsExactly(25L, 50L);
    assertThat(delays(session(RetryOptions.standard(), 0), TRANSIENT)).containsExactly(0L, 0L);
  }

  @Test
  void theRealRandomFactorStaysInItsRangeAndVaries() {
    RetryStrategy strategy = RetryStrategy.of(RetryOptions.standard());
    List<Duration> seen = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      seen.add(strategy.begin(false).delayBeforeRetry(TRANSIENT, null));
    }
    assertThat(seen).allMatch(d -> !d.isNegative() && d.toNanos() <= 50_000_000);
    assertThat(seen.stream().distinct().count()).isGreaterThan(20);
  }

  @Test
  void threeAttemptsAreTwoRetries() {
    assertThat(delays(session(RetryOptions.standard(), 1), TRANSIENT)).hasSize(2);
    assertThat(delays(session(RetryOptions.none(), 1), TRANSIENT)).isEmpty();
  }

  @Test
  void aFatalFailureIsNotRetriedAndCostsNothing() {
    assertThat(session(RetryOptions.standard(), 1).delayBeforeRetry(FATAL, "100")).isNull();
    assertThat(quota.available()).isEqualTo(500);
  }

  @Test
  void manyAttemptsNeverOverflowTheDelay() {
    RetryOptions options =
        RetryOptions.standard().withMaxAttempts(5000).withMaxBackoff(Duration.ofDays(1));
    RetrySession session = RetryStrategy.of(options, quota, () -> 1).begin(false);
    Duration last = Duration.ZERO;
    for (int i = 0; i < 4000; i++) {
      last = session.delayBeforeRetry(THROTTLING, null);
      assertThat(last).isNotNull();
      session.succeeded();
    }
    assertThat(last).isEqualTo(Duration.ofDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000",
    "999, 1000",
    "1000, 1000",
    "1001, 1001",
    "1500, 1500",
    "6000, 6000",
    "6001, 6000",
    "999999999999999999, 6000",
    "99999999999999999999999999, 6000"
  })
  void theServicesDelayIsClampedToFiveSecondsAboveOurs(String header, long expected) {
    RetrySession session = session(RetryOptions.standard(), 1);
    assertThat(session.delayBeforeRetry(THROTTLING, header)).isEqualTo(Duration.ofMillis(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+2000", "1500.5", "2e3", "soon", "0x7d0", "٢٠٠٠"})
  void anInvalidDelayOfTheServiceIsIgnored(String header) {
    RetrySession session = session(RetryOptions.standard(), 1);
    assertThat(session.delayBeforeRetry(THROTTLING, header)).isEqualTo(Duration.ofSeconds(1));
  }
}
