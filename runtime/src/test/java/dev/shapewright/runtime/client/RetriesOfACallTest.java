package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CallTimeoutException;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.retry.RetryOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which failures are repeated, after which waits, and what ends a call before its last attempt. */
class RetriesOfACallTest {
  private final Bench bench = new Bench();

  @AfterEach
  void noTestLeavesAnInterrupt() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private static List<String> outcomes(List<Attempt> attempts) {
    return attempts.stream().map(Attempt::outcome).toList();
  }

  @Test
  void aFaultOfTheServiceIsRepeatedAfterGrowingWaits() {
    bench.transport.answers(500, "").answers(503, "").answers(200, "{}");
    StatusResponse response = bench.call();
    assertThat(bench.sleeps).containsExactly(50L, 100L);
    assertThat(outcomes(response.metadata().attempts())).containsExactly("500", "503", "200");
    assertThat(response.metadata().attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
  }

  @Test
  void throttlingWaitsLonger() {
    bench
        .transport
        .answers(400, "{\"__type\":\"ThrottlingException\"}")
        .answers(400, "{\"__type\":\"BusyException\"}")
        .answers(200, "{}");
    bench.call();
    assertThat(bench.sleeps).containsExactly(1_000L, 2_000L);
  }

  @Test
  void whatTheModelMarksAsRetryableIsRepeatedWhateverItsExposedCode() {
    bench
        .transport
        .answers(400, "{\"__type\":\"AgainException\"}", "x-amzn-query-error", "Old.Again;Sender")
        .answers(400, "{\"__type\":\"BusyException\"}", "x-amzn-query-error", "Old.Busy;Sender")
        .answers(200, "{}");
    bench.call();
    assertThat(bench.sleeps).containsExactly(50L, 2_000L);
  }

  @Test
  void aWaitThatTheServiceAsksForIsHonoured() {
    bench.transport.answers(503, "", "x-amz-retry-after", "700").answers(200, "{}");
    bench.call();
    assertThat(bench.sleeps).containsExactly(700L);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECTION", "TIMEOUT"})
  void aBrokenExchangeIsRepeated(Kind kind) {
    bench.transport.fails(kind).answers(200, "{}");
    StatusResponse response = bench.call();
    assertThat(bench.sleeps).containsExactly(50L);
    assertThat(outcomes(response.metadata().attempts()))
        .containsExactly("The line is " + kind, "200");
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "PROTOCOL", "CLOSED"})
  void aBusyPoolAServerThatBreaksHttpAndAClosedTransportAreNot(Kind kind) {
    bench.transport.fails(kind);
    TransportException thrown = catchThrowableOfType(TransportException.class, bench::call);
    assertThat(thrown.kind()).isEqualTo(kind);
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(bench.sleeps).isEmpty();
    assertThat(bench.quota.available()).isEqualTo(500);
  }

  @Test
  void theLastFailureTellsEveryAttempt() {
    bench
        .transport
        .fails(Kind.CONNECTION)
        .answers(500, "{\"__type\":\"InternalError\"}")
        .answers(500, "");
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, bench::call);
    assertThat(outcomes(thrown.attempts()))
        .containsExactly("The line is CONNECTION", "500 InternalError", "500");
    assertThat(thrown).hasMessageEndingWith("request id R1, 3 attempts)");
  }

  @Test
  void theLastBrokenExchangeTellsEveryAttemptAndHowFarItGot() {
    bench.transport.answers(500, "").fails(Kind.CONNECTION).fails(Kind.TIMEOUT);
    TransportException thrown = catchThrowableOfType(TransportException.class, bench::call);
    assertThat(thrown).hasMessage("The line is TIMEOUT (3 attempts)");
    assertThat(thrown.progress()).isEqualTo(TransportException.Progress.REQUEST_SENT);
    assertThat(outcomes(thrown.attempts()))
        .containsExactly("500", "The line is CONNECTION", "The line is TIMEOUT");
  }

