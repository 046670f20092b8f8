package dev.shapewright.runtime.retry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the answer to a failed attempt whether another one makes sense. */
public final class FailureClassifier {
  private static final Set<String> TRANSIENT =
      Set.of("RequestTimeout", "RequestTimeoutException", "InternalError");

  private static final Set<String> THROTTLING =
      Set.of(
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
          "PriorRequestNotComplete");

  private FailureClassifier() {}

  /**
   * Classifies an answer that is an error. What comes first decides: a throttling code or the
   * model's word that the error throttles, a transient code, the model's word that the error may be
   * retried, a transient status (500, 502, 503, 504). An attempt without any answer has no place
   * here: an I/O failure is {@link FailureKind#TRANSIENT}.
   *
   * @param status the HTTP status
   * @param errorCode the error's code as the service spells it, without namespace, or null when
   *     there is none
   * @param modelledRetryable whether the model marks the error as one that may be retried
   * @param modelledThrottling whether the model marks the error as throttling; counts with or
   *     without the other mark
   * @return the kind, never null
   */
  public static FailureKind classify(
      int status,
      @Nullable String errorCode,
      boolean modelledRetryable,
      boolean modelledThrottling) {
    if (modelledThrottling || (errorCode != null && THROTTLING.contains(errorCode))) {
      return FailureKind.THROTTLING;
    }
    if (modelledRetryable
        || (errorCode != null && TRANSIENT.contains(errorCode))
        || passes(status)) {
      return FailureKind.TRANSIENT;
    }
    return FailureKind.FATAL;
  }

  private static boolean passes(int status) {
    return status == 500 || status == 502 || status == 503 || status == 504;
  }
}
