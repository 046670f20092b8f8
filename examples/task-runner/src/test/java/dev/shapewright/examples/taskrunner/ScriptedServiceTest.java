package dev.shapewright.examples.taskrunner;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.examples.datapipeline.DataPipelineAsyncClient;
import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.model.PollForTaskRequest;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.datapipeline.model.TaskNotFoundException;
import dev.shapewright.examples.datapipeline.model.TaskObject;
import dev.shapewright.examples.datapipeline.model.TaskStatus;
import dev.shapewright.runtime.DeserializationException;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.http.TransportException.Kind;
import dev.shapewright.runtime.testing.ScriptedTransport;
import dev.shapewright.runtime.testing.SentRequest;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How a project tests its own code: with a generated client and a service that follows a script.
 */
class ScriptedServiceTest {
  private final ScriptedTransport service = new ScriptedTransport();
  private final DataPipelineClient client = service.serve(DataPipelineClient.builder()).build();

  @AfterEach
  void close() {
    client.close();
  }

  private void finish(String task) {
    client.setTaskStatus(
        SetTaskStatusRequest.builder().taskId(task).taskStatus(TaskStatus.FINISHED).build());
  }

  @Test
  void answersAreReadAndRequestsAreKeptAsObjects() {
    service.to("PollForTask").answers("{\"taskObject\": {\"taskId\": \"T-1\"}}");
    service.to("SetTaskStatus").answers("{}");

    TaskObject task = client.pollForTask(poll -> poll.workerGroup("demo")).taskObject();
    finish(String.valueOf(requireNonNull(task).taskId()));

    assertThat(service.requests(PollForTaskRequest.class))
        .extracting(PollForTaskRequest::workerGroup)
        .containsExactly("demo");
    assertThat(service.requests(SetTaskStatusRequest.class))
        .containsExactly(
            SetTaskStatusRequest.builder().taskId("T-1").taskStatus(TaskStatus.FINISHED).build());
    assertThat(service.requests())
        .extracting(SentRequest::operation)
        .containsExactly("PollForTask", "SetTaskStatus");
    assertThat(service.requests().get(1).body())
        .isEqualTo("{\"taskId\":\"T-1\",\"taskStatus\":\"FINISHED\"}");
    service.assertScriptDone();
  }

  @Test
  void aModelledErrorIsThrownAsItsClass() {
    service.to("SetTaskStatus").refuses("TaskNotFoundException", "No \"T-2\"\n here");
    TaskNotFoundException thrown =
        catchThrowableOfType(TaskNotFoundException.class, () -> finish("T-2"));
    assertThat(thrown.errorMessage()).isEqualTo("No \"T-2\"\n here");
    assertThat(thrown.requestId()).isEqualTo("scripted");
  }

  @Test
  void faultsAreRepeatedWithoutWaits() {
    service.to("SetTaskStatus").fails(503).breaks(Kind.CONNECTION).answers("{}");
    finish("T-3");
    assertThat(service.requests(SetTaskStatusRequest.class)).hasSize(3);
  }

  @Test
  void aLongPollThatTimesOutIsNotRepeated() {
    service.to("PollForTask").breaks(Kind.TIMEOUT).answers("{}");
    assertThatThrownBy(() -> client.pollForTask(poll -> poll.workerGroup("demo")))
        .isInstanceOf(TransportException.class)
        .hasMessage("Scripted: TIMEOUT");
    assertThat(service.requests()).hasSize(1);
    assertThatThrownBy(service::assertScriptDone)
        .isInstanceOf(AssertionError.class)
        .hasMessage("Nobody asked for these answers of the script: 1 of PollForTask");
  }

  @Test
  void anAnswerThatIsNoJsonIsAFailure() {
    service.to("SetTaskStatus").answers(200, "<html>", "Content-Type", "text/html");
    assertThatThrownBy(() -> finish("T-4")).isInstanceOf(DeserializationException.class);
  }

  @Test
  void aRequestThatTheScriptDoesNotKnowFailsTheTest() {
    assertThatThrownBy(() -> finish("T-5"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("The script has no answer to request 1, SetTaskStatus");
  }

  @Test
  void servesAsynchronousClientsAsWell() {
    service.to("SetTaskStatus").answers("{}");
    try (DataPipelineAsyncClient async = service.serve(DataPipelineAsyncClient.builder()).build()) {
      async.setTaskStatus(set -> set.taskId("T-6").taskStatus(TaskStatus.FAILED)).join();
      assertThatThrownBy(
              async.setTaskStatus(set -> set.taskId("T-7").taskStatus(TaskStatus.FAILED))::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(AssertionError.class);
    }
    assertThat(service.requests(SetTaskStatusRequest.class))
        .extracting(SetTaskStatusRequest::taskId)
        .containsExactly("T-6", "T-7");
  }
}