  @Test
  void withoutRetriesTheStampSaysSoAndTheFirstFailureIsTheLast() {
    bench.retry = RetryOptions.none();
    bench.transport.answers(500, "");
    assertThatThrownBy(bench::call).isInstanceOf(AwsServiceException.class);
    assertThat(bench.transport.requests.get(0).headers().first("amz-sdk-request"))
        .isEqualTo("attempt=1; max=1");
  }

  @Test
  void theQuotaIsSharedByAllCallsAndViewsOfAClient() {
    ClientEngine engine = bench.engine();
    bench.transport.answers(500, "").answers(200, "{}"); // 14 taken, 14 given back
    engine.call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(bench.quota.available()).isEqualTo(500);
    bench.transport.answers(500, "").answers(400, "{}"); // 14 taken
    assertThatThrownBy(() -> engine.call(Bench.SET_STATUS, StatusRequest.finished()))
        .isInstanceOf(AwsServiceException.class);
    assertThat(bench.quota.available()).isEqualTo(486);
    ClientEngine view = engine.withOptions(options -> options.header("X-Team", "a"));
    bench.transport.answers(429, "{\"__type\":\"SlowDown\"}").answers(400, "{}"); // 5 taken
    assertThatThrownBy(() -> view.call(Bench.SET_STATUS, StatusRequest.finished()))
        .isInstanceOf(AwsServiceException.class);
    assertThat(bench.quota.available()).isEqualTo(481);
    bench.transport.answers(200, "{}"); // 1 given back
    view.call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(bench.quota.available()).isEqualTo(482);
  }

