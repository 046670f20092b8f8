package dev.shapewright.examples.taskrunner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shapewright.examples.datapipeline.DataPipelineAsyncClient;
import dev.shapewright.examples.datapipeline.DataPipelineClient;
import dev.shapewright.examples.datapipeline.DataPipelineJson;
import dev.shapewright.examples.datapipeline.model.DataPipelineException;
import dev.shapewright.examples.datapipeline.model.Field;
import dev.shapewright.examples.datapipeline.model.ListPipelinesRequest;
import dev.shapewright.examples.datapipeline.model.ListPipelinesResponse;
import dev.shapewright.examples.datapipeline.model.PipelineIdName;
import dev.shapewright.examples.datapipeline.model.PipelineObject;
import dev.shapewright.examples.datapipeline.model.PutPipelineDefinitionRequest;
import dev.shapewright.examples.datapipeline.model.SetTaskStatusRequest;
import dev.shapewright.examples.datapipeline.model.TaskNotFoundException;
import dev.shapewright.examples.datapipeline.model.TaskStatus;
import dev.shapewright.examples.datapipeline.validation.PutPipelineDefinitionRequestValidator;
import dev.shapewright.examples.datapipeline.validation.Sanitizer;
import dev.shapewright.examples.datapipeline.validation.SetTaskStatusRequestValidator;
import dev.shapewright.runtime.AwsException;
import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.auth.Credentials;
import dev.shapewright.runtime.auth.CredentialsProvider;
import dev.shapewright.runtime.http.HttpRequest;
import dev.shapewright.runtime.http.HttpResponse;
import dev.shapewright.runtime.http.HttpTransport;
import dev.shapewright.runtime.http.TimeLimits;
import dev.shapewright.runtime.http.TransportException;
import dev.shapewright.runtime.retry.RetryOptions;
import dev.shapewright.runtime.testing.ScriptedTransport;
import dev.shapewright.runtime.validation.Constraint;
import dev.shapewright.runtime.validation.RequestValidationException;
import dev.shapewright.runtime.validation.ValidationPolicy;
import dev.shapewright.runtime.validation.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what happens. */
class ReadmeTest {
  private final List<String> sent = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final DataPipelineClient client =
      DataPipelineClient.builder()
          .region("us-east-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE", "secret")))
          .transport(new Answers())
          .build();

  /** Says yes to everything. */
  private final class Answers implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request, TimeLimits limits) {
      sent.add(new String(request.body(), UTF_8));
      return new HttpResponse(200, Headers.builder().build(), "{}".getBytes(UTF_8));
    }

    @Override
    public void close() {}
  }

  private static SetTaskStatusRequest.Builder failed() {
    return SetTaskStatusRequest.builder().taskId("T-1").taskStatus(TaskStatus.FAILED);
  }

  @Test
  void aWrongRequestPrintsWhatTheReadmeShows() throws IOException {
    PutPipelineDefinitionRequest wrong =
        PutPipelineDefinitionRequest.builder()
            .pipelineId("df-1")
            .pipelineObjects(
                List.of(
                    PipelineObject.builder()
                        .id("Default")
                        .name("")
                        .fields(List.of(Field.builder().stringValue("cron\0").build()))
                        .build()))
            .build();
    RequestValidationException refusal =
        catchThrowableOfType(
            RequestValidationException.class,
            () -> PutPipelineDefinitionRequestValidator.INSTANCE.check(wrong));

    assertThat(refusal.violations())
        .extracting(violation -> violation.constraint())
        .containsExactly(Constraint.LENGTH, Constraint.REQUIRED, Constraint.PATTERN);
    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains("```\n" + refusal + "\n```");
  }

  /** The lines of Java that these sections show are compiled here. */
  @ParameterizedTest
  @CsvSource({
    "### Pages of results, ### Waiters, 3",
    "### Retries and time limits, ### Watch calls, 9",
    "### Validation, ### JSON of model objects, 16",
    "### JSON of model objects, ### Testing, 3",
    "### Testing, ## What gets generated, 8"
  })
  void whatASectionShowsCompiles(String from, String to, int least) throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    String section = readme.substring(readme.indexOf(from + "\n"), readme.indexOf(to + "\n"));
    String here =
        Files.readString(
            Path.of("src/test/java/dev/shapewright/examples/taskrunner/ReadmeTest.java"));
    List<String> lines =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(section)
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(String::strip)
            .toList();

    assertThat(lines)
        .hasSizeGreaterThanOrEqualTo(least)
        .allSatisfy(line -> assertThat(here).contains(line));
  }

  @Test
  void aPaginatorGivesPagesAndItemsToBothClients() {
    ListPipelinesRequest all = ListPipelinesRequest.builder().build();
    DataPipelineAsyncClient asyncClient =
        new ScriptedTransport().serve(DataPipelineAsyncClient.builder()).build();
    Iterable<ListPipelinesResponse> pages = client.listPipelinesPaginator(all);
    Stream<PipelineIdName> pipelines = client.listPipelinesPaginator(all).items().stream();
    Flow.Publisher<PipelineIdName> published = asyncClient.listPipelinesPaginator(all).items();

    assertThat(pages).hasSize(1);
    assertThat(pipelines).isEmpty();
    assertThat(published).isNotNull();
    asyncClient.close();
  }

  private void log(String line) {
    logged.add(line);
  }

  @Test
  void anExceptionTellsAttemptsAndWhetherTheRequestMayHaveTakenEffect() {
    ScriptedTransport service = new ScriptedTransport();
    service.to("SetTaskStatus").breaks(TransportException.Kind.CONNECTION).fails(400);
    DataPipelineClient client = service.serve(DataPipelineClient.builder()).build();
    String id = "T-1";
    try {
      client.setTaskStatus(set -> set.taskId(id).taskStatus(TaskStatus.FINISHED));
    } catch (AwsException e) {
      log("Attempts: " + e.attempts());
      if (e.mayHaveTakenEffect()) {
        log("The task may be finished all the same");
      }
    }
    assertThat(logged).hasSize(2);
    assertThat(logged.get(0)).contains("Scripted: CONNECTION").contains("outcome=400");
  }

  @Test
  void optionsOfACallAreAView() {
    ScriptedTransport service = new ScriptedTransport();
    service.to("SetTaskStatus").fails(503).answers("{}");
    DataPipelineClient client = service.serve(DataPipelineClient.builder()).build();
    SetTaskStatusRequest request = failed().build();
    assertThatThrownBy(
            () ->
                client
                    .withOptions(
                        o -> o.callTimeout(Duration.ofSeconds(5)).retry(RetryOptions.none()))
                    .setTaskStatus(request))
        .isInstanceOf(DataPipelineException.class);
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  void anObjectOfTheModelIsReadFromTheJsonThatItWasWrittenAs() {
    SetTaskStatusRequest request = failed().errorId("E").build();
    String json = DataPipelineJson.write(request);
    SetTaskStatusRequest again = DataPipelineJson.read(json, SetTaskStatusRequest.class);
    log(DataPipelineJson.writeIndented(again));

    assertThat(again).isEqualTo(request);
    assertThat(json).isEqualTo("{\"taskId\":\"T-1\",\"taskStatus\":\"FAILED\",\"errorId\":\"E\"}");
    assertThat(logged.get(0)).hasLineCount(5);
  }

  private static void finish(DataPipelineClient client, @Nullable String id) {
    client.setTaskStatus(set -> set.taskId(id).taskStatus(TaskStatus.FINISHED));
  }

  @Test
  @SuppressWarnings("NullAway") // As short as in a test that does without.
  void aScriptStandsInForTheService() {
    ScriptedTransport service = new ScriptedTransport();
    service.to("PollForTask").answers("{\"taskObject\": {\"taskId\": \"T-1\"}}");
    service.to("SetTaskStatus").fails(503).refuses("TaskNotFoundException", "No such task");
    DataPipelineClient client = service.serve(DataPipelineClient.builder()).build();

    String id = client.pollForTask(poll -> poll.workerGroup("demo")).taskObject().taskId();
    assertThatThrownBy(() -> finish(client, id)).isInstanceOf(TaskNotFoundException.class);
    assertThat(service.requests(SetTaskStatusRequest.class)).hasSize(2);
    service.assertScriptDone();
  }

  @Test
  void theClientOfTheSectionDoesWhatItSays() {
    SetTaskStatusRequest request = failed().errorId("x".repeat(1025)).build();
    List<Violation> violations = SetTaskStatusRequestValidator.INSTANCE.validate(request);
    assertThat(violations).hasSize(1);
    assertThatThrownBy(
            () -> {
              SetTaskStatusRequestValidator.INSTANCE.check(request);
            })
        .isInstanceOf(RequestValidationException.class);
    assertThatThrownBy(() -> client.setTaskStatus(request))
        .isInstanceOf(RequestValidationException.class);
    assertThat(sent).isEmpty();

    ValidationPolicy lax =
        ValidationPolicy.standard().with(Constraint.LENGTH, ValidationPolicy.Action.WARN);
    client.withOptions(o -> o.validation(lax)).setTaskStatus(request);
    assertThat(sent).hasSize(1);

    RuntimeException failure = new RuntimeException("half \uD83D");
    SetTaskStatusRequest.Builder report =
        SetTaskStatusRequest.builder().taskId("T-1").taskStatus(TaskStatus.FAILED);
    client.setTaskStatus(Sanitizer.failure(report, failure).build());
    assertThat(sent.get(1)).contains("\"errorMessage\":\"half ?\"");
  }

  @Test
  void anyFailureMakesALegalReport() {
    StackOverflowError deep = new StackOverflowError("\u0007 half \uD83D");
    deep.setStackTrace(
        java.util.Collections.nCopies(
                500, new StackTraceElement("some.module.Class", "method", "Class.java", 1))
            .toArray(StackTraceElement[]::new));
    SetTaskStatusRequest report = Sanitizer.failure(failed(), deep).build();

    assertThat(SetTaskStatusRequestValidator.INSTANCE.validate(report)).isEmpty();
    assertThat(report.errorId()).isEqualTo("java.lang.StackOverflowError");
    assertThat(report.errorMessage()).isEqualTo("\u0007 half ?");
    assertThat(report.errorStackTrace())
        .startsWith("java.lang.StackOverflowError: ? half ?\n\tat some.module.Class.method")
        .endsWith("…")
        .hasSize(4095);
  }

  @Test
  void theReservedPrefixIsAdviceOfTheOverlay() {
    assertThat(
            SetTaskStatusRequestValidator.INSTANCE.validate(failed().errorId("Service_x").build()))
        .extracting(violation -> violation.constraint() + " " + violation)
        .containsExactly(
            "ADVICE /errorId: begins with \"Service_\" (overlay: The service reserves error codes"
                + " that begin with Service_ for itself, but nothing enforces it.)");
  }
}
