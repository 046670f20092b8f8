package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.http.TransportException.Progress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for operations whose answer the service withholds until there is something to say. */
class LongPollTest {
  private static final Operation<StatusRequest, StatusResponse> POLL =
      Bench.UNCHECKED.withLongPoll(Duration.ofSeconds(90));

  private final Bench bench = new Bench();

  private StatusResponse poll() {
    return bench.engine().call(POLL, StatusRequest.finished());
  }

  private void fails(Kind kind, Progress progress) {
    bench.transport.then(
        () -> {
          throw new TransportException(kind, progress, "The line is " + kind, null);
        });
  }

  @Test
  void theTimeThatTheServiceHoldsTheRequestComesOnTopOfTheLimitWithoutProgress() {
    bench.transport.answers(200, "{}");
    poll();
    assertThat(bench.transport.limits.get(0).noProgress()).hasSeconds(120);
    bench.options =
        CallOptions.defaults().toBuilder()
            .noProgressTimeout(Duration.ofSeconds(5))
            .attemptTimeout(Duration.ofSeconds(7))
            .build();
    bench.transport.answers(200, "{}");
    poll();
    assertThat(bench.transport.limits.get(1).noProgress()).hasSeconds(95);
    assertThat(bench.transport.limits.get(1).total()).hasSeconds(7);
    bench.options = bench.options.toBuilder().noProgressTimeout(Duration.ZERO).build();
    bench.transport.answers(200, "{}");
    poll();
    assertThat(bench.transport.limits.get(2).noProgress()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUEST_SENT", "RESPONSE_STARTED"})
  void isNotRepeatedAfterATimeout(Progress progress) {
    fails(Kind.TIMEOUT, progress);
    TransportException thrown = catchThrowableOfType(TransportException.class, this::poll);
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.mayHaveTakenEffect()).isTrue();
    assertThat(bench.sleeps).isEmpty();
  }

  @Test
  void isRepeatedIfNothingWasSentOrTheConnectionBroke() {
    fails(Kind.TIMEOUT, Progress.NOTHING_SENT);
    fails(Kind.CONNECTION, Progress.REQUEST_SENT);
    bench.transport.answers(200, "{}");
    poll();
    assertThat(bench.sleeps).containsExactly(50L, 100L);
  }

  @Test
  void waitsBeforeItFailsWhenTheQuotaIsEmpty() {
    while (bench.quota.available() >= 14) {
      bench.transport.answers(500, "").answers(400, "{}");
      assertThat(catchThrowableOfType(AwsException.class, bench::call)).isNotNull();
    }
    bench.sleeps.clear();
    bench.transport.answers(500, "", "x-amz-retry-after", "300");
    assertThat(catchThrowableOfType(AwsServiceException.class, this::poll).status()).isEqualTo(500);
    assertThat(bench.sleeps).containsExactly(300L);
    // Other operations fail at once, and so does a poll whose call has no time to wait.
    bench.transport.answers(500, "");
    assertThat(catchThrowableOfType(AwsServiceException.class, bench::call)).isNotNull();
    bench.options = CallOptions.defaults().toBuilder().callTimeout(Duration.ofMillis(40)).build();
    bench.transport.answers(500, "");
    assertThat(catchThrowableOfType(AwsServiceException.class, this::poll)).isNotNull();
    assertThat(bench.sleeps).containsExactly(300L);
  }

  @Test
  void doesNotWaitBeforeAFailureThatIsFinal() {
    bench.transport.answers(400, "{}");
    assertThat(catchThrowableOfType(AwsServiceException.class, this::poll)).isNotNull();
    bench.transport.answers(500, "").answers(500, "").answers(500, "");
    assertThat(catchThrowableOfType(AwsServiceException.class, this::poll)).isNotNull();
    assertThat(bench.sleeps).containsExactly(50L, 100L);
  }

  @Test
  void aLimitThatIsPracticallyNoneStaysSo() {
    bench.options =
        CallOptions.defaults().toBuilder()
            .noProgressTimeout(ChronoUnit.FOREVER.getDuration())
            .callTimeout(ChronoUnit.FOREVER.getDuration())
            .build();
    bench.transport.answers(200, "{}");
    poll();
    assertThat(bench.transport.limits.get(0).noProgress()).isZero();
  }
}