  @Test
  void anEmptyQuotaEndsACallAtItsFirstFailure() {
    while (bench.quota.available() >= 14) {
      bench.transport.answers(500, "").answers(400, "{}");
      assertThatThrownBy(bench::call).isInstanceOf(AwsServiceException.class);
    }
    bench.sleeps.clear();
    bench.transport.answers(500, "");
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, bench::call);
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(bench.sleeps).isEmpty();
  }

  @Test
  void theLimitsOfAnAttemptAreTheTighterOnes() {
    bench.options =
        CallOptions.defaults().toBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .noProgressTimeout(Duration.ofSeconds(2))
            .attemptTimeout(Duration.ofMillis(400))
            .callTimeout(Duration.ofMillis(500))
            .build();
    bench.transport.answers(500, "").answers(500, "").answers(200, "{}");
    bench.call(); // waits 50 ms, then 100 ms
    assertThat(bench.transport.limits)
        .extracting(limits -> limits.total().toMillis())
        .containsExactly(400L, 400L, 350L);
    assertThat(bench.transport.limits.get(0).connect()).hasSeconds(1);
    assertThat(bench.transport.limits.get(0).noProgress()).hasSeconds(2);
  }

  @Test
  void withoutALimitOfItsOwnACallGetsTheDefaults() {
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(bench.transport.limits.get(0).connect()).hasSeconds(10);
    assertThat(bench.transport.limits.get(0).noProgress()).hasSeconds(30);
    assertThat(bench.transport.limits.get(0).total()).isZero();
  }

  private void limitTo(long millis) {
    bench.options =
        CallOptions.defaults().toBuilder().callTimeout(Duration.ofMillis(millis)).build();
  }

  @Test
  void aWaitThatWouldOutlastTheCallsLimitIsNotBegun() {
    limitTo(120);
    bench.transport.answers(500, "").answers(500, "");
    CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, bench::call);
    assertThat(thrown)
        .hasMessage(
            "SetTaskStatus has no time for another attempt, due in 100 ms, within its limit of"
                + " 120 ms; 2 attempts made");
    assertThat(thrown.getCause()).isInstanceOf(AwsServiceException.class);
    assertThat(outcomes(thrown.attempts())).containsExactly("500", "500");
    assertThat(bench.sleeps).containsExactly(50L);
  }

  @Test
  void aWaitThatLastsLongerThanItShouldEndsTheCallBeforeItsNextAttempt() {
    limitTo(120);
    bench.sleeper = pause -> bench.advanceMillis(500);
    bench.transport.answers(500, "");
    CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, bench::call);
    assertThat(thrown)
        .hasMessage("SetTaskStatus took longer than its limit of 120 ms; 1 attempt made");
    assertThat(thrown.getCause()).isInstanceOf(AwsServiceException.class);
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void anAttemptEndedByTheCallsOwnLimitIsATimeoutOfTheCallAndCostsNoQuota() {
    limitTo(120);
    for (RetryOptions retry : List.of(RetryOptions.standard(), RetryOptions.none())) {
      bench.retry = retry;
      bench.transport.then(
          () -> {
            bench.advanceMillis(120);
            throw ScriptedTransport.failure(Kind.TIMEOUT);
          });
      CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, bench::call);
      assertThat(thrown)
          .hasMessage("SetTaskStatus took longer than its limit of 120 ms; 1 attempt made");
      assertThat(thrown.getCause())
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT));
      assertThat(outcomes(thrown.attempts())).containsExactly("The line is TIMEOUT");
    }
    assertThat(bench.quota.available()).isEqualTo(500);
    assertThat(bench.sleeps).isEmpty();
  }

  @Test
  void waitingForAConnectionUntilTheCallsOwnLimitIsATimeoutOfTheCall() {
    limitTo(120);
    bench.transport.then(
        () -> {
          bench.advanceMillis(120);
          throw ScriptedTransport.failure(Kind.BUSY);
        });
    CallTimeoutException thrown = catchThrowableOfType(CallTimeoutException.class, bench::call);
    assertThat(outcomes(thrown.attempts())).containsExactly("The line is BUSY");
  }

  @Test
  void anAttemptEndedByItsOwnLimitIsATransportFailure() {
    limitTo(10_000);
    bench.retry = RetryOptions.none();
    bench.transport.fails(Kind.TIMEOUT);
    assertThatThrownBy(bench::call).isInstanceOf(TransportException.class);
  }

  @Test
  void theTimeThatCredentialsTakeCountsAgainstTheCallsLimit() {
    limitTo(120);
    bench.credentials =
        () -> {
          bench.advanceMillis(100);
          return Bench.KEYS;
        };
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(bench.transport.limits.get(0).total()).hasMillis(20);
  }

  @Test
  void anInterruptDuringAnAttemptEndsTheCallWithTheFlagSet() {
    bench.transport.then(
        () -> {
          throw new InterruptedException("now");
        });
    CallInterruptedException thrown =
        catchThrowableOfType(CallInterruptedException.class, bench::call);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown).hasMessage("SetTaskStatus was interrupted");
    assertThat(outcomes(thrown.attempts())).containsExactly("interrupted");
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void anInterruptDuringAWaitEndsTheCallWithTheFlagSet() {
    bench.sleeper =
        pause -> {
          throw new InterruptedException("now");
        };
    bench.transport.answers(500, "");
    CallInterruptedException thrown =
        catchThrowableOfType(CallInterruptedException.class, bench::call);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcomes(thrown.attempts())).containsExactly("500");
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void closingAnEngineClosesItsTransportAndClosingAViewDoesNot() {
    ClientEngine engine = bench.engine();
    engine.withOptions(options -> {}).close();
    assertThat(bench.transport.closed).isFalse();
    engine.close();
    assertThat(bench.transport.closed).isTrue();
  }

  @Test
  void aNegativeLimitIsRefused() {
    CallOptions.Builder builder = CallOptions.defaults().toBuilder();
    assertThatThrownBy(() -> builder.callTimeout(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A time limit must not be negative: PT-0.001S");
  }

  @Test
  void aRetryThatIsNotMadeCostsNothing() {
    bench.options = CallOptions.defaults().toBuilder().callTimeout(Duration.ofMillis(40)).build();
    bench.transport.answers(500, "");
    assertThatThrownBy(bench::call).isInstanceOf(CallTimeoutException.class);
    assertThat(bench.quota.available()).isEqualTo(500);
    bench.options = CallOptions.defaults();
    bench.sleeper =
        pause -> {
          throw new InterruptedException();
        };
    bench.transport.answers(500, "");
    assertThatThrownBy(bench::call).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(bench.quota.available()).isEqualTo(500);
  }
}
