package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.runtime.Attempt;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.client.TestErrors.PlainException;
import dev.shapewright.runtime.client.TestErrors.TaskNotFoundException;
import dev.shapewright.runtime.client.TestErrors.TestException;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.retry.RetryOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of each kind of answer. */
class AnswerOfACallTest {
  private final Bench bench = new Bench();

  AnswerOfACallTest() {
    bench.retry = RetryOptions.none();
  }

  private StatusResponse answer(int status, String body, String... headers) {
    bench.transport.answers(status, body, headers);
    return bench.call();
  }

  private <T extends Throwable> T failure(
      Class<T> type, int status, String body, String... headers) {
    bench.transport.answers(status, body, headers);
    T thrown = catchThrowableOfType(type, bench::call);
    assertThat(thrown).isExactlyInstanceOf(type);
    return thrown;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " {} ", "{\"text\":null,\"items\":null}"})
  void nothingNullAndAnEmptyObjectAreAnEmptyResponse(String body) {
    StatusResponse response = answer(200, body);
    assertThat(response.text()).isNull();
    assertThat(response.items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299})
  void everyStatusFrom200To299IsSuccess(int status) {
    assertThat(answer(status, "{\"text\":\"a\"}").metadata().status()).isEqualTo(status);
  }

  @Test
  void unknownMembersAreSkippedAndAnUnknownValueIsKept() {
    StatusResponse response =
        answer(
            200, "{\"new\":{\"a\":[1,{\"__type\":\"TaskNotFoundException\"}]},\"text\":\"NEW\"}");
    assertThat(response.text()).isEqualTo("NEW");
  }

  @Test
  void aResponseTellsItsStatusIdsHeadersAndAttempts() {
    bench.transport.then(
        () -> {
          bench.advanceMillis(7);
          return ScriptedTransport.response(200, "{}", "x-amz-id-2", "E2", "X-Other", "o");
        });
    StatusResponse response = bench.call();
    assertThat(response.metadata().requestId()).isEqualTo("R1");
    assertThat(response.metadata().extendedRequestId()).isEqualTo("E2");
    assertThat(response.metadata().headers().first("x-other")).isEqualTo("o");
    assertThat(response.metadata().attempts())
        .containsExactly(new Attempt(1, "200", "R1", java.time.Duration.ofMillis(7), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\"", // cut off
        "{\"text\":", // cut off
        "{\"text\" \"a\"}", // malformed
        "<html><body>Service Unavailable</body></html>",
        "{\"text\":5}", // wrong type
        "{\"items\":\"a\"}",
        "{\"number\":\"5\"}",
        "{\"number\":1.5}",
        "{\"number\":2147483648}", // out of range
        "{} {}", // something after the root
        "{}x",
        "[]",
        "null",
        "5",
        " "
      })
  void anAnswerThatCannotBeReadIsNeverAnEmptyResponse(String body) {
    DeserializationException thrown = failure(DeserializationException.class, 200, body);
    assertThat(thrown.requestId()).isEqualTo("R1");
    assertThat(thrown).hasMessageStartingWith("The answer to SetTaskStatus cannot be read: ");
    assertThat(thrown).hasMessageEndingWith(" (request id R1)");
    assertThat(thrown.responseMetadata().status()).isEqualTo(200);
    assertThat(thrown.responseMetadata().attempts()).hasSize(1);
    assertThat(bench.transport.requests).as("never sent again").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"__type\":\"TaskNotFoundException\",\"message\":\"No T1\"}",
        "{\"message\":\"No T1\",\"number\":\"x\",\"__type\":\"ns#TaskNotFoundException:http://x\"}",
        "{\"__type\":\"ns#TaskNotFoundException\",\"message\":\"No T1\",\"number\":\"x\"}"
      })
  void aStatusOfSuccessWithADeclaredErrorIsThatError(String body) {
    TaskNotFoundException thrown = failure(TaskNotFoundException.class, 200, body);
    assertThat(thrown.status()).isEqualTo(200);
    assertThat(thrown.errorCode()).isEqualTo("TaskNotFoundException");
    assertThat(thrown.errorMessage()).isEqualTo("No T1");
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.attempts().get(0).outcome()).isEqualTo("200 TaskNotFoundException");
  }

  @Test
  void aStatusOfSuccessWithADeclaredErrorBehind64KiBIsThatError() {
    String body = "{\"x\":\"" + "a".repeat(70_000) + "\",\"__type\":\"PlainException\"}";
    assertThat(failure(PlainException.class, 200, body).errorCode()).isEqualTo("PlainException");
  }

  @Test
  void aStatusOfSuccessWithATypeThatIsNoDeclaredErrorIsAResponse() {
    assertThat(answer(200, "{\"__type\":\"Whatever\",\"text\":\"a\"}").text()).isEqualTo("a");
    assertThat(answer(200, "{\"text\":\"a\"}", "x-amzn-errortype", "PlainException").text())
        .isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 304, 307, 308})
  void aRedirectIsAnErrorAndNeverFollowed(int status) {
    TestException thrown =
        failure(TestException.class, status, "", "Location", "https://elsewhere.example/");
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.responseMetadata().headers().first("location")).contains("elsewhere");
    assertThat(bench.transport.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500, 503, 599})
  void aDeclaredErrorIsItsExceptionWithItsOwnMembers(int status) {
    TaskNotFoundException thrown =
        failure(
            TaskNotFoundException.class,
            status,
            "{\"__type\":\"TaskNotFoundException\",\"seconds\":4,\"message\":\"No T1\"}",
            "x-amz-id-2",
            "E2");
    assertThat(thrown.seconds).isEqualTo(4);
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.requestId()).isEqualTo("R1");
    assertThat(thrown.responseMetadata().extendedRequestId()).isEqualTo("E2");
    assertThat(thrown)
        .hasMessage(
            "No T1 (error code TaskNotFoundException, status " + status + ", request id R1)");
    assertThat(thrown.attempts()).hasSize(1);
    assertThat(thrown.attempts().get(0).outcome()).isEqualTo(status + " TaskNotFoundException");
  }

  @Test
  void aDeclaredErrorWithoutMembersIsItsException() {
    PlainException thrown =
        failure(PlainException.class, 400, "{\"__type\":\"PlainException\",\"message\":\"m\"}");
    assertThat(thrown.errorMessage()).isEqualTo("m");
    assertThat(failure(PlainException.class, 400, "", "x-amzn-errortype", "PlainException"))
        .hasMessageStartingWith("The service answered with an error (error code PlainException");
  }

  @Test
  void anErrorThatIsNotDeclaredIsTheBaseException() {
    TestException thrown =
        failure(TestException.class, 400, "{\"__type\":\"Other\",\"message\":\"m\"}");
    assertThat(thrown.errorCode()).isEqualTo("Other");
    assertThat(thrown.errorMessage()).isEqualTo("m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A#PlainException:x | {'__type':'B','code':'C'} | PlainException",
        "                   | {'__type':'n#B:x','code':'C'} | B",
        "                   | {'code':'C','Code':'D'} | C",
        "                   | {'Code':'D'} | D",
        "                   | {'__type':5,'code':'C'} | C",
        ":                  | {'code':'C'} | C",
        "                   | {'message':'m'} | ",
        "                   | not JSON | ",
        "                   | {'__type':'B','x | B",
      })
  void theCodeComesFromTheHeaderThenTheTypeThenTheCode(
      @org.jspecify.annotations.Nullable String header,
      String body,
      @org.jspecify.annotations.Nullable String code) {
    String[] headers = header == null ? new String[0] : new String[] {"X-Amzn-ErrorType", header};
    bench.transport.answers(400, body.replace('\'', '"'), headers);
    assertThat(catchThrowableOfType(TestException.class, bench::call).errorCode()).isEqualTo(code);
  }

  @Test
  void theMessageIsMessageElseTheCapitalOne() {
    assertThat(failure(TestException.class, 400, "{\"Message\":\"B\",\"message\":\"a\"}"))
        .hasMessageStartingWith("a (");
    assertThat(failure(TestException.class, 400, "{\"Message\":\"B\"}"))
        .hasMessageStartingWith("B (");
  }

  @Test
  void controlCharactersOfTheServiceDoNotGetIntoLogs() {
    TestException thrown =
        failure(
            TestException.class,
            400,
            "{\"__type\":\"Other\",\"message\":\"a\\r\\nFAKE\\u001b[31m\\u0085\"}",
            "x-amzn-query-error",
            "Old\u007fCode;Sender");
    assertThat(thrown).hasMessage("a  FAKE [31m  (error code Old Code, status 400, request id R1)");
    assertThat(thrown.errorMessage()).isEqualTo("a\r\nFAKE\u001b[31m\u0085");
    assertThat(
            new dev.shapewright.runtime.AwsServiceException(
                new dev.shapewright.runtime.ServiceError(
                    null,
                    "m",
                    new dev.shapewright.runtime.ResponseMetadata(
                        400,
                        dev.shapewright.runtime.Headers.builder()
                            .add("x-amzn-RequestId", "R\u001b1")
                            .build(),
                        java.util.List.of()))))
        .hasMessage("m (status 400, request id R 1)");
  }

  @Test
  void theRequestIdMayStandInTheOtherHeader() {
    bench.transport.then(
        () ->
            new dev.shapewright.runtime.http.HttpResponse(
                400,
                dev.shapewright.runtime.Headers.builder().add("x-amz-request-id", "R2").build(),
                new byte[0]));
    assertThat(catchThrowableOfType(TestException.class, bench::call).requestId()).isEqualTo("R2");
  }

  @Test
  void theCodeOfTheQueryProtocolIsExposedButDoesNotChooseTheClass() {
    TaskNotFoundException thrown =
        failure(
            TaskNotFoundException.class,
            400,
            "{\"__type\":\"TaskNotFoundException\"}",
            "x-amzn-query-error",
            "Old.TaskNotFound;Sender");
    assertThat(thrown.errorCode()).isEqualTo("Old.TaskNotFound");
    assertThat(
            failure(
                    PlainException.class,
                    400,
                    "{\"__type\":\"PlainException\"}",
                    "x-amzn-query-error",
                    "malformed")
                .errorCode())
        .isEqualTo("PlainException");
  }

  @Test
  void theNamespaceOfAShapeDoesNotKeepTheQueryCodeFromItsException() {
    TaskNotFoundException thrown =
        failure(
            TaskNotFoundException.class,
            400,
            "{\"__type\":\"com.amazonaws.sqs#TaskNotFoundException\",\"message\":\"gone\"}",
            "x-amzn-query-error",
            "AWS.SimpleQueueService.NonExistentQueue;Sender");
    assertThat(thrown)
        .hasMessage(
            "gone (error code AWS.SimpleQueueService.NonExistentQueue, status 400, request id R1)");
  }

  @Test
  void ofAnErrorsBodyNoMoreThan64KiBAreRead() {
    String long1 = "{\"__type\":\"TaskNotFoundException\",\"x\":\"" + "a".repeat(70_000) + "\"";
    TaskNotFoundException thrown =
        failure(TaskNotFoundException.class, 400, long1 + ",\"message\":\"m\",\"seconds\":4}");
    assertThat(thrown.errorMessage()).isNull();
    assertThat(thrown.seconds).isNull();
  }

  @Test
  void aDeclaredErrorWhoseOwnMembersAreMalformedKeepsItsClass() {
    TaskNotFoundException thrown =
        failure(
            TaskNotFoundException.class,
            400,
            "{\"__type\":\"TaskNotFoundException\",\"message\":\"m\",\"seconds\":\"four\"}");
    assertThat(thrown.errorMessage()).isEqualTo("m");
    assertThat(thrown.seconds).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "[1,2", "\u0000\u0001", "\"text\"", "{\"message\":"})
  void garbageInAnErrorsBodyLeavesAnErrorWithWhatTheHeadersTell(String body) {
    TaskNotFoundException thrown =
        failure(
            TaskNotFoundException.class, 502, body, "x-amzn-errortype", "TaskNotFoundException");
    assertThat(thrown.status()).isEqualTo(502);
    assertThat(failure(TestException.class, 502, body).errorCode()).isNull();
  }

  @Test
  void aRequestIdForgesNoLineOfTheLog() {
    bench.transport.then(
        () ->
            new HttpResponse(
                200,
                Headers.builder().add("x-amzn-RequestId", "R\u001b[2K\u009b1").build(),
                "{".getBytes(UTF_8)));
    DeserializationException thrown =
        catchThrowableOfType(DeserializationException.class, bench::call);
    assertThat(thrown.requestId()).isEqualTo("R\u001b[2K\u009b1");
    assertThat(thrown.getMessage()).contains("R [2K 1");
    assertThat(thrown.attempts().get(0).requestId()).isEqualTo("R [2K 1");
  }

  @Test
  void anExceptionThatWasSerializedStillAnswers() throws Exception {
    bench.transport.answers(400, "{\"__type\":\"Other\"}").answers(200, "{");
    AwsServiceException refused =
        serialized(catchThrowableOfType(AwsServiceException.class, bench::call));
    assertThat(refused).hasMessageContaining("Other");
    assertThat(refused.errorCode()).isNull();
    assertThat(refused.errorMessage()).isNull();
    assertThat(refused.requestId()).isNull();
    assertThat(refused.status()).isZero();
    assertThat(refused.attempts()).isEmpty();
    DeserializationException unread =
        serialized(catchThrowableOfType(DeserializationException.class, bench::call));
    assertThat(unread.requestId()).isNull();
    assertThat(unread.responseMetadata().status()).isZero();
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"})
  private static <E> E serialized(E exception) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    return (E) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }
}
