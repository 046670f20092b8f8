package dev.shapewright.runtime.retry;

import static dev.shapewright.runtime.retry.FailureKind.FATAL;
import static dev.shapewright.runtime.retry.FailureKind.THROTTLING;
import static dev.shapewright.runtime.retry.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {
  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void theseStatusesPass(int status) {
    assertThat(FailureClassifier.classify(status, null, false, false)).isEqualTo(TRANSIENT);
    assertThat(FailureClassifier.classify(status, "Unheard", false, false)).isEqualTo(TRANSIENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 403, 404, 409, 413, 429, 501, 505})
  void otherStatusesAreFatalWithoutACode(int status) {
    assertThat(FailureClassifier.classify(status, null, false, false)).isEqualTo(FATAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RequestTimeout", "RequestTimeoutException", "InternalError"})
  void theseCodesPassWhateverTheStatus(String code) {
    assertThat(FailureClassifier.classify(400, code, false, false)).isEqualTo(TRANSIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottled",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "LimitExceededException",
        "SlowDown",
        "EC2ThrottledException",
        "PriorRequestNotComplete"
      })
  void theseCodesThrottleWhateverTheStatus(String code) {
    assertThat(FailureClassifier.classify(400, code, false, false)).isEqualTo(THROTTLING);
    assertThat(FailureClassifier.classify(503, code, false, false)).isEqualTo(THROTTLING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "throttling", "ThrottlingException ", "InvalidRequestException", "Slow"})
  void otherCodesAreFatal(String code) {
    assertThat(FailureClassifier.classify(400, code, false, false)).isEqualTo(FATAL);
  }

  @Test
  void theModelCanMarkAnErrorRetryable() {
    assertThat(FailureClassifier.classify(400, "Busy", true, false)).isEqualTo(TRANSIENT);
  }

  @Test
  void theModelCanMarkAnErrorThrottling() {
    assertThat(FailureClassifier.classify(400, "Busy", true, true)).isEqualTo(THROTTLING);
    assertThat(FailureClassifier.classify(503, "Busy", false, true)).isEqualTo(THROTTLING);
  }

  @Test
  void aThrottlingCodeOutranksAMerelyRetryableMark() {
    assertThat(FailureClassifier.classify(400, "SlowDown", true, false)).isEqualTo(THROTTLING);
  }
}
