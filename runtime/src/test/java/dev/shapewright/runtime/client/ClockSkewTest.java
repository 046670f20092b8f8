package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.AwsServiceException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal because of the time of the signature is answered with the service's time, once. */
class ClockSkewTest {
  private final Bench bench = new Bench();

  private List<String> dates() {
    return bench.transport.requests.stream()
        .map(request -> String.valueOf(request.headers().first("X-Amz-Date")))
        .toList();
  }

  private void refuses(String code, String date) {
    bench.transport.answers(400, "{\"__type\":\"" + code + "\"}", "Date", date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"})
  void aCodeThatNamesTheTimeIsBelievedWhateverTheDifference(String code) {
    refuses(code, "Sun, 30 Aug 2015 12:37:00 GMT");
    bench.transport.answers(200, "{}");
    bench.call();
    // The wait of 50 ms does not reach the next second.
    assertThat(dates()).containsExactly("20150830T123600Z", "20150830T123700Z");
    assertThat(bench.sleeps).containsExactly(50L);
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidSignatureException, '12:31:59', 20150830T123159Z",
    "SignatureDoesNotMatch, '12:40:00', 20150830T124000Z",
    "AuthFailure, '18:00:00', 20150830T180000Z"
  })
  void aWrongSignatureIsRepeatedIfTheClocksDifferByFourMinutes(
      String code, String time, String second) {
    refuses(code, "Sun, 30 Aug 2015 " + time + " GMT");
    bench.transport.answers(200, "{}");
    bench.call();
    assertThat(dates()).containsExactly("20150830T123600Z", second);
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidSignatureException, 'Sun, 30 Aug 2015 12:39:59 GMT'",
    "InvalidSignatureException, 'Sun, 30 Aug 2015 12:32:01 GMT'",
    "AccessDeniedException, 'Sun, 30 Aug 2015 18:00:00 GMT'",
    "RequestExpired, 'yesterday'"
  })
  void otherwiseItIsNot(String code, String date) {
    refuses(code, date);
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, bench::call);
    assertThat(thrown.errorCode()).isEqualTo(code);
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void anAnswerWithoutADateIsNot() {
    bench.transport.answers(400, "{\"__type\":\"RequestExpired\"}");
    assertThat(catchThrowableOfType(AwsServiceException.class, bench::call)).isNotNull();
    assertThat(bench.transport.requests).hasSize(1);
  }

  @Test
  void aCallCorrectsItsClockOnce() {
    refuses("RequestTimeTooSkewed", "Sun, 30 Aug 2015 13:36:00 GMT");
    refuses("RequestTimeTooSkewed", "Sun, 30 Aug 2015 14:36:00 GMT");
    AwsServiceException thrown = catchThrowableOfType(AwsServiceException.class, bench::call);
    assertThat(thrown.attempts()).hasSize(2);
    assertThat(thrown.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void theDifferenceIsKeptForLaterCallsAndViews() {
    ClientEngine engine = bench.engine();
    refuses("RequestTimeTooSkewed", "Sun, 30 Aug 2015 13:36:00 GMT");
    bench.transport.answers(200, "{}").answers(200, "{}");
    engine.call(Bench.SET_STATUS, StatusRequest.finished());
    bench.wallTime = Instant.parse("2015-08-30T12:50:00Z");
    engine
        .withOptions(options -> options.header("X-Team", "a"))
        .call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(dates()).containsExactly("20150830T123600Z", "20150830T133600Z", "20150830T135000Z");
  }

  @Test
  void afterACorrectionTheDifferenceIsMeasuredFromTheCorrectedTime() {
    ClientEngine engine = bench.engine();
    refuses("RequestTimeTooSkewed", "Sun, 30 Aug 2015 13:36:00 GMT");
    bench.transport.answers(200, "{}");
    engine.call(Bench.SET_STATUS, StatusRequest.finished());
    refuses("InvalidSignatureException", "Sun, 30 Aug 2015 13:36:30 GMT");
    assertThatThrownBy(() -> engine.call(Bench.SET_STATUS, StatusRequest.finished()))
        .isInstanceOf(AwsServiceException.class);
    assertThat(bench.transport.requests).hasSize(3);
  }

  @Test
  void withoutRetriesTheNextCallHasTheRightTime() {
    bench.retry = dev.shapewright.runtime.retry.RetryOptions.none();
    ClientEngine engine = bench.engine();
    refuses("RequestTimeTooSkewed", "Sun, 30 Aug 2015 13:36:00 GMT");
    assertThatThrownBy(() -> engine.call(Bench.SET_STATUS, StatusRequest.finished()))
        .isInstanceOf(AwsServiceException.class);
    bench.transport.answers(200, "{}");
    engine.call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(dates()).containsExactly("20150830T123600Z", "20150830T133600Z");
  }

  @Test
  void aCallThatWasSignedBeforeAnotherCallsCorrectionIsRepeatedToo() {
    ClientEngine engine = bench.engine();
    String date = "Sun, 30 Aug 2015 13:36:00 GMT";
    bench.transport.then(
        () -> {
          refuses("InvalidSignatureException", date);
          bench.transport.answers(200, "{}");
          engine.call(Bench.SET_STATUS, StatusRequest.finished());
          bench.transport.answers(200, "{}");
          return ScriptedTransport.response(
              400, "{\"__type\":\"InvalidSignatureException\"}", "Date", date);
        });
    engine.call(Bench.SET_STATUS, StatusRequest.finished());
    assertThat(dates())
        .containsExactly(
            "20150830T123600Z", "20150830T123600Z", "20150830T133600Z", "20150830T133600Z");
  }
}
