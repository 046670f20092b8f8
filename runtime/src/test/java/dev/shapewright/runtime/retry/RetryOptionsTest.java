package dev.shapewright.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryOptionsTest {
  @Test
  void theStandardFiguresHold() {
    RetryOptions options = RetryOptions.standard();
    assertThat(options.maxAttempts()).isEqualTo(3);
    assertThat(options.baseDelay()).isEqualTo(Duration.ofMillis(50));
    assertThat(options.throttlingBaseDelay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(options.maxBackoff()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void noneMeansOneAttempt() {
    assertThat(RetryOptions.none().maxAttempts()).isEqualTo(1);
  }

  @Test
  void eachFigureChangesAlone() {
    Duration d = Duration.ofMillis(7);
    assertThat(RetryOptions.standard().withMaxAttempts(9))
        .hasToString(
            "RetryOptions[maxAttempts=9, baseDelay=PT0.05S, throttlingBaseDelay=PT1S,"
                + " maxBackoff=PT20S]");
    assertThat(RetryOptions.standard().withBaseDelay(d))
        .hasToString(
            "RetryOptions[maxAttempts=3, baseDelay=PT0.007S, throttlingBaseDelay=PT1S,"
                + " maxBackoff=PT20S]");
    assertThat(RetryOptions.standard().withThrottlingBaseDelay(d))
        .hasToString(
            "RetryOptions[maxAttempts=3, baseDelay=PT0.05S, throttlingBaseDelay=PT0.007S,"
                + " maxBackoff=PT20S]");
    assertThat(RetryOptions.standard().withMaxBackoff(d))
        .hasToString(
            "RetryOptions[maxAttempts=3, baseDelay=PT0.05S, throttlingBaseDelay=PT1S,"
                + " maxBackoff=PT0.007S]");
  }

  @Test
  void equalFiguresMakeEqualOptions() {
    assertThat(RetryOptions.none())
        .isEqualTo(RetryOptions.standard().withMaxAttempts(1))
        .hasSameHashCodeAs(RetryOptions.standard().withMaxAttempts(1))
        .isNotEqualTo(RetryOptions.standard());
  }

  @Test
  void figuresOutOfRangeAreRefused() {
    RetryOptions options = RetryOptions.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withMaxAttempts(0))
        .withMessage("maxAttempts must be 1 or more, is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withBaseDelay(Duration.ofMillis(-1)))
        .withMessage("baseDelay must be from 0 to one day, is PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withThrottlingBaseDelay(Duration.ofDays(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withMaxBackoff(Duration.ofSeconds(Long.MAX_VALUE)));
  }
}
