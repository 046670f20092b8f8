package dev.shapewright.runtime.client;

import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.json.DateTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time as the service has it: this machine's clock and how far it was seen to be off. A
 * signature with another time than the service's is refused, so a client keeps the difference for
 * all its calls.
 */
final class ClockSkew {
  /** What services tolerate is five minutes; a refusal with less difference has other reasons. */
  private static final Duration NOTABLE = Duration.ofMinutes(4);

  /** The end of the year 2999. No clock says more; signatures have no room for the year 10000. */
  private static final long LATEST = 32_503_680_000L;

  private final Clock clock;
  private volatile Duration offset = Duration.ZERO;

  ClockSkew(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().plus(offset);
  }

  Duration offset() {
    return offset;
  }

  /**
   * Adopts the service's time if that may turn the refusal into an answer.
   *
   * @param code the error's code as it came, or null
   * @param signedWith the offset of the refused signature, which is no longer in force when another
   *     call corrected it meanwhile
   * @return whether the request is worth signing again
   */
  boolean corrects(AwsServiceException refusal, @Nullable String code, Duration signedWith) {
    if (code == null || !(namesTime(code) || namesSignature(code))) {
      return false;
    }
    Instant served = DateTexts.httpOrNull(refusal.responseMetadata().headers().first("Date"));
    if (served == null || served.getEpochSecond() > LATEST) {
      return false;
    }
    Instant machine = clock.instant();
    Duration difference = Duration.between(machine.plus(signedWith), served).abs();
    if (!namesTime(code) && difference.compareTo(NOTABLE) < 0) {
      return false;
    }
    offset = Duration.between(machine, served);
    return true;
  }

  private static boolean namesTime(String code) {
    return code.equals("RequestTimeTooSkewed")
        || code.equals("RequestExpired")
        || code.equals("RequestInTheFuture");
  }

  private static boolean namesSignature(String code) {
    return code.equals("InvalidSignatureException")
        || code.equals("SignatureDoesNotMatch")
        || code.equals("AuthFailure");
  }
}
