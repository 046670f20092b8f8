package dev.shapewright.examples.taskrunner.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDataPipelineTest {
  private static final String POLL = "{\"workerGroup\":\"demo\"}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private EmbeddedDataPipeline service;

  @BeforeEach
  void start() throws IOException {
    service =
        EmbeddedDataPipeline.start(
            ServiceOptions.defaults().withLongPoll(Duration.ofMillis(150)),
            ScriptedTask.shell("T-1", "echo one"),
            ScriptedTask.shell("T-2", "sleep 9").canceledAtReport(2));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aPollIsAnsweredWithTheTaskAndTheObjectsItRefersTo() throws Exception {
    JsonNode task = call("PollForTask", POLL).path("taskObject");

    assertThat(task.path("taskId").textValue()).isEqualTo("T-1");
    assertThat(task.path("pipelineId").textValue()).isEqualTo("df-EXAMPLE");
    assertThat(task.path("attemptId").textValue()).isEqualTo("@Activity-T-1_Attempt=1");
    assertThat(task.path("objects").path("Activity-T-1").toString())
        .isEqualTo(
            """
            {"id":"Activity-T-1","name":"Activity-T-1","fields":[\
            {"key":"type","stringValue":"ShellCommandActivity"},\
            {"key":"schedule","refValue":"Schedule"},\
            {"key":"workerGroup","stringValue":"demo"},\
            {"key":"command","stringValue":"echo one"}]}""");
    assertThat(task.path("objects").path("Schedule").isObject()).isTrue();
  }

  @Test
  void aPollWithoutATaskIsHeldAndThenAnsweredWithAnEmptyObject() throws Exception {
    call("PollForTask", POLL);
    call("PollForTask", POLL);

    long start = System.nanoTime();
    JsonNode answer = call("PollForTask", POLL);

    assertThat(answer.toString()).isEqualTo("{}");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void aHeldPollGetsATaskThatIsSubmittedMeanwhile() throws Exception {
    try (EmbeddedDataPipeline slow =
        EmbeddedDataPipeline.start(
            ServiceOptions.defaults().withLongPoll(Duration.ofSeconds(30)))) {
      HttpRequest poll = SignedRequest.of(slow.endpoint(), "PollForTask", POLL).build().build();
      CompletableFuture<HttpResponse<String>> answer =
          http.sendAsync(poll, HttpResponse.BodyHandlers.ofString());
      assertThat(answer).isNotDone();

      slow.submit(ScriptedTask.shell("late", "true"));

      assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("\"taskId\":\"late\"");
    }
  }

  @Test
  void anotherWorkerGroupGetsNoTask() throws Exception {
    assertThat(call("PollForTask", "{\"workerGroup\":\"Demo\"}").toString()).isEqualTo("{}");
  }

  @Test
  void progressIsAnsweredWithCanceledAtTheScriptedReport() throws Exception {
    call("PollForTask", POLL);
    call("PollForTask", POLL);

    assertThat(call("ReportTaskProgress", "{\"taskId\":\"T-2\"}").toString())
        .isEqualTo("{\"canceled\":false}");
    assertThat(call("ReportTaskProgress", "{\"taskId\":\"T-2\"}").toString())
        .isEqualTo("{\"canceled\":true}");
    assertThat(service.taskStates()).isEqualTo(Map.of("T-1", "RUNNING", "T-2", "canceled"));
  }

  @Test
  void theHeartbeatSaysTerminateWhenNoTaskWaitsOrRuns() throws Exception {
    String heartbeat = "{\"taskrunnerId\":\"runner-1\"}";
    call("PollForTask", POLL);
    call("PollForTask", POLL);
    call("SetTaskStatus", "{\"taskId\":\"T-1\",\"taskStatus\":\"FINISHED\"}");
    assertThat(call("ReportTaskRunnerHeartbeat", heartbeat).toString())
        .isEqualTo("{\"terminate\":false}");

    call("SetTaskStatus", "{\"taskId\":\"T-2\",\"taskStatus\":\"FAILED\"}");

    assertThat(call("ReportTaskRunnerHeartbeat", heartbeat).toString())
        .isEqualTo("{\"terminate\":true}");
  }

  @Test
  void aTaskWhoseWorkerSaysNothingIsTakenFromIt() throws Exception {
    service.close();
    service =
        EmbeddedDataPipeline.start(
            ServiceOptions.defaults().withReportLimit(Duration.ofMillis(200)),
            ScriptedTask.shell("T-1", "true"));
    call("PollForTask", POLL);
    TimeUnit.MILLISECONDS.sleep(300);

    assertThat(call("ReportTaskRunnerHeartbeat", "{\"taskrunnerId\":\"r\"}").toString())
        .isEqualTo("{\"terminate\":true}");
    assertRefused(
        send("SetTaskStatus", "{\"taskId\":\"T-1\",\"taskStatus\":\"FINISHED\"}"),
        400,
        "TaskNotFoundException");
    assertThat(service.taskStates()).isEqualTo(Map.of("T-1", "timed out"));
  }

  @Test
  void aFinalStatusIsTakenOnce() throws Exception {
    call("PollForTask", POLL);
    String finished = "{\"taskId\":\"T-1\",\"taskStatus\":\"FINISHED\"}";

    assertThat(call("SetTaskStatus", finished).toString()).isEqualTo("{}");

    assertRefused(send("SetTaskStatus", finished), 400, "InvalidRequestException");
    assertThat(service.taskStates()).containsEntry("T-1", "FINISHED");
  }

  @Test
  void oneCallIsThrottledOnceAndItsAttemptIsRecorded() throws Exception {
    service.submit(ScriptedTask.shell("T-3", "true").throttledOnce("ReportTaskProgress"));
    for (int i = 0; i < 3; i++) {
      call("PollForTask", POLL);
    }
    SignedRequest report =
        SignedRequest.of(service.endpoint(), "ReportTaskProgress", "{\"taskId\":\"T-3\"}");

    assertRefused(
        send(report.build().setHeader("amz-sdk-request", "attempt=1; max=3")),
        400,
        "ThrottlingException");
    HttpResponse<String> second =
        send(report.build().setHeader("amz-sdk-request", "attempt=2; max=3"));

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(service.calls().subList(3, 5))
        .extracting(RecordedCall::taskId, RecordedCall::attempt, RecordedCall::outcome)
        .containsExactly(tuple("T-3", 1, "ThrottlingException"), tuple("T-3", 2, "OK"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PollForTask|{}|InvalidRequestException",
        "PollForTask|{\"workerGroup\":7}|SerializationException",
        "PollForTask|{\"workerGroup\":\"demo\",\"hostname\":\"\"}|InvalidRequestException",
        "PollForTask|[]|SerializationException",
        "PollForTask|{\"workerGroup\":\"demo\"} {}|SerializationException",
        "PollForTask|<html/>|SerializationException",
        "ReportTaskProgress|{}|InvalidRequestException",
        "ReportTaskProgress|{\"taskId\":\"T-2\"}|TaskNotFoundException",
        "ReportTaskProgress|{\"taskId\":\"nobody\"}|TaskNotFoundException",
        "SetTaskStatus|{\"taskId\":\"nobody\",\"taskStatus\":\"FAILED\"}|TaskNotFoundException",
        "SetTaskStatus|{\"taskId\":\"T-1\"}|InvalidRequestException",
        "SetTaskStatus|{\"taskId\":\"T-1\",\"taskStatus\":\"DONE\"}|InvalidRequestException",
        "SetTaskStatus|{\"taskId\":\"T-1\",\"taskStatus\":\"FAILED\",\"errorId\":\"Service_x\"}"
            + "|InvalidRequestException",
        "ReportTaskRunnerHeartbeat|{}|InvalidRequestException",
        "ActivatePipeline|{}|UnknownOperationException",
      })
  void wrongInputIsRefusedWithTheModelledError(String operation, String body, String error)
      throws Exception {
    call("PollForTask", POLL);

    assertRefused(send(operation, body), 400, error);
  }

  @Test
  void aStackTraceMayHave4095CodePoints() throws Exception {
    call("PollForTask", POLL);
    String status = "{\"taskId\":\"T-1\",\"taskStatus\":\"FAILED\",\"errorStackTrace\":\"%s\"}";

    assertRefused(
        send("SetTaskStatus", String.format(status, "\uD83D\uDD25".repeat(4096))),
        400,
        "InvalidRequestException");
    assertThat(
            send("SetTaskStatus", String.format(status, "\uD83D\uDD25".repeat(4095))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aSignatureOfAnotherSecretIsRefused() throws Exception {
    HttpResponse<String> answer = send(poll().withSecret("not the secret").build());

    assertRefused(answer, 403, "InvalidSignatureException");
  }

  @Test
  void anotherBodyThanTheSignedOneIsRefused() throws Exception {
    HttpRequest.BodyPublisher other =
        HttpRequest.BodyPublishers.ofString("{\"workerGroup\":\"demo\" }");

    assertRefused(send(poll().build().POST(other)), 403, "InvalidSignatureException");
  }

  @Test
  void anotherTargetThanTheSignedOneIsRefused() throws Exception {
    HttpRequest.Builder request =
        poll().build().setHeader("X-Amz-Target", "DataPipeline.SetTaskStatus");

    assertRefused(send(request), 403, "InvalidSignatureException");
  }

  @Test
  void anUnknownAccessKeyIsRefused() throws Exception {
    HttpResponse<String> answer = send(poll().withAccessKeyId("AKIDOTHER").build());

    assertRefused(answer, 403, "UnrecognizedClientException");
  }

  @Test
  void aSignatureFromSixMinutesAgoIsRefused() throws Exception {
    HttpResponse<String> answer = send(poll().withTime(Instant.now().minusSeconds(360)).build());

    assertRefused(answer, 403, "InvalidSignatureException");
    assertThat(answer.body()).contains("Signature expired");
  }

  @Test
  void aRequestWithoutASignatureIsRefused() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.endpoint().resolve("/"))
            .POST(HttpRequest.BodyPublishers.ofString(POLL))
            .setHeader("Content-Type", "application/x-amz-json-1.1")
            .setHeader("X-Amz-Target", "DataPipeline.PollForTask");

    assertRefused(send(request), 403, "MissingAuthenticationTokenException");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Basic abc",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/x/y/z, SignedHeaders=host, Signature=0",
        "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=0",
        "AWS4-HMAC-SHA256 Credential",
      })
  void aMalformedAuthorizationIsRefused(String authorization) throws Exception {
    HttpRequest.Builder request = poll().build().setHeader("Authorization", authorization);

    assertRefused(send(request), 400, "IncompleteSignatureException");
  }

  @Test
  void theTargetMustBeSigned() throws Exception {
    String authorization = poll().authorization().replace(";x-amz-target", "");
    HttpRequest.Builder request = poll().build().setHeader("Authorization", authorization);

    assertRefused(send(request), 403, "InvalidSignatureException");
  }

  @Test
  void aTargetOfAnotherServiceIsUnknown() throws Exception {
    HttpResponse<String> answer = send(poll().withTarget("Other.PollForTask").build());

    assertRefused(answer, 400, "UnknownOperationException");
  }

  @Test
  void anotherContentTypeIsRefused() throws Exception {
    HttpRequest.Builder request = poll().build().setHeader("Content-Type", "application/json");

    assertRefused(send(request), 415, "UnsupportedMediaTypeException");
  }

  @Test
  void anotherMethodOrPathIsRefused() throws Exception {
    assertRefused(send(poll().build().GET()), 405, "MethodNotAllowedException");
    assertRefused(
        send(poll().build().uri(service.endpoint().resolve("/tasks"))), 404, "NotFoundException");
  }

  @Test
  void everyAnswerCarriesAnIdOfItsOwnAndTheContentType() throws Exception {
    HttpResponse<String> good = send("PollForTask", POLL);
    HttpResponse<String> bad = send("PollForTask", "{}");

    assertThat(good.headers().firstValue("x-amzn-RequestId"))
        .hasValue(service.calls().get(0).requestId());
    assertThat(bad.headers().firstValue("x-amzn-RequestId"))
        .hasValue(service.calls().get(1).requestId())
        .isNotEqualTo(good.headers().firstValue("x-amzn-RequestId"));
    assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.1");
  }

  @Test
  void twoTasksOfOneIdAreRefused() {
    ScriptedTask twin = ScriptedTask.shell("T-1", "true");

    assertThatThrownBy(() -> service.submit(twin)).isInstanceOf(IllegalArgumentException.class);
  }

  private SignedRequest poll() {
    return SignedRequest.of(service.endpoint(), "PollForTask", POLL);
  }

  /** A call that must succeed. */
  private JsonNode call(String operation, String body) throws Exception {
    HttpResponse<String> answer = send(operation, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private HttpResponse<String> send(String operation, String body) throws Exception {
    return send(SignedRequest.of(service.endpoint(), operation, body).build());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void assertRefused(HttpResponse<String> answer, int status, String error)
      throws Exception {
    assertThat(json.readTree(answer.body()).path("__type").asText())
        .as(answer.body())
        .endsWith("#" + error);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(service.calls().get(service.calls().size() - 1).outcome()).isEqualTo(error);
  }
}
